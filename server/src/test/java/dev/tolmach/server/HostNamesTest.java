package dev.tolmach.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.ArticleIndex;
import dev.tolmach.http.WebRequest;
import dev.tolmach.http.WebResponse;
import dev.tolmach.mcp.McpHttp;
import dev.tolmach.mcp.McpReply;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts in any script, as people write them and as browsers send them. */
class HostNamesTest {
  private static final String ASCII = "xn--e1afmkfd.xn--p1ai";

  private static WebResponse asked(ServerSettings settings, String host, String origin)
      throws IOException {
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      return SearchHandler.of(index, settings)
          .answer(
              new WebRequest(
                  "GET",
                  "/openapi.json",
                  Map.of("Host", List.of(host), "Origin", List.of(origin)),
                  new byte[0]));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "пример.рф, https://пример.рф",
    "ПРИМЕР.РФ, https://Пример.рф:443",
    "xn--e1afmkfd.xn--p1ai, https://XN--e1afmkfd.xn--p1ai",
  })
  void aNameIsComparedInTheFormThatRequestsHave(String host, String origin) throws IOException {
    ServerSettings settings = ServerSettings.builder().host(host).origin(origin).build();

    WebResponse response = asked(settings, ASCII + ":7700", "https://" + ASCII);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers()).containsEntry("Access-Control-Allow-Origin", "https://" + ASCII);
    assertThat(asked(settings, "пример.рф", "https://пример.рф").status()).isEqualTo(200);
    assertThat(asked(settings, "другой.рф", "https://" + ASCII).status()).isEqualTo(403);
    assertThat(asked(settings, ASCII, "https://другой.рф").status()).isEqualTo(403);
  }

  @Test
  void settingsOfAProgramMayBeInAnyScriptToo() throws IOException {
    ServerSettings settings =
        new ServerSettings(
            "",
            URI.create("https://пример.рф/блог/"),
            "",
            Set.of("https://пример.рф"),
            Set.of("пример.рф"),
            2,
            2,
            Duration.ofSeconds(1),
            10);
    assertThat(settings.site()).isEqualTo(URI.create("https://" + ASCII + "/блог/"));
    assertThat(asked(settings, ASCII, "https://" + ASCII).status()).isEqualTo(200);

    McpHttp agents = new McpHttp(ArticleIndex::inMemory, Set.of("https://пример.рф"));
    Map<String, String> sent = Map.of("origin", "https://" + ASCII);
    assertThat(agents.answer("GET", name -> Optional.ofNullable(sent.get(name)), new byte[0]))
        .extracting(McpReply::status)
        .isEqualTo(405);
  }

  @Test
  void hitsLeadToASiteInAnyScript(@TempDir Path folder) throws IOException {
    try (ArticleIndex index = ArticleIndex.open(new Coast(folder).rebuild().index())) {
      ServerSettings settings =
          ServerSettings.builder().site(URI.create("https://пример.рф:8443")).build();

      assertThat(SearchHandler.of(index, settings).answer(WebRequest.get("/?q=lens")).text())
          .contains("href=\"https://" + ASCII + ":8443/posts/lighthouse/\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"пример.рф/путь", "пример рф", "пример.рф:80", "\u0440..\u0444", ""})
  void whatIsNoNameIsRefused(String name) {
    assertThatThrownBy(() -> ServerSettings.builder().host(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Not the name of a host: '" + name + "'. Expected one");
    assertThatThrownBy(() -> ServerSettings.builder().origin("https://" + name + "/x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Not an origin: 'https://" + name + "/x'. Expected scheme");
  }
}
