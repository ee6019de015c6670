package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.field.ArticleDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Joplin exports as RAW. */
class JoplinItemsTest {
  private static final String END =
      """

      id: 5f1a2b3c4d5e6f708192a3b4c5d6e7f8
      parent_id: 0a1b2c3d4e5f60718293a4b5c6d7e8f9
      created_time: 2024-03-05T10:11:12.345Z
      updated_time: 2024-04-06T10:11:12.345Z
      latitude: 0.00000000
      author: Ann Bee
      source_url: https://a.example/x
      application_data:
      user_created_time: 2023-03-05T10:11:12.345Z
      user_updated_time:
      type_: 1\
      """;

  private static ParseResult parse(String text) throws ArticleParseException {
    return ArticleParser.builder()
        .build()
        .parse(
            new ArticleSource(
                new ArticleId("a", "a.md"),
                ArticleSource.Form.FILE,
                text,
                Map.of(),
                "",
                List.of()));
  }

  @Test
  void noteIsItsTitleItsBodyAndItsTimes() throws ArticleParseException {
    Article article =
        ((ParseResult.Parsed) parse("Хлеб: начало\n\nМука.\n\n## Печь\n\nДва часа.\n" + END))
            .article();
    assertThat(article.title()).isEqualTo("Хлеб: начало");
    assertThat(article.text()).isEqualTo("Мука.\nПечь\nДва часа.");
    assertThat(article.lineOfText(0)).isEqualTo(3);
    FrontMatter matter = article.frontMatter();
    assertThat(matter.date()).extracting(ArticleDate::day).hasToString("2023-03-05");
    assertThat(matter.updated()).extracting(ArticleDate::day).hasToString("2024-04-06");
    assertThat(matter.authors()).containsExactly("Ann Bee");
    assertThat(matter.custom()).containsKey("source_url").doesNotContainKey("latitude");
  }

  @Test
  void noteMayHaveNoBody() throws ArticleParseException {
    Article article = ((ParseResult.Parsed) parse("Хлеб\n" + END + "\n")).article();
    assertThat(article.title()).isEqualTo("Хлеб");
    assertThat(article.text()).isEmpty();
  }

  @Test
  void otherItemsAreNoArticles() throws ArticleParseException {
    assertThat(parse("Notebook\n" + END.replace("type_: 1", "type_: 2")))
        .isInstanceOfSatisfying(
            ParseResult.Skipped.class,
            skipped ->
                assertThat(skipped.reason()).isEqualTo(ParseResult.SkipReason.NOT_AN_ARTICLE));
  }

  @Test
  void linesThatOnlyLookSoAreText() throws ArticleParseException {
    for (String text :
        List.of(
            "Rye\n\nMy notes.\n\ntype_: 1",
            "Rye\n\nMy notes.\n\nid: 12\ntype_: 1",
            "Rye\n\nMy notes." + END.replace("latitude: 0", "Lat 0"),
            "Rye\n\nMy notes.\n\n" + END + "\n\nMore.")) {
      Article article = ((ParseResult.Parsed) parse(text)).article();
      assertThat(article.title()).as(text).isEqualTo("a");
      assertThat(article.text()).as(text).contains("Rye", "notes", "type_: 1");
    }
  }
}
