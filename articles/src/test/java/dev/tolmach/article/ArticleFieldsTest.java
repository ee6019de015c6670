package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.field.ArticleDate;
import dev.tolmach.field.FieldMapping;
import dev.tolmach.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What front matter states, under the keys and in the notations that authors write. */
class ArticleFieldsTest {

  private static ParseResult parse(ArticleParser.Builder builder, String text)
      throws ArticleParseException {
    ArticleSource source =
        new ArticleSource(
            new ArticleId("a", "a.md"), ArticleSource.Form.FILE, text, Map.of(), "", List.of());
    return builder.build().parse(source);
  }

  private static Article article(String text) throws ArticleParseException {
    return article(ArticleParser.builder(), text);
  }

  private static Article article(ArticleParser.Builder builder, String text)
      throws ArticleParseException {
    return ((ParseResult.Parsed) parse(builder, text)).article();
  }

  private static String matter(String... lines) {
    return "---\n" + String.join("\n", lines) + "\n---\n";
  }

  @Test
  void fieldsOfSeveralLanguagesAreInTheArticles() throws ArticleParseException {
    FrontMatter matter =
        article(
                matter(
                    "lang: ru",
                    "description: {en: On bread, ru: О хлебе}",
                    "tags: {en: [bread], ru: [хлеб, печь]}",
                    "categories: {en: Food, ru: Еда}"))
            .frontMatter();
    assertThat(matter.description()).isEqualTo("О хлебе");
    assertThat(matter.tags()).containsExactly("хлеб", "печь");
    assertThat(matter.categories()).containsExactly("Еда");
    assertThat(article(matter("lang: ru", "tags: {go: true, js: true}")).frontMatter().tags())
        .containsExactly("go", "js");
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 文章標題, zh-Hant",
    "zh, 文章标题, zh-Hans",
    "zh-TW, 文章标题, zh-Hans",
    "zh-TW, 中文, zh-Hant"
  })
  void scriptOfAShortTextSaysMoreThanItsTag(String declared, String text, String language)
      throws ArticleParseException {
    assertThat(article(matter("lang: " + declared) + text).language()).hasToString(language);
  }

  @Test
  void metaElementsOfSphinxCount() throws ArticleParseException {
    FrontMatter matter =
        article(matter("html_meta: {description: О хлебе, keywords: 'мука, печь'}")).frontMatter();
    assertThat(matter.description()).isEqualTo("О хлебе");
    assertThat(matter.keywords()).containsExactly("мука", "печь");
  }

  @Test
  void topicsAreTags() throws ArticleParseException {
    assertThat(article(matter("topics: [\"zenn\", \"cli\"]")).frontMatter().tags())
        .containsExactly("zenn", "cli");
  }

  @Test
  void fieldsOfThemesBelowExtraCount() throws ArticleParseException {
    FrontMatter matter =
        article("+++\n[extra]\ntags = [\"rye\"]\ncategories = [\"bread\"]\n+++\nx").frontMatter();
    assertThat(matter.tags()).containsExactly("rye");
    assertThat(matter.categories()).containsExactly("bread");
  }

  @ParameterizedTest
  @CsvSource({
    "date created, date modified",
    "creation date, modification date",
    "Created Date, Last Updated",
    "publish_date, last_updated",
    "date-published, Date-Updated",
    "Дата создания, Дата изменения",
    "Да́та, Обновлён",
    "日期, 更新日期",
    "發佈日期, 修改時間",
    "Fecha de publicación, Fecha de modificación",
    "作成日, 更新日",
    "data, modified_at",
    "created_time, last_edited_time",
    "user_created_time, user_updated_time",
    "pubDatetime, modDatetime",
    "Дата написания, Дата редактирования",
    "写作时间, 最后编辑时间",
  })
  void datesHaveKeysInManyLanguages(String created, String changed) throws ArticleParseException {
    FrontMatter matter =
        article(matter(created + ": 2022-08-16", changed + ": 2023-03-14") + "x").frontMatter();
    assertThat(matter.date()).extracting(ArticleDate::day).isEqualTo(LocalDate.of(2022, 8, 16));
    assertThat(matter.updated()).extracting(ArticleDate::day).isEqualTo(LocalDate.of(2023, 3, 14));
  }

  @Test
  void fieldsHaveKeysInManyLanguages() throws ArticleParseException {
    FrontMatter russian =
        article(matter("Теги: [хлеб, соль]", "Автор: Ким", "Описание: О хлебе") + "x")
            .frontMatter();
    assertThat(russian.tags()).containsExactly("хлеб", "соль");
    assertThat(russian.authors()).containsExactly("Ким");
    assertThat(russian.description()).isEqualTo("О хлебе");
    FrontMatter chinese = article(matter("標籤：烘焙、小麥", "作者：甲, 乙", "分类：厨房") + "x").frontMatter();
    assertThat(chinese.tags()).containsExactly("烘焙", "小麥");
    assertThat(chinese.authors()).containsExactly("甲", "乙");
    assertThat(chinese.categories()).containsExactly("厨房");
    assertThat(parse(ArticleParser.builder(), matter("черновик: да") + "x"))
        .extracting(result -> ((ParseResult.Skipped) result).reason())
        .isEqualTo(ParseResult.SkipReason.DRAFT);
  }

  @Test
  void keyThatMeansMuchIsReadWhereItFitsAndStaysAFieldOfTheArchive() throws ArticleParseException {
    Article article = article(matter("data: {rows: 12}", "name: Rye") + "x");
    assertThat(article.title()).isEqualTo("Rye");
    assertThat(article.frontMatter().date()).isNull();
    assertThat(article.frontMatter().custom()).containsEntry("name", List.of("Rye"));
    assertThat(article.frontMatter().custom()).containsEntry("data.rows", List.of("12"));
    assertThat(parse(ArticleParser.builder(), matter("data: 12 rows") + "x").warnings()).isEmpty();
  }

  @Test
  void listAtSpacesIsThePluralOnly() throws ArticleParseException {
    ArticleParser.Builder jekyll =
        ArticleParser.builder()
            .rules(rules ->
                rules.toBuilder().mapping(new FieldMapping(Map.of(), Map.of(), true)).build());
    FrontMatter matter =
        article(jekyll, matter("categories: one two", "tags: хлеб соль", "tag: no list") + "x")
            .frontMatter();
    assertThat(matter.categories()).containsExactly("one", "two");
    assertThat(matter.tags()).containsExactly("хлеб", "соль", "no list");
    assertThat(article(matter("tags: one two") + "x").frontMatter().tags())
        .containsExactly("one two");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          authors: [{name: {given: Ann, family: Bee}, orcid: 1}] | Ann Bee
          author: {login: ann, email: a@b.c, display_name: Ann Bee, first_name: ''} | Ann Bee
          author: {login: ann, email: a@b.c, display_name: ''} | ann
          authors: [{key: ann, title: Guest}] | ann
          authors: [{name: {literal: Ann Bee}, affiliations: [x]}] | Ann Bee
          author: [{first: Ann, last: Bee}, {first: Ed, last: Fox}] | Ann Bee;Ed Fox
          author: {given-names: Ludwig, particle: van, family-names: Beethoven} | Ludwig van Beethoven
          author: {given: 明, family: 王} | 王明
          author: {name: Ann Bee, first: Ann} | Ann Bee
          authors: [{literal: Bee and Fox Ltd}] | Bee and Fox Ltd
          params: {author: Ann Bee} | Ann Bee
          params: {authors: [Ann Bee, Ed Fox]} | Ann Bee;Ed Fox
          """)
  void personIsOneAuthorWhoseNameIsStatedInParts(String line, String authors)
      throws ArticleParseException {
    assertThat(article(matter("title: A", line) + "x").frontMatter().authors())
        .containsExactly(authors.split(";"));
  }

  @Test
  void parametersOfHugoAreFields() throws ArticleParseException {
    FrontMatter matter =
        article(
                "+++\ntitle = 'A'\n[params]\nauthor = 'Ann Bee'\ntags = ['tea']\n"
                    + "categories = ['food']\nsubtitle = 'On tea'\n+++\nx")
            .frontMatter();
    assertThat(matter.authors()).containsExactly("Ann Bee");
    assertThat(matter.tags()).containsExactly("tea");
    assertThat(matter.categories()).containsExactly("food");
    assertThat(matter.description()).isEqualTo("On tea");
  }

  @Test
  void mapOfDatesHasBoth() throws ArticleParseException {
    for (String dates :
        List.of(
            "{created: 2024-03-05, updated: 2024-03-06}",
            "{updated: 2024-03-06, created: 2024-03-05}")) {
      FrontMatter matter = article(matter("date: " + dates) + "x").frontMatter();
      assertThat(matter.date()).extracting(ArticleDate::day).isEqualTo(LocalDate.of(2024, 3, 5));
      assertThat(matter.updated()).extracting(ArticleDate::day).isEqualTo(LocalDate.of(2024, 3, 6));
    }
  }

  @Test
  void addressIsTheFirstValueThatIsOne() throws ArticleParseException {
    assertThat(url("permalink: false", "slug: rye")).isEqualTo("rye");
    assertThat(url("permalink: \"/{{ title | slugify }}/\"")).isNull();
    assertThat(url("permalink: /:year/:title/", "url: /хлеб/")).isEqualTo("/хлеб/");
    assertThat(url("url: \"[Site](https://x.example/abc)\"")).isEqualTo("https://x.example/abc");
  }

  @ParameterizedTest
  @CsvSource({"lang: klingon, klingon, lang", "locale: 北京, 北京, locale", "Lang: c++, c++, Lang"})
  void valueThatIsNoLanguageIsWarnedOfWithItsLine(String line, String value, String key)
      throws ArticleParseException {
    assertThat(parse(ArticleParser.builder(), matter("title: A", line) + "x").warnings())
        .containsExactly(
            new Warning(
                3,
                "The language '"
                    + value
                    + "' of the key '"
                    + key
                    + "' is not known. Expected a tag such as en, ru or zh-Hans. The language is"
                    + " that of the text; correct the value."));
  }

  @Test
  void tagsThatAreACommentAreWarnedOf() throws ArticleParseException {
    assertThat(parse(ArticleParser.builder(), matter("title: A", "tags: #rye #хлеб") + "x"))
        .extracting(ParseResult::warnings)
        .isEqualTo(
            List.of(
                new Warning(
                    3,
                    "The value of the key 'tags' is a comment: '#rye #хлеб'. Expected a text in"
                        + " quotes, as # begins comments. Put it in quotes.")));
    assertThat(parse(ArticleParser.builder(), matter("tags: # add some here") + "x").warnings())
        .isEmpty();
    assertThat(parse(ArticleParser.builder(), matter("tags: '#rye'") + "x").warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Ключи, ru", "Мой дом, ru", "Ключі, uk", "Ћирилица, sr"})
  void wordThatMayBeRussianIsWhereNothingElseIsKnown(String text, String language)
      throws ArticleParseException {
    assertThat(article(matter("x: y") + text).language().tag()).isEqualTo(language);
  }

  @Test
  void firstLanguageThatIsKnownCounts() throws ArticleParseException {
    ParseResult read =
        parse(ArticleParser.builder(), matter("lang: [klingon, ru]", "locale: en") + "x");
    assertThat(((ParseResult.Parsed) read).article().frontMatter().language())
        .isEqualTo(Language.RUSSIAN);
    assertThat(read.warnings()).hasSize(1);
    for (String none : List.of("", "und", "null", "\"{{ site.lang }}\"")) {
      assertThat(parse(ArticleParser.builder(), matter("lang: " + none) + "x").warnings())
          .isEmpty();
    }
  }

  private static @Nullable String url(String... fields) throws ArticleParseException {
    return article(matter(fields) + "x").frontMatter().url();
  }
}
