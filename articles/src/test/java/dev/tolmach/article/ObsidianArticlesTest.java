package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.field.ArticleDate;
import dev.tolmach.field.InlineTags;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObsidianArticlesTest {

  private static Article article(InlineTags tags, String path, String text)
      throws ArticleParseException {
    ArticleParser parser =
        ArticleParser.builder().rules(rules -> rules.toBuilder().inlineTags(tags).build()).build();
    ArticleSource source =
        new ArticleSource(
            new ArticleId("a", path), ArticleSource.Form.FILE, text, Map.of(), "", List.of());
    return ((ParseResult.Parsed) parser.parse(source)).article();
  }

  private static List<String> tags(InlineTags tags, String text) throws ArticleParseException {
    return article(tags, "a.md", text).frontMatter().tags();
  }

  @Test
  void tagsOfTheTextFollowThoseStatedEachOnceInAnyCase() throws ArticleParseException {
    String text = "---\ntags: [Хлеб, соль]\n---\nО #хлеб и #мука/ржаная.\n\n![[печь.png]]\n";
    assertThat(tags(InlineTags.AUTO, text)).containsExactly("Хлеб", "соль", "мука/ржаная");
    assertThat(tags(InlineTags.NEVER, text)).containsExactly("Хлеб", "соль");
  }

  @Test
  void tagsOfTheTextAreReadWhereItShowsObsidianOrWhereTheyAlwaysAre() throws ArticleParseException {
    assertThat(tags(InlineTags.AUTO, "一个 #标签 在这里\n")).isEmpty();
    assertThat(tags(InlineTags.ALWAYS, "一个 #标签 在这里\n")).containsExactly("标签");
    assertThat(tags(InlineTags.AUTO, "一个 #标签 在这里 %%注%%\n")).containsExactly("标签");
    assertThat(article(InlineTags.ALWAYS, "a.md", "一个 #标签 在这里\n").text()).isEqualTo("一个 #标签 在这里");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-17.md, 2026-03-17",
    "daily/2026_03_17.md, 2026_03_17",
    "2026-03.md, 2026-03",
    "2026-W12.md, 2026-W12",
    "2026-03-17-a-walk.md, a walk",
    "2026-99-17.md, 2026 99 17"
  })
  void noteOfAJournalKeepsItsDateAsItsTitle(String path, String title)
      throws ArticleParseException {
    assertThat(article(InlineTags.AUTO, path, "Слова дня.\n").title()).isEqualTo(title);
  }

  @Test
  void datesMayBeLinksAndNamesOfNotes() throws ArticleParseException {
    String linked = "---\ncreated: \"[[2023-05-06]]\"\n---\nСлово.\n";
    FrontMatter ofLinks = article(InlineTags.AUTO, "a.md", linked).frontMatter();
    assertThat(ofLinks.date()).extracting(ArticleDate::day).hasToString("2023-05-06");
    FrontMatter ofName = article(InlineTags.AUTO, "日记/2024年3月5日.md", "今天。\n").frontMatter();
    assertThat(ofName.date()).extracting(ArticleDate::day).hasToString("2024-03-05");
    assertThat(article(InlineTags.AUTO, "2024年13月5日.md", "今天。\n").frontMatter().date()).isNull();
  }

  @Test
  void aLinkToTheNoteOfADayIsThatDayWhateverItShows() throws ArticleParseException {
    String text = "---\ndate: \"[[Дневник/2023-05-06|тот самый день]]\"\n---\nСлово.\n";
    assertThat(article(InlineTags.AUTO, "a.md", text).frontMatter().date())
        .extracting(ArticleDate::day)
        .hasToString("2023-05-06");
  }

  @ParameterizedTest
  @CsvSource({
    "_posts/2023-4-7-rye-bread.md, 2023-04-07, rye bread",
    "blog/2023/04/07-rye.md, 2023-04-07, 07 rye",
    "blog/2023/04/07.md, 2023-04-07, 07",
    "blog/2023/04/07/rye.md, 2023-04-07, rye",
    "blog/2023/04/39-steps.md, 2023-04-01, 39 steps",
    "blog/2023/04/07-12-rye.md, 2023-04-01, 07 12 rye",
    "blog/2023/04/rye.md, 2023-04-01, rye"
  })
  void pathsStateDatesAsJekyllAndDocusaurusReadThem(String path, String day, String title)
      throws ArticleParseException {
    Article article = article(InlineTags.AUTO, path, "Слова дня.\n");
    assertThat(article.frontMatter().date()).extracting(ArticleDate::day).hasToString(day);
    assertThat(article.title()).isEqualTo(title);
  }
}
