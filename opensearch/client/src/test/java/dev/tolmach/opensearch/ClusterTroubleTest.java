package dev.tolmach.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.ArticleIndex;
import dev.tolmach.index.IndexException;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.MissingIndexException;
import dev.tolmach.part.PartRequest;
import dev.tolmach.store.IndexStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong between a client and a cluster, without one: one line each, and nothing lost. */
class ClusterTroubleTest {
  private static final long PAUSE_MILLIS = 10;
  static final PartRequest.Count COUNT = new PartRequest.Count(Set.of(), Set.of(), Set.of());

  static IndexStore store(String address, Map<String, String> environment) {
    return new ClusterStore(ClusterAddress.parse(address), environment, PAUSE_MILLIS);
  }

  static void assertOneLine(ThrowingCallable call, String beginning, String... parts) {
    assertThatThrownBy(call)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(beginning)
        .hasMessageContainingAll(parts)
        .hasMessageContaining("Expected ")
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("\n");
  }

  @Test
  void theUserOrTheTokenIsSentAndRefusalIsSaid() throws IOException {
    try (FakeCluster cluster = FakeCluster.open().then(401, "{\"error\":\"Unauthorized\"}")) {
      Map<String, String> user =
          Map.of("TOLMACH_OPENSEARCH_USER", "anna", "TOLMACH_OPENSEARCH_PASSWORD", "пароль");
      for (Map<String, String> environment :
          List.of(user, Map.of("TOLMACH_OPENSEARCH_TOKEN", "abc"), Map.<String, String>of())) {
        try (IndexStore store = store(cluster.address(), environment)) {
          assertOneLine(store::held, "The cluster refuses access: '", "(401)");
        }
      }
      assertThat(cluster.asked())
          .extracting(FakeCluster.Asked::authorization)
          .containsExactly("Basic YW5uYTrQv9Cw0YDQvtC70Yw=", "Bearer abc", "");
    }
  }

  @Test
  void variablesThatAreEmptyAreAsGoodAsNone() throws IOException {
    try (FakeCluster cluster = FakeCluster.open().then(200, "{}")) {
      for (String user : List.of("", "anna")) {
        Map<String, String> variables =
            Map.of("TOLMACH_OPENSEARCH_TOKEN", "", "TOLMACH_OPENSEARCH_USER", user);
        try (IndexStore store = store(cluster.address(), variables)) {
          assertThat(store.held()).isEmpty();
        }
      }
      assertThat(cluster.asked())
          .extracting(FakeCluster.Asked::authorization)
          .containsExactly("", "Basic YW5uYTo=");
    }
  }

  @Test
  void aTokenThatNoHeaderCanHaveIsRefusedAndNotShown() {
    for (String token : List.of("secret\n", "sec ret", "секрет")) {
      assertThatThrownBy(() ->
              store("opensearch://127.0.0.1:1/posts", Map.of("TOLMACH_OPENSEARCH_TOKEN", token)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Not a token: ")
          .hasMessageContaining("Expected ")
          .hasMessageNotContaining(token);
    }
  }

  @Test
  void aBusyClusterIsAskedAgain() throws IOException {
    try (FakeCluster cluster =
            FakeCluster.open()
                .then(429, "{\"error\":\"busy\"}")
                .then(503, "text/html", "<p>later</p>")
                .then(200, "{}");
        IndexStore store = store(cluster.address(), Map.of())) {
      long start = System.nanoTime();
      assertThat(store.held()).isEmpty();
      assertThat(cluster.asked()).hasSize(3);
      assertThat(System.nanoTime() - start).isGreaterThan(50_000_000L);
    }
  }

  @Test
  void whereOneNodeDoesNotAnswerAnotherIsAsked() throws IOException {
    try (FakeCluster cluster = FakeCluster.open().then(200, "{}");
        IndexStore store =
            store("opensearch://127.0.0.1:1,127.0.0.1:" + cluster.port() + "/posts", Map.of())) {
      assertThat(store.held()).isEmpty();
      assertThat(store.held()).isEmpty();
    }
  }

  @Test
  void aPageOfAProxyIsNoCluster() throws IOException {
    try (FakeCluster cluster = FakeCluster.open().then(200, "text/html", "<p>Sign in</p>");
        IndexStore store = store(cluster.address(), Map.of())) {
      assertOneLine(store::held, "Not a cluster: '", "answers 200 and text/html");
      assertThat(cluster.asked()).hasSize(1);
    }
  }

  @Test
  void anIndexOfAnotherProgramIsLeftAlone() throws IOException {
    try (FakeCluster cluster =
            FakeCluster.open().then(200, "{\"posts\":{\"aliases\":{},\"mappings\":{}}}");
        IndexStore store = store(cluster.address(), Map.of())) {
      assertOneLine(store::held, "Not an index of Tolmach: '", "of another program");
    }
  }

  private static String index(String name, String alias) {
    return '"'
        + name
        + "\":{\"aliases\":{"
        + (alias.isEmpty() ? "" : '"' + alias + "\":{}")
        + "},\"mappings\":{\"_meta\":{\"tolmach\":{\"name\":\"1\"}}}}";
  }

  /* The pattern 'posts-g*' finds them all. */
  @Test
  void generationsOfAnIndexWhoseNameBeginsTheSameAreNotItsOwn() throws IOException {
    String all =
        String.join(
            ",",
            index("posts-g000002", ""),
            index("posts-g1000003", "posts"),
            index("posts-go-g000001", "posts-go"),
            index("posts-g1", ""),
            index("posts-g000004-g000001", "posts-g000004"));
    try (FakeCluster cluster = FakeCluster.open().then(200, "{" + all + "}");
        IndexStore store = store(cluster.address(), Map.of())) {
      assertThat(store.held())
          .extracting(IndexStore.Held::name)
          .containsExactly("posts-g1000003", "posts-g000002");
    }
  }

  @Test
  void aGenerationOfAnotherIndexIsNotTakenForOnesOwn() throws IOException {
    for (String live : List.of(index("blog-g000001", "posts"), index("posts", ""))) {
      try (FakeCluster cluster = FakeCluster.open().then(200, "{" + live + "}");
          IndexStore store = store(cluster.address(), Map.of())) {
        assertOneLine(store::held, "Not the name of an index: '", "of another one");
      }
    }
  }

  @Test
  void anIndexWithoutNotesOfItsBuildIsRefused() throws IOException {
    String noted =
        "{\"posts-g000001\":{\"aliases\":{\"posts\":{}},"
            + "\"mappings\":{\"_meta\":{\"tolmach\":{\"colour\":\"red\"}}}}}";
    try (FakeCluster cluster = FakeCluster.open().then(200, noted);
        ArticleIndex index = ArticleIndex.at(cluster.address(), IndexSettings.builder().build())) {
      for (ThrowingCallable call :
          List.<ThrowingCallable>of(
              () -> index.search("cat"), index::generations, index::rollback, index::check)) {
        assertOneLine(call, "An index without the notes of its build: '", "posts-g000001");
      }
    }
  }

  @Test
  void nodesWithoutThePluginAreNamed() throws IOException {
    String error =
        "{\"error\":{\"type\":\"mapper_parsing_exception\",\"reason\":"
            + "\"No handler for type [tolmach_work] declared on field [work]\"},\"status\":400}";
    try (FakeCluster cluster = FakeCluster.open().then(200, "{}").then(400, error);
        IndexStore store = store(cluster.address(), Map.of())) {
      assertOneLine(
          () -> store.begin(1, null, Map.of()),
          "The new generation cannot be made: '",
          "Expected nodes that have the plugin.");
    }
  }

  @Test
  void aShardThatDoesNotAnswerMakesAnError() throws IOException {
    String half =
        "{\"_shards\":{\"total\":3,\"successful\":2,\"failed\":1,\"failures\":[{\"reason\":"
            + "{\"reason\":\"node left\"}}]}}";
    try (FakeCluster cluster = FakeCluster.open().then(200, half);
        IndexStore store = store(cluster.address(), Map.of())) {
      assertOneLine(
          () -> store.ask("posts-g000001", COUNT),
          "Not all parts of the index answer: '",
          "1 of 3 do not: node left");
    }
  }

  @Test
  void aGenerationThatIsGoneIsMissing() throws IOException {
    String gone =
        "{\"error\":{\"type\":\"index_not_found_exception\",\"reason\":\"no such index\"},"
            + "\"status\":404}";
    try (FakeCluster cluster = FakeCluster.open().then(404, gone);
        IndexStore store = store(cluster.address(), Map.of())) {
      assertThatThrownBy(() -> store.ask("posts-g000001", COUNT))
          .isInstanceOf(MissingIndexException.class);
    }
  }

  @Test
  void aPluginOfAnotherVersionIsSaid() throws IOException {
    String other =
        "{\"error\":{\"type\":\"illegal_argument_exception\",\"reason\":\"A request of another"
            + " version: '1.7'. Expected 2.7. Use the client and the plugin of one version.\"},"
            + "\"status\":400}";
    try (FakeCluster cluster = FakeCluster.open().then(400, other);
        IndexStore store = store(cluster.address(), Map.of())) {
      assertThatThrownBy(() -> store.ask("posts-g000001", COUNT))
          .isInstanceOf(IndexException.class)
          .hasMessageContaining("Use the client and the plugin of one version.");
    }
  }

  @Test
  void certificatesAreChecked(@TempDir Path folder) throws Exception {
    KeyStore keys = keys(folder);
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, "secret".toCharArray());
    SSLContext serving = SSLContext.getInstance("TLS");
    serving.init(own.getKeyManagers(), null, null);
    ServerSocket server =
        serving
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getByName("localhost"));
    try (FakeCluster cluster = new FakeCluster(server).then(200, "{}")) {
      String address = "opensearch+https://localhost:" + cluster.port() + "/posts";
      try (IndexStore store = store(address, Map.of())) {
        assertOneLine(store::held, "No cluster answers: '" + address + "' (", "certif");
      }
      SSLContext before = SSLContext.getDefault();
      try {
        SSLContext.setDefault(trusting(keys));
        try (IndexStore store = store(address, Map.of())) {
          assertThat(store.held()).isEmpty();
        }
      } finally {
        SSLContext.setDefault(before);
      }
    }
  }

  private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException {
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trusted.getTrustManagers(), null);
    return context;
  }

  private static KeyStore keys(Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "node",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                file.toString(),
                "-storepass",
                "secret")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(made.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, "secret".toCharArray());
    }
    return keys;
  }
}
