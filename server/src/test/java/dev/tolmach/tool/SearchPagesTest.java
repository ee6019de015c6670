package dev.tolmach.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the size of a page, cursors lead through all hits, those that lack words included. */
class SearchPagesTest {
  private static final int MOST = 14;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lighthouse museum",
        "lighthouse keeper",
        "lighthouse fog cats island winter",
        "маяк",
        "燈塔",
        "город музей трамвай",
        "qwrtzpsdfg",
        ""
      })
  void smallPagesTogetherAreALargeOne(String query) throws IOException {
    List<String> whole = ids(query, MOST, "");

    for (int limit : List.of(1, 3, 5)) {
      List<String> pages = new ArrayList<>();
      String cursor = "";
      do {
        Called page = Called.of("search", arguments(query, limit, cursor));
        pages.addAll(page.all("hits", "id"));
        cursor = page.fields().path("next").asString(null);
      } while (cursor != null && pages.size() < whole.size());
      assertThat(pages.subList(0, Math.min(pages.size(), whole.size())))
          .as("pages of %s", limit)
          .isEqualTo(whole);
      if (whole.size() < MOST) {
        assertThat(cursor).as("there is no page after the last").isNull();
      }
    }
  }

  private static List<String> ids(String query, int limit, String cursor) throws IOException {
    return Called.of("search", arguments(query, limit, cursor)).all("hits", "id");
  }

  private static String arguments(String query, int limit, String cursor) {
    String further = cursor.isEmpty() ? "" : ",\"cursor\":\"" + cursor + "\"";
    return "{\"query\":\"" + query + "\",\"max_tokens\":90000,\"limit\":" + limit + further + "}";
  }
}
