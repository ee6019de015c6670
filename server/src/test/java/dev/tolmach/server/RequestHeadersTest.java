package dev.tolmach.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.tolmach.ArticleIndex;
import dev.tolmach.http.WebRequest;
import dev.tolmach.http.WebResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request's headers do, and how long what is no header of any use takes. */
class RequestHeadersTest {
  private static final String OURS = "http://127.0.0.1:1";

  @ParameterizedTest
  @CsvSource({
    "gzip, true",
    "'br, GZIP;q=0.5', true",
    "x-gzip, true",
    "'gzip ; q=1.000', true",
    "gzip;q=.1, true",
    "gzip;q=0, false",
    "gzip;q=0.000, false",
    "gzip;q=2, false",
    "gzip;q=1;x=y, false",
    "gzipped, false",
    "'br, *', false",
    "'', false",
  })
  void gzipIsSentToWhoeverReadsIt(String accepted, boolean wanted) {
    WebRequest request = request("/", Map.of("Accept-Encoding", List.of(accepted)));

    assertThat(Compression.isWanted(request)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept-Encoding", "Accept-Language", "If-None-Match", "Origin", "Host"})
  @Timeout(20)
  void aLongHeaderTakesNoLongTime(String name) throws IOException {
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      SearchHandler handler = SearchHandler.of(index);
      for (String part : List.of("1", ",", ":", ";", "a,", "W/\"a\",", "gzip;q=0.", "ru;q=0.1")) {
        String value = part.repeat(30_000 / part.length());
        for (String sent : List.of(value, "gzip;q=0." + value + "x", "ru;q=" + value + "x")) {
          assertThatNoException()
              .isThrownBy(
                  () -> handler.answer(request("/openapi.json", Map.of(name, List.of(sent)))));
        }
      }
    }
  }

  @Test
  void everyOriginIsLookedAt() throws IOException {
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      SearchHandler handler = SearchHandler.of(index);

      assertThat(handler.answer(of(OURS)).status()).isEqualTo(200);
      assertThat(handler.answer(of(OURS, "http://evil.example")).status()).isEqualTo(403);
      WebResponse refused = handler.answer(of("http://evil.example", OURS));
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.text()).contains("Not an origin that may ask: 'http://evil.example'");
    }
  }

  private static WebRequest of(String... origins) {
    return request(
        "/openapi.json", Map.of("Host", List.of("127.0.0.1:1"), "Origin", List.of(origins)));
  }

  private static WebRequest request(String target, Map<String, List<String>> headers) {
    return new WebRequest("GET", target, headers, new byte[0]);
  }
}
