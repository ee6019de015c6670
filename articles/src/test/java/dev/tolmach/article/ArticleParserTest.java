package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.field.ArticleDate;
import dev.tolmach.field.FieldMapping;
import dev.tolmach.field.StatedField;
import dev.tolmach.language.DetectedLanguage;
import dev.tolmach.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleParserTest {

  private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");

  private static ParseResult parse(ArticleParser.Builder builder, String path, String text)
      throws ArticleParseException {
    ArticleId id = new ArticleId("a", path);
    return builder
        .now(NOW)
        .build()
        .parse(new ArticleSource(id, ArticleSource.Form.FILE, text, Map.of(), "", List.of()));
  }

  private static Article article(String path, String text) throws ArticleParseException {
    return article(ArticleParser.builder(), path, text);
  }

  private static Article article(ArticleParser.Builder builder, String path, String text)
      throws ArticleParseException {
    return ((ParseResult.Parsed) parse(builder, path, text)).article();
  }

  private static String reason(ArticleParser.Builder builder, String path, String text)
      throws ArticleParseException {
    return parse(builder, path, text) instanceof ParseResult.Skipped skipped
        ? skipped.reason().word()
        : "none";
  }

  private static String matter(String... lines) {
    return "---\n" + String.join("\n", lines) + "\n---\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"# The Title\n\ntext", "**The title**\n\ntext", "The Title!\n===\n\ntext"})
  void lineThatRepeatsTheTitleIsNotTextTwice(String body) throws ArticleParseException {
    Article article = article("a.md", matter("title: The Title") + body);
    assertThat(article.text()).isEqualTo("text");
    assertThat(article.sections()).extracting(Section::level).containsExactly(0);
  }

  @Test
  void howWordsOfTheTitleAreReadIsTextAndNotCutWithIt() throws ArticleParseException {
    Article article = article("a.md", "# 漢字<ruby>海<rt>うみ</rt></ruby>と空\n\nText of it.\n");
    assertThat(article.title()).isEqualTo("漢字海と空");
    assertThat(article.text()).isEqualTo("うみ\nText of it.");
  }

  @Test
  void headingThatDiffersFromTheTitleIsTextAndSection() throws ArticleParseException {
    Article article = article("a.md", matter("title: T") + "# Other\n\ntext");
    assertThat(article.text()).isEqualTo("Other\ntext");
    assertThat(article.sections())
        .containsExactly(new Section(1, "Other", "other", 4, 0, article.text().length()));
  }

  @Test
  void sectionsCoverTheTextBetweenTheirLineBreaks() throws ArticleParseException {
    Article article = article("a.md", matter("title: T") + "\n# T\n\na\n\n## B\n\nc\n\n### D\n");
    assertThat(article.text()).isEqualTo("a\nB\nc\nD");
    assertThat(article.sections())
        .containsExactly(
            new Section(0, "", "", 5, 0, 1),
            new Section(2, "B", "b", 9, 2, 5),
            new Section(3, "D", "d", 13, 6, 7));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-10-09-a.md, 2022-10-09",
    "posts/2022_10_09_a.md, 2022-10-09",
    "20180326 a.md, 2018-03-26",
    "blog/2020/12/21/a.md, 2020-12-21",
    "posts/2020/03/a/index.md, 2020-03-01",
    "posts/2020/a.md, ",
    "posts/12345678-a.md, ",
    "posts/2022-13-40-a.md, ",
  })
  void pathTellsTheDateWhereNothingElseDoes(String path, LocalDate day)
      throws ArticleParseException {
    ArticleDate date = article(path, "text").frontMatter().date();
    assertThat(date == null ? null : date.day()).isEqualTo(day);
  }

  @Test
  void statedDateCountsMoreThanThatOfThePath() throws ArticleParseException {
    FrontMatter matter =
        article("2014-01-29-a.md", matter("publishDate: 2015-01-29")).frontMatter();
    assertThat(matter.date()).extracting(ArticleDate::day).hasToString("2015-01-29");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"date", "Date", "pubDate", "pub_date", "publishDate", "published", "created_at"})
  void dateIsKnownByManyNames(String key) throws ArticleParseException {
    FrontMatter matter = article("a.md", matter(key + ": 2015-01-29")).frontMatter();
    assertThat(matter.date()).extracting(ArticleDate::day).hasToString("2015-01-29");
    assertThat(matter.draft()).isFalse();
  }

  @Test
  void oneKeyWritesTheMonthFirst() throws ArticleParseException {
    FrontMatter matter = article("a.md", matter("ms.date: 02/09/2020")).frontMatter();
    assertThat(matter.updated()).extracting(ArticleDate::day).hasToString("2020-02-09");
    assertThat(matter.date()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "03/04/2024, ', or state the order of day and month (dateOrder in tolmach.yaml)'",
    "31.02.2024, ''"
  })
  void dateThatIsNoneIsAWarningWithItsLine(String date, String other) throws ArticleParseException {
    String text = matter("title: T", "date: " + date);
    String wrong = "The date '" + date + "' of the key 'date' was not understood. Expected a date";
    assertThat(parse(ArticleParser.builder(), "a.md", text).warnings())
        .containsExactly(new Warning(3, wrong + " such as 2024-05-31. Write it so" + other + "."));
  }

  @Test
  void zoneOfTheArchiveIsASetting() throws ArticleParseException {
    ArticleParser.Builder builder =
        ArticleParser.builder()
            .rules(ReadingRules.builder().zone(ZoneId.of("Asia/Shanghai")).build());
    assertThat(article(builder, "a.md", matter("date: 2024-01-10")).frontMatter().date())
        .isEqualTo(
            new ArticleDate(LocalDate.of(2024, 1, 10), Instant.parse("2024-01-09T16:00:00Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "a.md, draft: true, draft",
    "a.md, Draft: yes, draft",
    "a.md, draft: false, none",
    "a.md, published: false, draft",
    "a.md, published: true, none",
    "_drafts/a.md, x: y, draft",
    "a.md, status: draft, none",
    "a.md, hidden: true, none",
    "a.md, search: exclude, none",
    "a.md, published: 2024-05-14, none",
    "a.md, date:, none",
    "a.md, date: '{{ .Date }}', none",
    "a.md, date: 2025-06-02, future",
    "a.md, date: 2025-06-01, none",
    "a.md, date: 2025-06-01T02:00:00+03:00, none",
    "a.md, expiryDate: 2025-05-31, expired",
    "a.md, expiryDate: 2025-06-02, none",
    "a.md, redirect_to: /new, redirect",
  })
  void whatIsNotForReadersIsSkippedWithItsReason(String path, String field, String reason)
      throws ArticleParseException {
    assertThat(reason(ArticleParser.builder(), path, matter(field) + "text")).isEqualTo(reason);
  }

  @Test
  void draftsFutureAndExpiredAreLetInOnRequest() throws ArticleParseException {
    ArticleParser.Builder all =
        ArticleParser.builder()
            .rules(
                ReadingRules.builder()
                    .includeDrafts(true)
                    .includeFuture(true)
                    .includeExpired(true)
                    .build());
    String text = matter("draft: true", "date: 2199-01-01", "expires: 2000-01-01");
    assertThat(article(all, "a.md", text).frontMatter().draft()).isTrue();
  }

  @Test
  void plainTextWithoutFrontMatterIsNoArticle() throws ArticleParseException {
    assertThat(reason(ArticleParser.builder(), "robots.txt", "User-agent: *"))
        .isEqualTo("not an article");
    assertThat(reason(ArticleParser.builder(), "a.txt", matter("title: T"))).isEqualTo("none");
  }

  @Test
  void htmlOfTemplatesIsNoArticle() throws ArticleParseException {
    assertThat(reason(ArticleParser.builder(), "a.html", "<p>{{ content }}")).isEqualTo("template");
    assertThat(reason(ArticleParser.builder(), "a.html", matter("title: T") + "<p>{{ content }}"))
        .isEqualTo("none");
    assertThat(reason(ArticleParser.builder(), "a.md", "{{ content }}")).isEqualTo("none");
  }

  @Test
  void otherFieldsAreKept() throws ArticleParseException {
    FrontMatter matter =
        article(
                "a.md",
                matter("Title: T", "weight: 1", "extra:", "  toc: yes", "  links: [a, b]", "e:"))
            .frontMatter();
    assertThat(matter.title()).isEqualTo("T");
    assertThat(matter.custom())
        .isEqualTo(
            Map.of(
                "weight",
                List.of("1"),
                "extra.toc",
                List.of("yes"),
                "extra.links",
                List.of("a", "b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "b.html", "c.mdx", "d"})
  void aRowIsMarkdownWhateverItsIdLooksLike(String id) throws ArticleParseException {
    ArticleSource row =
        new ArticleSource(
            new ArticleId("a", id),
            ArticleSource.Form.ROW,
            "# Title\n\n*Words* of it.",
            Map.of(),
            "",
            List.of());
    Article article = ((ParseResult.Parsed) ArticleParser.builder().build().parse(row)).article();
    assertThat(article.title()).isEqualTo("Title");
    assertThat(article.text()).isEqualTo("Words of it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          a.md               | LinkTitle: T~pubDate: 2024-01-02~lang: ru | text          | LinkTitle | pubDate | lang
          2024-01-02-a.ru.md | tags: x                                   | # H~~text     | heading   | path    | path
          a.md               | tags: x                                   | **B**~~text   | bold line | -       | -
          ru/a.md            | lang: en                                  | text          | path      | -       | path
          a.md               | title: T~date: soon                       | text          | title     | -       | -
          a.html             | tags: x                                   | <html lang=ru><title>P</title><p>слова | page | - | page
          """)
  void eachFactHasItsOrigin(
      String path, String matter, String body, String title, String date, String language)
      throws ArticleParseException {
    String text = matter(matter.split("~")) + body.replace('~', '\n');
    ArticleSource source =
        new ArticleSource(
            new ArticleId("a", path), ArticleSource.Form.FILE, text, Map.of(), "", List.of());
    assertThat(((ParseResult.Parsed) ArticleParser.builder().build().parse(source)).origins())
        .isEqualTo(
            new Origins(Objects.requireNonNull(origin(title)), origin(date), origin(language)));
  }

  private static Origins.@Nullable Origin origin(@Nullable String text) {
    for (Origins.Origin known :
        List.of(Origins.HEADING, Origins.BOLD_LINE, Origins.PAGE, Origins.PATH)) {
      if (known.text().equals(text)) {
        return known;
      }
    }
    return text == null ? null : Origins.key(text);
  }

  @Test
  void aKeyThatIsCalledPathIsNotThePath() throws ArticleParseException {
    FieldMapping mapping = new FieldMapping(Map.of(StatedField.TITLE, List.of("path")), Map.of());
    ArticleParser parser =
        ArticleParser.builder().rules(ReadingRules.builder().mapping(mapping).build()).build();
    ArticleSource source =
        new ArticleSource(
            new ArticleId("a", "a.md"),
            ArticleSource.Form.FILE,
            "---\npath: Свет\n---\nТекст.",
            Map.of(),
            "",
            List.of());

    assertThat(((ParseResult.Parsed) parser.parse(source)).origins().title())
        .isEqualTo(Origins.key("path"))
        .isNotEqualTo(Origins.PATH);
  }

  @Test
  void givenFieldsCountMoreThanFrontMatter() throws ArticleParseException {
    ArticleSource source =
        new ArticleSource(
            new ArticleId("a", "17"),
            ArticleSource.Form.ROW,
            matter("title: Inner", "weight: 1") + "text",
            Map.of("title", "Outer", "language", "ru-RU", "draft", "false", "tags", List.of("x")),
            "",
            List.of());
    FrontMatter matter =
        ((ParseResult.Parsed) ArticleParser.builder().build().parse(source))
            .article()
            .frontMatter();
    assertThat(matter.title()).isEqualTo("Outer");
    assertThat(matter.language()).isEqualTo(Language.RUSSIAN);
    assertThat(matter.tags()).containsExactly("x");
    assertThat(matter.custom()).containsOnlyKeys("weight");
  }

  @ParameterizedTest
  @CsvSource({
    "posts/a.ru.md, 'lang: en', ru",
    "ru/a.md, 'lang: en', ru",
    "posts/a.md, 'lang: zh_cn', zh-Hans",
    "posts/a.md, 'locale: us', en",
    "posts/a.md, 'ms.contentlocale: ru-RU', ru",
    "posts/a.md, 'language: Russian', ",
    "posts/a.md, 'lang: klingonese', ",
  })
  void languageIsDeclaredByPathOrKey(String path, String field, String tag)
      throws ArticleParseException {
    Language declared = article(path, matter(field) + "text").frontMatter().language();
    assertThat(declared == null ? null : declared.tag()).isEqualTo(tag);
  }

  @Test
  void languageKeyAndPathsAreSettings() throws ArticleParseException {
    ArticleParser.Builder builder =
        ArticleParser.builder()
            .rules(ReadingRules.builder().languageKey(true).declaredFromPath(false).build());
    assertThat(article(builder, "en/a.md", matter("language: ru")).frontMatter().language())
        .isEqualTo(Language.RUSSIAN);
  }

  private static final String RUSSIAN =
      "Маяк стоит на самом краю мыса, и к нему ведёт только тропа через вереск и камни. ".repeat(4);

  @Test
  void languageOfALongTextIsThatOfTheText() throws ArticleParseException {
    Article article = article("en/a.md", matter("lang: en") + RUSSIAN);
    assertThat(article.language()).isEqualTo(Language.RUSSIAN);
    assertThat(article.languages().get(0)).isEqualTo(Language.RUSSIAN);
    assertThat(article.frontMatter().language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void anArticleThatQuotesMuchIsInTheDeclaredLanguageThatItHolds() throws ArticleParseException {
    String quoted =
        ("> The lamp was lit at dusk and the keeper climbed the stairs again to wind the clock, as"
                + " he had done every single evening for thirty long years.\n\n")
            .repeat(5);
    Article article = article("ru/a.md", quoted + RUSSIAN);
    assertThat(article.language()).isEqualTo(Language.RUSSIAN);
    assertThat(article.languages()).containsExactly(Language.RUSSIAN, Language.ENGLISH);
    assertThat(article("ru/a.md", quoted).language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void codeDoesNotDecideTheLanguage() throws ArticleParseException {
    String code = "```\n" + "the quick brown fox jumps over it\n".repeat(100) + "```\n";
    assertThat(article("a.md", code + RUSSIAN).language()).isEqualTo(Language.RUSSIAN);
  }

  @Test
  void languageOfAShortTextIsTheDeclaredOneIfItCanBe() throws ArticleParseException {
    assertThat(article("uk/a.md", "Привіт").language()).isEqualTo(Language.of("uk"));
    assertThat(article("de/a.md", "OK").language()).isEqualTo(Language.GERMAN);
    assertThat(article("ru/a.md", "werf.yaml").language()).isEqualTo(Language.RUSSIAN);
    assertThat(article("de/a.md", "Привет, как дела").language()).isNotEqualTo(Language.GERMAN);
  }

  @Test
  void doubtfulDetectionDoesNotOutweighTheDeclaredLanguage() throws ArticleParseException {
    ArticleParser.Builder doubtful =
        ArticleParser.builder()
            .detector((text, any) -> new DetectedLanguage(Language.of("bg"), 0.2, List.of()));
    assertThat(article(doubtful, "ru/a.md", RUSSIAN).language()).isEqualTo(Language.RUSSIAN);
    assertThat(article(doubtful, "a.md", RUSSIAN).language()).isEqualTo(Language.of("bg"));
  }

  @Test
  void emptyFileIsAnArticleInNoLanguage() throws ArticleParseException {
    Article article = article("posts/empty.md", "");
    assertThat(article.title()).isEqualTo("empty");
    assertThat(article.language()).isEqualTo(Language.UNKNOWN);
    assertThat(article.sections()).isEmpty();
  }

  @Test
  void workIsThatOfThePathOrTheStatedOne() throws ArticleParseException {
    assertThat(article("ru/posts/a.md", "x").work()).isEqualTo("posts/a");
    assertThat(article("ru/posts/a.md", matter("translationKey: k")).work()).isEqualTo("k");
  }
}
