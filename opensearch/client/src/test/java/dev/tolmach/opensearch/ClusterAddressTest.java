package dev.tolmach.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.ArticleIndex;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.store.IndexStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterAddressTest {
  @Test
  void anAddressNamesNodesAndAnIndex() {
    ClusterAddress address =
        ClusterAddress.parse("opensearch+https://one,two:9300/posts?shards=3&replicas=2");
    assertThat(address.nodes())
        .extracting(Object::toString)
        .containsExactly("https://one:9200", "https://two:9300");
    assertThat(address.name()).isEqualTo("posts");
    assertThat(address.shards()).isEqualTo(3);
    assertThat(address.replicas()).isEqualTo(2);
    assertThat(address.place()).isEqualTo("opensearch+https://one:9200,two:9300/posts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opensearch://",
        "opensearch://host",
        "opensearch://host/",
        "opensearch://host:9200/Posts",
        "opensearch://user:secret@host/posts",
        "opensearch://host/posts?shards=0",
        "opensearch://host/posts?colour=3",
        "opensearch://ho st/posts"
      })
  void whatIsNoneIsRefusedWithTheForm(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClusterAddress.parse(text))
        .withMessageStartingWith("Not the address of an index on a cluster: '" + text + "'.");
  }

  @Test
  void theAddressIsFoundAmongServices() throws IOException {
    try (ArticleIndex index =
        ArticleIndex.at("opensearch://127.0.0.1:1/posts", IndexSettings.builder().build())) {
      assertThatThrownBy(index::generations)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("No cluster answers: 'opensearch://127.0.0.1:1/posts'");
    }
  }

  @Test
  void aPageOfAProxyIsNoCluster() throws IOException {
    try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> answer(proxy));
      answering.start();
      String address = "opensearch://127.0.0.1:" + proxy.getLocalPort() + "/posts";
      try (IndexStore store = new ClusterStore(ClusterAddress.parse(address), Map.of())) {
        assertThatThrownBy(store::held)
            .isInstanceOf(IOException.class)
            .hasMessageStartingWith("Not a cluster: ")
            .hasMessageContaining("text/html");
      }
    }
  }

  private static void answer(ServerSocket proxy) {
    try (Socket socket = proxy.accept();
        InputStream in = socket.getInputStream()) {
      in.read(new byte[1_000]);
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\n<p>Hi"
                  .getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The test says what it lacks.
    }
  }
}
