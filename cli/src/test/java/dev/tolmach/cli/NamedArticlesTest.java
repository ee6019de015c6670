package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles are named on the command line by their ids or by the paths of their files. */
class NamedArticlesTest {
  @TempDir private Path temp;
  private Path root;

  @BeforeEach
  void write() throws IOException {
    root = Files.createDirectories(temp.toRealPath().resolve("root"));
    write("notes/owl.md", "owl");
    write("notes/deep/owl.md", "second owl");
    write("notes/caf\u00e9 ночь.md", "bat");
    write("notes/draft.md", "---\ndraft: true\n---\nmoth\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }

  private Outcome run(Path folder, String... arguments) {
    return new Session(folder).run(arguments);
  }

  private void index(String... archives) {
    String[] arguments = new String[archives.length + 3];
    arguments[0] = "index";
    System.arraycopy(archives, 0, arguments, 1, archives.length);
    arguments[archives.length + 1] = "--index";
    arguments[archives.length + 2] = "i";
    assertThat(run(root, arguments).code()).isZero();
  }

  private Outcome why(Path folder, String article, String query) {
    return run(folder, "why", article, query, "--index", root.resolve("i").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deep/owl.md",
        "notes:deep/owl.md",
        "notes/deep/owl.md",
        "./notes/deep/owl.md",
        "notes/../notes/./deep//owl.md",
        "deep\\owl.md",
        "ABSOLUTE/notes/deep/owl.md"
      })
  void idsAndPathsNameOneArticle(String written) {
    index("notes");
    Outcome why = why(root, written.replace("ABSOLUTE", root.toString()), "second");
    assertThat(why.code()).isZero();
    assertThat(why.out()).contains("deep/owl.md");
    assertThat(why.err()).isEmpty();
  }

  @Test
  void pathIsSeenFromTheCurrentFolder() {
    index("notes");
    assertThat(why(root.resolve("notes/deep"), "../deep/owl.md", "second").code()).isZero();
    assertThat(why(root.resolve("notes/deep"), "../caf\u00e9 ночь.md", "bat").code()).isZero();
    assertThat(run(root, "similar", "notes/owl.md", "--index", "i").code()).isLessThanOrEqualTo(1);
  }

  @Test
  void pathsThroughLinksNameTheArticle() throws IOException {
    Path shortcut = Files.createSymbolicLink(root.resolve("shortcut"), root.resolve("notes/deep"));
    Files.createSymbolicLink(root.resolve("one.md"), root.resolve("notes/deep/owl.md"));
    Files.createSymbolicLink(root.resolve("archive"), root.resolve("notes"));
    index("n=archive");
    assertThat(why(root, "shortcut/owl.md", "second").code()).isZero();
    assertThat(why(shortcut, "owl.md", "second").out()).contains("owl.md");
    assertThat(why(root, "one.md", "second").code()).isZero();
    assertThat(why(root, "notes/deep/owl.md", "second").code()).isZero();
    assertThat(why(root, "archive/deep/owl.md", "second").code()).isZero();
  }

  @Test
  void decomposedNamesMeetComposedIds() {
    index("notes");
    assertThat(why(root, "cafe\u0301 ночь.md", "bat").code()).isZero();
    assertThat(why(root, "notes/cafe\u0301 ночь.md", "bat").code()).isZero();
    assertThat(why(root, "notes:cafe\u0301 ночь.md", "bat").code()).isZero();
  }

  @Test
  void articlesThatAreLeftOutOrGoneAreFoundByTheirPaths() throws IOException {
    index("notes");
    assertThat(why(root, "notes/draft.md", "moth").out()).contains("left out as draft");
    Files.delete(root.resolve("notes/owl.md"));
    assertThat(why(root, "notes/owl.md", "owl").code()).isZero();
  }

  @Test
  void anArticleIsCalledAsElsewhereWhereItCannotBeShown() throws IOException {
    index("notes");
    for (String written : new String[] {"draft.md", "notes/draft.md", "notes:draft.md"}) {
      for (String command : new String[] {"show", "similar"}) {
        assertThat(run(root, command, written, "--index", "i").err()).contains(": 'draft.md'. ");
      }
    }
    write("others/a.md", "A");
    index("others");
    assertThat(run(root, "show", "notes/draft.md", "--index", "i").err())
        .contains(": 'notes:draft.md'. ");
  }

  @Test
  void idWinsOverThePathOfAnotherArticleAndAMessageSaysSo() throws IOException {
    write("notes/notes/owl.md", "third owl");
    index("notes");

    Outcome why = why(root, "notes/owl.md", "third");

    assertThat(why.code()).isZero();
    assertThat(why.err())
        .isEqualTo(
            "'notes/owl.md' is the id of one article and the path of another, notes:owl.md. The id"
                + " was taken.\n");
    assertThat(run(root, "why", "notes/owl.md", "third", "--format", "json", "--index", "i").out())
        .contains("\"messages\":[\"'notes/owl.md' is the id of one article");
    assertThat(why(root, "notes:owl.md", "owl").err()).isEmpty();
  }

  @Test
  void nameOfSeveralArticlesListsThem() throws IOException {
    write("other/owl.md", "fourth owl");
    index("notes", "other");

    Outcome why = why(temp, "owl.md", "owl");

    assertThat(why.code()).isEqualTo(2);
    assertThat(why.err())
        .isEqualTo(
            "Several articles are called so: 'owl.md'. Expected one of notes:owl.md,"
                + " other:owl.md. Name its archive.\n");
    Outcome there = why(root.resolve("other"), "owl.md", "fourth");
    assertThat(there.code()).isZero();
    assertThat(there.err()).contains("has this path was taken, other:owl.md.");
  }

  @Test
  void fileOfSeveralArticlesListsThem() {
    index("whole=notes", "part=notes/deep");
    Outcome why = why(root, "./notes/deep/owl.md", "owl");
    assertThat(why.code()).isEqualTo(2);
    assertThat(why.err())
        .contains(
            "Several articles come from this file: './notes/deep/owl.md'. Expected one of"
                + " part:owl.md, whole:deep/owl.md. Name it by its id.");
  }

  @Test
  void wholeIdWinsOverAPathThatLooksLikeIt() throws IOException {
    write("notes/other:owl.md", "fifth owl");
    write("other/owl.md", "fourth owl");
    index("notes", "other");
    assertThat(why(temp, "other:owl.md", "fourth").code()).isZero();
    assertThat(why(temp, "notes:other:owl.md", "fifth").code()).isZero();
  }

  @Test
  void whatIsNoArticleIsSaid() {
    index("notes");
    assertThat(why(root, "notes", "owl").out()).contains("no archive of it has an article");
    assertThat(why(root, "notes/none.md", "owl").code()).isEqualTo(1);
    assertThat(why(root, "owl", "owl").code()).isEqualTo(1);
    assertThat(why(root, "wl.md", "owl").code()).isEqualTo(1);
    assertThat(why(root, "\u0000", "owl").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"wl.md", "eep/owl.md", "none.md", "notes", "es:owl.md", "./owl.md", ":owl.md"})
  void gateLineThatNamesNoArticleRefusesTheBuildWithItsPlace(String article) throws IOException {
    Files.writeString(root.resolve("gate"), "owl\t" + article + "\n");
    Outcome build = run(root, "rebuild", "notes", "--index", "i", "--gate", "gate");
    assertThat(build.code()).isEqualTo(3);
    assertThat(build.err()).contains("gate:1: 'owl' did not find '" + article + "'");
  }

  @Test
  void gateFindsTranslationsByTheirWholeIds() throws IOException {
    write("works/tide:a.en.md", "# Tide\n\nThe tide comes in every evening at the island.");
    write("works/tide:a.ru.md", "# Прилив\n\nПрилив приходит каждый вечер к острову.");
    write("works/a.en.md", "# Ebb\n\nThe water goes out every morning at the island.");
    String[] rebuild = {"rebuild", "works", "--index", "w", "--gate", "gate"};
    Files.writeString(root.resolve("gate"), "прилив\ta.en.md\n");
    assertThat(run(root, rebuild).code()).isEqualTo(3);
    Files.writeString(root.resolve("gate"), "прилив\ttide:a.en.md\nприлив\tworks:tide:a.en.md\n");
    assertThat(run(root, rebuild).code()).isZero();
  }

  @Test
  void gateLineThatNamesSeveralArticlesRefusesTheBuildAndListsThem() throws IOException {
    write("other/owl.md", "fourth owl");
    Files.writeString(root.resolve("gate"), "owl\towl.md\nowl\tother:owl.md\n");
    Outcome build = run(root, "rebuild", "notes", "other", "--index", "i", "--gate", "gate");
    assertThat(build.code()).isEqualTo(3);
    assertThat(build.err())
        .contains("gate:1: ", "Expected one of notes:owl.md, other:owl.md")
        .doesNotContain("gate:2");
  }
}
