package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.language.Language;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.search.ShownBlock;
import dev.tolmach.search.ShownBlock.Kind;
import dev.tolmach.search.ShownSection;
import dev.tolmach.search.Snippet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An article is shown as it was understood, with the lines of its file. */
@ParameterizedClass
@EnumSource(Engine.class)
class ShowTest {
  @Parameter private Engine engine;
  private static final String ARTICLE =
      """
      ---
      title: The lighthouse
      date: 2025-03-30
      lang: de
      tags: [Sea]
      ---
      ```
      lamp()
      ```

      A keeper looks after
      the lamp.

      ## Winter

      | ice | snow |
      |-----|------|
      | yes | no   |

      ## Winter

      Fog.
      """;

  @TempDir private Path folder;

  private ArticleArchive archive(String name, String path, String text) throws IOException {
    Path file = folder.resolve(name).resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return ArticleArchive.folder(name, folder.resolve(name));
  }

  @Test
  void sectionsHaveTheirBlocksInTheOrderOfTheFile() throws IOException {
    try (ArticleIndex index = engine.fresh()) {
      index.rebuild(archive("a", "x.md", ARTICLE));

      ShownArticle shown = index.show("a:x.md").orElseThrow();

      assertThat(shown.id()).isEqualTo("x.md");
      assertThat(shown.articleId()).hasToString("a:x.md");
      assertThat(shown.title()).isEqualTo("The lighthouse");
      assertThat(shown.date()).isEqualTo(LocalDate.of(2025, 3, 30));
      assertThat(shown.tags()).containsExactly("Sea");
      assertThat(shown.url()).isNull();
      assertThat(shown.sections())
          .containsExactly(
              new ShownSection(
                  1,
                  0,
                  "",
                  "",
                  8,
                  List.of(
                      new ShownBlock(Kind.CODE, "lamp()", 8),
                      new ShownBlock(Kind.TEXT, "A keeper looks after the lamp.", 11))),
              new ShownSection(
                  2,
                  2,
                  "Winter",
                  "winter",
                  14,
                  List.of(
                      new ShownBlock(Kind.HEADING, "Winter", 14),
                      new ShownBlock(Kind.TEXT, "ice · snow", 16),
                      new ShownBlock(Kind.TEXT, "yes · no", 18))),
              new ShownSection(
                  3,
                  2,
                  "Winter",
                  "winter-1",
                  20,
                  List.of(
                      new ShownBlock(Kind.HEADING, "Winter", 20),
                      new ShownBlock(Kind.TEXT, "Fog.", 22))));
      assertThat(shown.sections().get(1).text()).isEqualTo("Winter\nice · snow\nyes · no");
      assertThat(shown.language()).isEqualTo(Language.GERMAN);
    }
  }

  @Test
  void aSectionOfSeveralIsNamedByItsAnchor() throws IOException {
    try (ArticleIndex index = engine.fresh()) {
      index.rebuild(archive("a", "x.md", ARTICLE));
      ShownArticle shown = index.show("x.md").orElseThrow();

      assertThat(shown.section("winter-1").orElseThrow().sections().get(0).line()).isEqualTo(20);
      assertThat(shown.section("3")).isEqualTo(shown.section("winter-1"));
      assertThat(shown.section("summer")).isEmpty();
      assertThat(shown.section("")).isEmpty();
      assertThatExceptionOfType(InvalidRequestException.class)
          .isThrownBy(() -> shown.section("Winter"))
          .withMessage(
              "Several sections are called so: 'Winter'. Expected one of the anchors winter,"
                  + " winter-1. Name it by its anchor.");
    }
  }

  @Test
  void whatIsNotThereIsNotShown() throws IOException {
    try (ArticleIndex index = engine.fresh()) {
      archive("a", "draft.md", "---\ndraft: true\n---\nText");
      index.rebuild(archive("a", "x.md", ARTICLE), archive("b", "x.md", "Other"));

      assertThat(index.show("nowhere.md")).isEmpty();
      assertThat(index.show("draft.md")).isEmpty();
      assertThat(index.find("draft.md")).isPresent();
      assertThat(index.show("b:x.md").map(ShownArticle::id)).contains("b:x.md");
      assertThatExceptionOfType(InvalidRequestException.class)
          .isThrownBy(() -> index.show("x.md"))
          .withMessageStartingWith("Several articles are called so: 'x.md'.");
    }
  }

  @Test
  void aGateSeesIt() throws IOException {
    try (ArticleIndex index = engine.fresh()) {
      index.run(
          BuildRequest.rebuild(archive("a", "x.md", ARTICLE))
              .gate(search -> {
                assertThat(search.show("x.md")).isPresent();
                return List.of();
              })
              .build());
    }
  }

  @Test
  void snippetsHaveTheLineOfTheirFirstMatchOrOfTheirBeginning() throws IOException {
    try (ArticleIndex index = engine.fresh()) {
      index.rebuild(archive("a", "x.md", ARTICLE));

      assertThat(lines(index, "keeper")).containsExactly(11);
      assertThat(lines(index, "lighthouse")).containsExactly(11);
      assertThat(lines(index, "fog")).containsExactly(22);
      assertThat(lines(index, "yes")).containsExactly(18);
      assertThat(lines(index, "code:lamp")).containsExactly(8);
      assertThat(lines(index, "winter").get(0)).isIn(14, 20);
    }
  }

  @Test
  void linesOutliveAnUpdateOfTheWorkAndMoveWithTheirText() throws IOException {
    try (ArticleIndex index = engine.fresh()) {
      index.rebuild(archive("a", "x.md", ARTICLE));
      index.update(archive("a", "x.en.md", "---\ntitle: Other\n---\nA translation."));
      assertThat(lines(index, "fog")).containsExactly(22);
      index.update(archive("a", "x.md", ARTICLE.replace("Fog.", "\n\nFog.")));
      assertThat(lines(index, "fog")).containsExactly(24);
    }
  }

  private static List<Integer> lines(ArticleIndex index, String query) throws IOException {
    Hit hit = index.search(SearchRequest.of(query)).hits().get(0);
    return hit.snippets().stream().map(Snippet::line).toList();
  }
}
