package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.field.ArticleDate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlArticleTest {
  @Test
  void theHeadOfAPageCountsWhereFrontMatterStatesNothing() throws ArticleParseException {
    String page =
        "<html lang=ru><head><title>Маяк | Журнал</title><meta name=author content='Анна Ветрова'>"
            + "<meta name=keywords content='маяк, свет'><meta name=description content='О лампе'>"
            + "<meta property='article:published_time' content='2021-05-06T23:30:00+03:00'>"
            + "<meta property='article:modified_time' content='2022-01-02'>"
            + "<link rel=canonical href='https://a.example/lamp/'></head>"
            + "<body><nav>меню</nav><main><h1>Маяк</h1><p>Лампа горит.</main></body></html>";
    FrontMatter alone = article(page).frontMatter();
    assertThat(alone.authors()).containsExactly("Анна Ветрова");
    assertThat(alone.keywords()).containsExactly("маяк", "свет");
    assertThat(alone.description()).isEqualTo("О лампе");
    assertThat(alone.date()).extracting(ArticleDate::day).hasToString("2021-05-06");
    assertThat(alone.updated()).extracting(ArticleDate::day).hasToString("2022-01-02");
    assertThat(alone.url()).isEqualTo("https://a.example/lamp/");
    assertThat(article(page).title()).isEqualTo("Маяк");
    assertThat(article(page).text()).isEqualTo("Лампа горит.");
    FrontMatter stated =
        article("---\nauthor: 李华\npublished: 2020-01-01\nurl: /x/\n---\n" + page).frontMatter();
    assertThat(stated.authors()).containsExactly("李华");
    assertThat(stated.date()).extracting(ArticleDate::day).hasToString("2020-01-01");
    assertThat(stated.url()).isEqualTo("/x/");
    assertThat(stated.description()).isEqualTo("О лампе");
    assertThat(parse(page.replace("2021-", "2099-")))
        .isInstanceOfSatisfying(
            ParseResult.Skipped.class,
            skipped -> assertThat(skipped.reason()).isEqualTo(ParseResult.SkipReason.FUTURE));
  }

  @Test
  void linkedDataCountWhereTheHeadStatesNothing() throws ArticleParseException {
    String page =
        """
        <html><head><title>Хлеб | Журнал</title>
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
          {"@type": "WebPage", "inLanguage": "ru-RU", "description": "О печи"},
          {"@type": ["BlogPosting"], "headline": "Хлеб", "author": [{"@id": "#a"}, {"name": "Ли Хуа"}],
           "datePublished": "2021-05-06T23:30:00+03:00", "dateModified": "2022-01-02",
           "keywords": "мука, печь"},
          {"@type": "Person", "@id": "#a", "name": "Анна Ветрова"}]}</script>
        <script type="application/ld+json">{"@type": "Article", broken</script></head>
        <body><p>Hleb</body></html>
        """;
    Article article = article(page);
    FrontMatter read = article.frontMatter();
    assertThat(article.title()).isEqualTo("Хлеб");
    assertThat(read.authors()).containsExactly("Анна Ветрова", "Ли Хуа");
    assertThat(read.date()).extracting(ArticleDate::day).hasToString("2021-05-06");
    assertThat(read.updated()).extracting(ArticleDate::day).hasToString("2022-01-02");
    assertThat(read.description()).isEqualTo("О печи");
    assertThat(read.keywords()).containsExactly("мука", "печь");
    assertThat(read.language()).hasToString("ru");
    FrontMatter stated =
        article(page.replace("<head>", "<head><meta name=author content='李华'>")).frontMatter();
    assertThat(stated.authors()).containsExactly("李华");
    assertThat(article(page.replace("\"WebPage\"", "1").replace("BlogPosting", "WebSite")).title())
        .isEqualTo("Хлеб | Журнал");
    assertThat(article(page.replace("<title>Хлеб | Журнал</title>", "")).title()).isEqualTo("Хлеб");
  }

  @Test
  void microformatsOfTheOnlyEntryCount() throws ArticleParseException {
    String page =
        """
        <html><head><title>Хлеб</title></head><body><article class="h-entry">
        <h1 class="p-name">Хлеб</h1><section class="p-summary">О печи</section><p>Мука.</p>
        <a class="p-author h-card" href="https://a.example/ann">Анна Ветрова</a>
        <time class="dt-published" datetime="2021-05-06T23:30:00Z">6 мая</time>
        <a class="p-canonical" href="https://a.example/bread">Canonical link</a>
        </article></body></html>
        """;
    FrontMatter read = article(page).frontMatter();
    assertThat(read.authors()).containsExactly("Анна Ветрова");
    assertThat(read.date()).extracting(ArticleDate::day).hasToString("2021-05-06");
    assertThat(read.description()).isEqualTo("О печи");
    assertThat(read.url()).isEqualTo("https://a.example/bread");
    String list = page.replace("</body>", "<div class=\"h-entry\">x</div></body>");
    assertThat(article(list).frontMatter().authors()).isEmpty();
  }

  @Test
  void languageOfAPageThatIsNoneIsWarnedOf() throws ArticleParseException {
    assertThat(parse("<html lang=klingon><body><p>Words.</body></html>").warnings())
        .extracting(Warning::message)
        .containsExactly(
            "The language 'klingon' of the key 'lang' is not known. Expected a tag such as en, ru"
                + " or zh-Hans. The language is that of the text; correct the value.");
    assertThat(parse("<html lang='{{ site.lang }}'><body><p>Words.</body></html>").warnings())
        .isEmpty();
  }

  private static Article article(String page) throws ArticleParseException {
    return ((ParseResult.Parsed) parse(page)).article();
  }

  private static ParseResult parse(String page) throws ArticleParseException {
    return ArticleParser.builder()
        .now(Instant.parse("2025-06-01T00:00:00Z"))
        .build()
        .parse(
            new ArticleSource(
                new ArticleId("a", "a.html"),
                ArticleSource.Form.FILE,
                page,
                Map.of(),
                "",
                List.of()));
  }
}
