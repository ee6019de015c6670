package dev.tolmach.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.ArticleIndex;
import dev.tolmach.http.WebRequest;
import dev.tolmach.http.WebResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Pages with little on them, with something wrong, or with lines that begin at the right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageStatesTest {
  private ArticleIndex index = ArticleIndex.inMemory();
  private SearchHandler handler = SearchHandler.of(index);

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    Coast coast = new Coast(folder);
    coast.write(
        "night.he.md",
        """
        ---
        title: לילה במגדלור
        language: he
        date: 2024-03-05
        tags: [לילה, C++]
        ---
        המגדלור עומד על החוף, והאור שלו נראה מרחוק בכל לילה.
        """);
    index.rebuild(coast.archive());
    handler = SearchHandler.of(index);
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  @Test
  void aHitInHebrewGoesFromRightToLeft() {
    Element hit = page("/?q=%D7%9C%D7%99%D7%9C%D7%94", 200).expectFirst("li.hit");

    assertThat(hit.attr("dir")).isEqualTo("rtl");
    assertThat(hit.select(".about bdi").eachText())
        .containsExactly("March 5, 2024", "עברית", "לילה", "C++");
    assertThat(page("/articles/night.he.md", 200).expectFirst("article").attr("dir"))
        .isEqualTo("rtl");
    assertThat(page("/articles/light.ru.md", 200).expectFirst("article").attr("dir"))
        .isEqualTo("ltr");
  }

  @Test
  void facetsThatNarrowNothingAreNotShown() {
    assertThat(page("/?q=%D7%9C%D7%99%D7%9C%D7%94", 200).select(".facet")).isEmpty();
    assertThat(page("/", 200).select(".facet")).isNotEmpty();
  }

  @Test
  void anEmptyFieldOfAFormIsNoCondition() {
    assertThat(page("/?q=sea&tag=&language=+", 200).select("li.hit"))
        .hasSameSizeAs(page("/?q=sea", 200).select("li.hit"))
        .isNotEmpty();
  }

  @Test
  void aPageAfterTheLastSaysSo() {
    assertThat(page("/?page=90", 200).expectFirst(".advice").text())
        .isEqualTo("There is nothing further.");
    assertThat(page("/?q=qwrtzpsdfg", 200).expectFirst(".advice").text()).startsWith("Try fewer");
  }

  @Test
  void whatIsWrongCanBeCorrected() {
    page("/", 200);
    Document page = page("/?q=sea&ui=ru&from=never", 400);

    assertThat(page.expectFirst("#tolmach-q").val()).isEqualTo("sea");
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("ru");
    assertThat(page.expectFirst(".brand").text()).isEqualTo("coast");
    assertThat(page.expectFirst("main p").text()).startsWith("Это не дата: «never».");
    assertThat(page("/?q=%FF&ui=ru", 400).expectFirst("#tolmach-q").val()).isEmpty();
  }

  private Document page(String target, int status) {
    WebResponse response =
        handler.answer(
            new WebRequest("GET", target, Map.of("Accept-Language", List.of("en")), new byte[0]));
    assertThat(response.status()).isEqualTo(status);
    return Jsoup.parse(response.text());
  }
}
