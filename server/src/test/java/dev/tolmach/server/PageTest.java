package dev.tolmach.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.http.QueryString;
import dev.tolmach.http.WebRequest;
import dev.tolmach.http.WebResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser without a script gets them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {
  private ArticleIndex index = ArticleIndex.inMemory();
  private SearchHandler handler = SearchHandler.of(index);

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    index.rebuild(new Coast(folder).archive());
    handler = SearchHandler.of(index);
  }

  @AfterAll
  void close() throws IOException {
    index.close();
  }

  @Test
  void hitsAreOnThePageItself() {
    Document page = page("/?q=" + encoded("маяк"), "ru");

    assertThat(page.title()).isEqualTo("маяк · coast");
    assertThat(page.expectFirst("#tolmach-q").val()).isEqualTo("маяк");
    Element hit = page.expectFirst("ol.hits > li");
    assertThat(hit.expectFirst("h2 mark").text()).isEqualTo("Маяк");
    assertThat(hit.expectFirst("h2 a").attr("href"))
        .isEqualTo("articles/light.ru.md?q=" + encoded("маяк"));
    assertThat(hit.expectFirst("h2 a").attr("lang")).isEqualTo("ru");
    assertThat(hit.expectFirst(".snippet mark").text()).isEqualTo("маяка");
    assertThat(hit.expectFirst("time").text()).startsWith("4 мая 2024");
    assertThat(hit.select(".versions a").eachAttr("href"))
        .containsExactlyInAnyOrder(
            "articles/light.en.md?q=" + encoded("маяк"),
            "articles/light.zh.md?q=" + encoded("маяк"));
    assertThat(page.select("script").eachAttr("src")).hasSize(1);
    assertThat(page.select("script").html()).isEmpty();
    assertThat(page.select("[style], [onclick]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ru, Найдены 3 статьи, ru",
    "ru-RU, Найдены 3 статьи, ru",
    "'uk,ru;q=0.8,en;q=0.9', 3 articles found, en",
    "zh-CN, 找到 3 篇文章, zh-Hans",
    "zh-TW, 找到 3 篇文章, zh-Hant",
    "de, 3 articles found, en",
    "'*;;q=x', 3 articles found, en",
  })
  void textsAreInTheReadersLanguage(String accepted, String count, String tag) {
    Document page = page("/?q=" + encoded("море"), accepted);

    assertThat(page.expectFirst("#count").text()).isEqualTo(count);
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo(tag);
  }

  @Test
  void aChosenLanguageStays() {
    Document page = page("/?q=sea&ui=zh-Hant", "ru");

    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("zh-Hant");
    assertThat(page.expectFirst("form input[name=ui]").val()).isEqualTo("zh-Hant");
    assertThat(page.select(".hits h2 a").eachAttr("href"))
        .allMatch(at -> at.contains("ui=zh-Hant"));
    assertThat(page.expectFirst(".brand a").attr("href")).isEqualTo("./?ui=zh-Hant");
    assertThat(page.expectFirst(".languages [aria-current]").text()).isEqualTo("繁體中文");
  }

  @Test
  void facetsAreLinksThatNarrowAndWiden() {
    String sea = encoded("море");
    Document page = page("/?q=" + sea + "&page=1", "en");
    Element year = page.expectFirst("#filters a[href*=date]");
    assertThat(year.attr("href")).isEqualTo("?q=" + sea + "&date=2024");

    Document narrowed = page("/" + year.attr("href"), "en");
    assertThat(narrowed.select("ol.hits > li")).hasSize(1);
    Element chosen = narrowed.expectFirst("#filters a[aria-current]");
    assertThat(chosen.text()).startsWith("2024");
    assertThat(chosen.attr("href")).isEqualTo("?q=" + sea);
    assertThat(narrowed.expectFirst("form input[name=date]").val()).isEqualTo("2024");
    assertThat(narrowed.select("#filters .facet li li").text()).isEqualTo("May1");
    assertThat(narrowed.expectFirst(".chosen a").attr("href")).isEqualTo("?q=" + sea);
  }

  @Test
  void rangesAreShownAndCanBeTakenAway() {
    Document page = page("/?from=2023&to=2024-06&where=none=1", "en");

    assertThat(page.select(".chosen a").eachText())
        .containsExactly("from 2023", "until 2024-06", "none=1", "Take all filters away");
    assertThat(page.select(".chosen a").eachAttr("href"))
        .containsExactly(
            "?to=2024-06&where=none%3D1",
            "?from=2023&where=none%3D1", "?from=2023&to=2024-06", "?");
    assertThat(page.expectFirst("#count").text()).isEqualTo("Nothing found");
  }

  @Test
  void articlesLinkToTheOtherLanguagesOfTheirWork() {
    Document page = page("/articles/light.ru.md?q=" + encoded("маяк"), "ru");

    assertThat(page.expectFirst("article .versions").attr("lang")).isEqualTo("ru");
    assertThat(page.select("article .versions a").eachAttr("hreflang"))
        .containsExactlyInAnyOrder("en", "zh-Hans");
    for (Element version : page.select("article .versions a")) {
      assertThat(version.attr("href")).startsWith("../articles/");
      Document other = page(version.attr("href").substring(2), "ru");
      assertThat(other.expectFirst("article").attr("lang")).isEqualTo(version.attr("hreflang"));
    }
    assertThat(page("/articles/tide.md", "en").select(".versions")).isEmpty();
  }

  @Test
  void pagesFollowEachOther() throws IOException {
    Document first = page("/?limit=2&sort=oldest", "en");
    Document second = page("/" + first.expectFirst("a[rel=next]").attr("href"), "en");

    assertThat(first.select("ol.hits > li")).hasSize(2);
    assertThat(first.select("a[rel=prev]")).isEmpty();
    assertThat(second.expectFirst("a[rel=prev]").attr("href")).isEqualTo("?limit=2&sort=oldest");
    assertThat(second.select("h2 a").eachText())
        .doesNotContainAnyElementsOf(first.select("h2 a").eachText());
    Document beyond = page("/?limit=2&page=50", "en");
    assertThat(beyond.select("ol.hits > li")).isEmpty();
    assertThat(beyond.expectFirst("#count").text()).isEqualTo("4 articles");
  }

  @Test
  void whatNetworksAddToALinkIsNoError() {
    Document page = page("/?q=sea&tag=sea&utm_source=x&append=y", "en");
    assertThat(page.select("input[name=tag]")).isNotEmpty();
    assertThat(page.select("input[name=append], a[href*=append], a[href*=utm_source]")).isEmpty();
    assertThat(get("/?page=&tag=", "en").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/?from=abc, Not a date: 'abc'.",
    "/?page=0, Out of range: 'page=0'.",
    "/?page=-1, Out of range: 'page=-1'.",
    "/?page=1000, Out of range: 'page=1000'.",
    "/?q=%zz, Not an address: '%zz'.",
    "/articles/, No article: ''.",
  })
  void whatCannotBeShownIsSaidOnAPage(String target, String message) {
    WebResponse response = get(target, "en");

    assertThat(response.status()).isEqualTo(400);
    assertThat(Jsoup.parse(response.text()).expectFirst("main").text())
        .startsWith("That did not work " + message);
  }

  @Test
  void anUnknownArticleIsNotFound() {
    for (String target : List.of("/articles/none.md", "/articles/%2e%2e/coast/tide.md")) {
      assertThat(get(target, "en").status()).isEqualTo(404);
      assertThat(get(target, "en").text()).contains("No such article: ");
    }
  }

  @Test
  void anArticleIsReadWithItsWordsMarked() {
    Document page = page("/articles/light.en.md?q=lens+lighthouses", "ru");

    assertThat(page.expectFirst("article").attr("lang")).isEqualTo("en");
    assertThat(page.expectFirst("h1").html()).isEqualTo("The <mark>lighthouse</mark>");
    assertThat(page.expectFirst("#the-lens").select("mark").eachText())
        .containsExactly("lens", "lens", "lighthouse");
    assertThat(page.expectFirst("#line-8").text()).startsWith("A lighthouse keeper");
    assertThat(page.expectFirst(".back a").attr("href")).isEqualTo("../?q=lens%20lighthouses");
    assertThat(page.expectFirst("form").attr("action")).isEqualTo("../");
    assertThat(page.expectFirst("link[rel=stylesheet]").attr("href"))
        .startsWith("../assets/page.css?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=harmful",
        "/?q=%3Cscript%3Ealert(0)%3C/script%3E",
        "/?q=%22%3E%3Cimg%20src=x%20onerror=alert(0)%3E&tag=%22%3E%3Cscript%3E&ui=%22%3E&sort=x%22",
        "/?where=%22%3E%3Cscript%3E=1",
        "/articles/harm.md?q=harmful",
        "/articles/%3Cscript%3Ealert(0)%3C/script%3E",
        "/articles/?id=%22%3E%3Cscript%3Ealert(0)%3C/script%3E",
      })
  void nothingThatAnArticleOrAReaderWritesIsATag(String target) {
    WebResponse response = get(target, "en");
    Document page = Jsoup.parse(response.text());

    assertThat(page.select("script").eachAttr("src")).hasSize(1);
    assertThat(page.select("img, [onclick], [onerror], iframe, object, base, style")).isEmpty();
    assertThat(page.select("a").eachAttr("href"))
        .noneMatch(href -> href.strip().toLowerCase(Locale.ROOT).startsWith("javascript"));
    assertThat(response.headers().get("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .doesNotContain("unsafe");
    assertThat(response.headers())
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("X-Frame-Options", "DENY");
    assertThat(response.headers().values()).noneMatch(value -> value.contains("alert"));
  }

  @Test
  void anArticleKeepsItsWholeTextAsText() {
    Document page = page("/articles/harm.md", "en");

    assertThat(page.expectFirst("h1").text()).isEqualTo("alert(1) \"quoted\" harmful");
    assertThat(page.expectFirst("pre").text()).contains("</code></pre><script>alert(7)</script>");
    assertThat(page.select(".about .tag").eachText())
        .containsExactly("<img src=x onerror=alert(2)>", "a&b");
  }

  @Test
  void aSiteIsLinkedWhereArticlesSayTheirAddress() {
    ServerSettings settings =
        ServerSettings.builder()
            .site(URI.create("https://coast.example/blog/"))
            .title("Coast & Sea")
            .stylesheet(":root{--tolmach-accent:#060}")
            .build();
    SearchHandler onSite = SearchHandler.of(index, settings);
    Document page = Jsoup.parse(onSite.answer(WebRequest.get("/?q=lens")).text());

    assertThat(page.expectFirst("h2 a").attr("href"))
        .isEqualTo("https://coast.example/posts/lighthouse/");
    assertThat(page.expectFirst(".section a").attr("href"))
        .isEqualTo("https://coast.example/posts/lighthouse/#the-lens");
    assertThat(page.expectFirst(".about .text").attr("href"))
        .isEqualTo("articles/light.en.md?q=lens");
    assertThat(page.expectFirst(".brand").text()).isEqualTo("Coast & Sea");
    assertThat(page.select("link[rel=stylesheet]").eachAttr("href")).contains("assets/theme.css");
    assertThat(onSite.answer(WebRequest.get("/assets/theme.css")).text()).contains("#060");
    Document harm = Jsoup.parse(onSite.answer(WebRequest.get("/?q=harmful")).text());
    assertThat(harm.expectFirst("h2 a").attr("href")).isEqualTo("articles/harm.md?q=harmful");
  }

  @Test
  void filesAreKeptForGoodUnderTheirDigest() {
    Document page = page("/", "en");
    String style = page.expectFirst("link[rel=stylesheet]").attr("href");

    assertThat(get("/" + style, "en").headers())
        .containsEntry("Cache-Control", "public, max-age=31536000, immutable");
    assertThat(get("/assets/page.css", "en").headers())
        .containsEntry("Cache-Control", "public, max-age=3600");
    assertThat(get("/assets/../page/texts-en.properties", "en").status()).isEqualTo(404);
    assertThat(get("/assets/texts-en.properties", "en").status()).isEqualTo(404);
    assertThat(get("/tolmach.js", "en").headers())
        .containsEntry("Cross-Origin-Resource-Policy", "cross-origin");
  }

  @Test
  void scriptsAndStylesAreSmall() {
    assertThat(zipped("/assets/page.js") + zipped("/assets/page.css")).isLessThan(9_000);
    assertThat(zipped("/assets/page.js")).isLessThan(15_000);
    assertThat(zipped("/assets/page.css")).isLessThan(6_000);
    assertThat(zipped("/tolmach.js")).isLessThan(15_000);
  }

  private int zipped(String target) {
    WebRequest request =
        new WebRequest("GET", target, Map.of("Accept-Encoding", List.of("gzip")), new byte[0]);
    return handler.answer(request).body().length;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b.md",
        "a/../b",
        "..",
        "a//b",
        "./x",
        "?x=1#y",
        "пути/файл.md",
        "a b%20c",
        "x:y"
      })
  void everyIdCanBeReached(String id) throws IOException {
    String row = "{\"id\":\"" + id + "\",\"title\":\"Pebble\",\"body\":\"A pebble.\"}\n";
    try (ArticleIndex pebbles = ArticleIndex.inMemory()) {
      pebbles.rebuild(
          ArticleArchive.ndjson(
              "rows", () -> new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8))));
      SearchHandler ids = SearchHandler.of(pebbles);
      Document page = Jsoup.parse(ids.answer(WebRequest.get("/?q=pebble")).text());
      String href = page.expectFirst("h2 a").attr("href");
      // As a browser does before it asks.
      String asked = URI.create("http://x/").resolve(href).toString().substring(8);

      assertThat(ids.answer(WebRequest.get(asked)).status()).as(asked).isEqualTo(200);
      assertThat(ids.answer(WebRequest.get("/api/articles?id=" + encoded(id))).status())
          .isEqualTo(200);
    }
  }

  private Document page(String target, String accepted) {
    WebResponse response = get(target, accepted);
    assertThat(response.status()).as(response.text()).isEqualTo(200);
    assertThat(response.headers())
        .containsEntry("Content-Type", "text/html; charset=utf-8")
        .containsEntry("Vary", "Accept-Language, Accept-Encoding");
    return Jsoup.parse(response.text());
  }

  private WebResponse get(String target, String accepted) {
    return handler.answer(
        new WebRequest("GET", target, Map.of("Accept-Language", List.of(accepted)), new byte[0]));
  }

  private static String encoded(String text) {
    return QueryString.encoded(text, "");
  }
}
