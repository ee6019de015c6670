package dev.tolmach.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ReadingRules;
import dev.tolmach.article.Warning;
import dev.tolmach.field.CategoryPaths;
import dev.tolmach.frontmatter.Preamble;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which categories are nested. */
class CategoriesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nested | [[Frontend, CSS], [Life]] | Frontend > CSS; Life",
        "nested | [[Sports, Baseball], Rivalries] | Sports > Baseball; Rivalries",
        "nested | [[Frontend, CSS], [Frontend, JS], [Frontend]] | Frontend > CSS; Frontend > JS;"
            + " Frontend",
        "nested | [C/C++, TCP/IP] |",
        "nested | [Frontend, CSS] |",
        "nested | [[Life], [Life]] |",
        "nested | 'Frontend, CSS' |",
        "nested | [[C/C++, Templates]] | C/C++ > Templates",
        "nested | [[A, A, [B, ' ']]] | A > A > B",
        "slash | [Frontend/CSS, Life] | Frontend > CSS; Life",
        "slash | 'Frontend / CSS, /Life/' | Frontend > CSS; Life",
        "slash | [[a/b, c]] | a > b > c",
        "slash | [/] |",
        "list | [Sports, Baseball] | Sports > Baseball",
        "list | [[Sports, Baseball], Life] | Sports > Baseball; Life",
        "list | 'Sports, Baseball' |",
        "list | [Life] |",
        "list | '' |"
      })
  void listsInListsArePathsAndWhatElseIsSaidToBe(String style, String yaml, String expected) {
    String text = "categories: " + (yaml == null ? "''" : yaml.replaceAll("^'|'$", ""));
    Categories categories = categories(style, text);
    String paths =
        categories.paths().stream()
            .map(path -> String.join(" > ", path))
            .reduce((one, other) -> one + "; " + other)
            .orElse("");
    assertThat(paths).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({"nested, 12", "slash, 10"})
  void aPathHasTenLevelsAtMost(String style, int names) {
    Categories categories = categories(style, "categories: [a/b/c/d/e/f/g/h/i/j/k/l]");
    assertThat(String.join("/", categories.names()).split("/")).hasSize(names);
    assertThat(categories.isCut()).isEqualTo(names == 10);
  }

  @Test
  void levelsThatAreLeftOutAreAWarningWithItsLine() throws ArticleParseException {
    String text = "---\ntitle: T\ncategories: [a/b/c/d/e/f/g/h/i/j/k]\n---\nText\n";
    ArticleSource source =
        new ArticleSource(
            new ArticleId("a", "a.md"), ArticleSource.Form.FILE, text, Map.of(), "", List.of());
    ArticleParser.Builder parser = ArticleParser.builder();

    assertThat(parser.build().parse(source).warnings()).isEmpty();
    assertThat(
            parser
                .rules(ReadingRules.builder().categoryPaths(CategoryPaths.SLASH).build())
                .build()
                .parse(source)
                .warnings())
        .containsExactly(
            new Warning(
                3,
                "The categories are nested too deep. Expected at most 10 levels. Deeper"
                    + " ones are left out; shorten the path."));
  }

  @ParameterizedTest
  @CsvSource({"nested", "slash", "list"})
  void allNamesAreOnOneLevelOnce(String style) {
    assertThat(categories(style, "categories: [[Web, CSS], [Web, JS], Life]").names())
        .containsExactly("Web", "CSS", "JS", "Life");
  }

  private static Categories categories(String style, String yaml) {
    Categories categories =
        new Categories(
            List.of(CategoryPaths.values()).stream()
                .filter(each -> each.settingName().equals(style))
                .findFirst()
                .orElseThrow());
    categories.add(Preamble.ofYaml(yaml).fields().get("categories"));
    return categories;
  }
}
