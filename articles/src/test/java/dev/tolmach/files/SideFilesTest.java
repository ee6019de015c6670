package dev.tolmach.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArchiveSettings;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.archive.Read;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.Warning;
import dev.tolmach.limits.Excerpt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files next to articles are read by the rule of links that holds for articles. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SideFilesTest {
  private static final String SECRET = "zone: Europe/Riga\nlapwing: plover\nexclude: [a.md]\n";

  @TempDir Path folder;
  @TempDir Path elsewhere;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("a.md"), "Text.");
    Files.writeString(elsewhere.resolve("secret"), SECRET);
  }

  private ArticleArchive archive() {
    return ArticleArchive.folder("a", folder);
  }

  private void link(String name, Path target) throws IOException {
    Files.createSymbolicLink(folder.resolve(name), target);
  }

  private static Map<ArticleId, List<Warning>> warningsOf(ArticleArchive archive)
      throws IOException {
    try (ArchiveEntries entries = archive.open()) {
      while (entries.next() != null) {
        // Only what is reported at the end matters.
      }
      return entries.warnings();
    }
  }

  @Test
  void settingsThroughALinkOutOfTheArchiveAreNotRead() throws IOException {
    link("tolmach.yaml", elsewhere.resolve("secret"));

    assertThat(archive().settings()).isEqualTo(ArchiveSettings.NONE);
    assertThat(archive().warnings())
        .singleElement()
        .satisfies(warning ->
            assertThat(warning.message())
                .isEqualTo(
                    "The archive's settings are a link out of the archive: 'tolmach.yaml'. Expected"
                        + " a file. They were not read; put the file there, or have links"
                        + " followed."));
    assertThat(Read.of(archive()).paths()).containsExactly("a.md");
  }

  @Test
  void settingsThroughALinkAreFollowedOnRequestAndNeverQuoted() throws IOException {
    link("tolmach.yaml", elsewhere.resolve("secret"));

    ArticleArchive followed = archive().followingLinks();

    assertThat(followed.settings().excluded()).containsExactly("a.md");
    assertThat(followed.warnings())
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.line()).isEqualTo(2);
          assertThat(warning.message()).contains("is a link").doesNotContain("lapwing", "plover");
        });
  }

  @Test
  void aWrongValueThroughALinkIsNotQuoted() throws IOException {
    Files.writeString(elsewhere.resolve("secret"), "zone: plover\n");
    link("tolmach.yaml", elsewhere.resolve("secret"));

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> archive().followingLinks())
        .withMessageStartingWith("The archive's settings are wrong in '")
        .withMessageContaining("tolmach.yaml':1, which is a link. Expected a zone")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("plover"));
  }

  @Test
  void linksInsideTheArchiveAreFollowedAsThoseOfArticlesAre() throws IOException {
    Files.createDirectory(folder.resolve(".site"));
    Files.writeString(folder.resolve(".site/settings"), SECRET);
    Files.writeString(folder.resolve(".site/ignored"), "b.md\n");
    Files.writeString(folder.resolve("b.md"), "Text.");
    link("tolmach.yaml", Path.of(".site/settings"));
    link(".gitignore", Path.of(".site/ignored"));

    assertThat(archive().settings().excluded()).containsExactly("a.md");
    assertThat(archive().warnings())
        .noneSatisfy(warning -> assertThat(warning.message()).contains("lapwing"));
    assertThat(Read.of(archive()).paths()).isEmpty();
  }

  @Test
  void patternsThroughALinkOutOfTheArchiveExcludeNothingAndAreWarnedOf() throws IOException {
    Files.createDirectory(folder.resolve("b"));
    Files.writeString(folder.resolve("b/c.md"), "Text.");
    Files.writeString(elsewhere.resolve("ignored"), "*.md\n");
    link(".gitignore", elsewhere.resolve("ignored"));
    link("b/.gitignore", elsewhere.resolve("nowhere"));

    assertThat(Read.of(archive()).paths()).containsExactly("a.md", "b/c.md");
    assertThat(warningsOf(archive()))
        .containsOnlyKeys(new ArticleId("a", ".gitignore"), new ArticleId("a", "b/.gitignore"))
        .allSatisfy((file, warnings) ->
            assertThat(warnings)
                .singleElement()
                .satisfies(warning ->
                    assertThat(warning.message())
                        .startsWith(
                            "The file is a link out of the archive: '" + file.path() + "'.")));
    assertThat(Read.of(archive().followingLinks()).paths()).isEmpty();
  }

  @Test
  void aFileOfYamlThroughALinkOutOfTheArchiveIsNotRead() throws Exception {
    Files.writeString(elsewhere.resolve("secret"), "title: Plover\nkey: [\n");
    link("a.yml", elsewhere.resolve("secret"));

    ArticleSource source = Read.of(archive()).source("a.md");
    assertThat(source.given()).isEmpty();
    assertThat(source.warnings())
        .singleElement()
        .satisfies(warning ->
            assertThat(warning.message())
                .startsWith("The file next to it is a link out of the archive: 'a.yml'."));

    ArticleSource followed = Read.of(archive().followingLinks()).source("a.md");
    assertThat(followed.given()).containsEntry("title", "Plover");
    assertThat(followed.warnings())
        .isNotEmpty()
        .allSatisfy(warning -> assertThat(warning.message()).endsWith("not as YAML wants it."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tolmach.yaml", ".gitignore", "a.yml", "b.md", "b.txt"})
  void pipesDevicesAndFoldersAreNeverRead(String name) throws Exception {
    Process mkfifo = new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start();
    assumeTrue(mkfifo.waitFor(5, TimeUnit.SECONDS) && mkfifo.exitValue() == 0, "no mkfifo here");
    assertOnlyTheArticleIsRead();

    Files.delete(folder.resolve(name));
    link(name, Path.of("/dev/zero"));
    assertOnlyTheArticleIsRead();

    Files.delete(folder.resolve(name));
    Files.createDirectory(folder.resolve(name));
    assertOnlyTheArticleIsRead();
  }

  @Test
  void patternsThatAreNoFileAreWarnedOf() throws IOException {
    Files.createDirectory(folder.resolve(".gitignore"));

    assertThat(warningsOf(archive()).get(new ArticleId("a", ".gitignore")))
        .singleElement()
        .satisfies(warning ->
            assertThat(warning.message()).startsWith("The patterns are no file: '.gitignore'."));
  }

  @Test
  void settingsThatAreTooLongAreSaidToBeSo() throws IOException {
    Files.writeString(folder.resolve("tolmach.yaml"), "#".repeat((1 << 20) + 1));

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(this::archive)
        .withMessage(
            "The archive's settings are too long: '"
                + folder.resolve("tolmach.yaml")
                + "'. Expected at most 1048576 bytes. Shorten or remove the file.");
  }

  private void assertOnlyTheArticleIsRead() throws Exception {
    for (ArticleArchive archive : List.of(archive(), archive().followingLinks())) {
      Read read = Read.of(archive);
      assertThat(read.paths()).containsExactly("a.md");
      assertThat(read.source("a.md").text()).isEqualTo("Text.");
      assertThat(read.source("a.md").given()).isEmpty();
      assertThat(archive.settings()).isEqualTo(ArchiveSettings.NONE);
    }
  }

  @Test
  void aLinkThatTakesThePlaceOfAFileOrAFolderLeadsNowhere() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    Files.writeString(folder.resolve("b/c/d.md"), "Text.");
    Files.createDirectories(elsewhere.resolve("c"));
    Files.writeString(elsewhere.resolve("c/d.md"), "Secret.");
    Read read = Read.of(archive());

    Files.delete(folder.resolve("a.md"));
    link("a.md", elsewhere.resolve("secret"));
    Files.move(folder.resolve("b"), folder.resolve("gone"));
    link("b", elsewhere);

    for (String path : List.of("a.md", "b/c/d.md")) {
      assertThatExceptionOfType(ArticleParseException.class)
          .as(path)
          .isThrownBy(() -> read.source(path))
          .withMessageStartingWith("The file cannot be read: '" + path + "': ");
    }
  }

  @Test
  void aSecondNameOfAFileIsAFile() throws IOException {
    Files.writeString(elsewhere.resolve("settings"), "exclude: [b.md]\n");
    Files.writeString(folder.resolve("b.md"), "Text.");
    Files.createLink(folder.resolve("tolmach.yaml"), elsewhere.resolve("settings"));

    assertThat(Read.of(archive()).paths()).containsExactly("a.md");
  }

  @Test
  void patternsAreReadOnlySoFar() throws IOException {
    String rules = "#".repeat(GitIgnore.LONGEST_FILE - 10) + "\nb.md\nc.md\nd.md\n";
    Files.writeString(folder.resolve(".gitignore"), rules);
    for (String name : List.of("b.md", "c.md", "d.md")) {
      Files.writeString(folder.resolve(name), "Text.");
    }

    assertThat(Read.of(archive()).paths()).containsExactly("a.md", "c.md", "d.md");
    assertThat(warningsOf(archive()).get(new ArticleId("a", ".gitignore")))
        .singleElement()
        .satisfies(warning ->
            assertThat(warning.message())
                .startsWith(
                    "The patterns are too long: '.gitignore'. Expected at most 65536 bytes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../**", "/../*", "../../etc/passwd", "/etc", "..\\*", "a/../../*"})
  void patternsOfSettingsReachNothingOutside(String pattern) throws IOException {
    Files.writeString(folder.resolve("tolmach.yaml"), "name: b\nexclude: ['" + pattern + "']\n");

    assertThat(Read.of(archive()).paths()).containsExactly("a.md");
  }

  @Test
  void whatIsWrongInSettingsIsQuotedOnlySoFar() throws IOException {
    Files.writeString(folder.resolve("tolmach.yaml"), "zone:\n" + "- Riga\n".repeat(1_000));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(this::archive)
        .satisfies(e ->
            assertThat(String.valueOf(e.getMessage()).length())
                .isLessThan(300 + folder.toString().length()));

    Files.writeString(folder.resolve("tolmach.yaml"), "k".repeat(120) + ": v\n");
    assertThat(archive().warnings().getFirst().message())
        .startsWith("The key '" + "k".repeat(Excerpt.LONGEST - 1) + "…' means nothing");
  }

  @Test
  void keysThatMeanNothingAreReportedTwentyTimes() throws IOException {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      keys.append("key").append(i).append(": v\n");
    }
    Files.writeString(folder.resolve("tolmach.yaml"), keys);

    assertThat(archive().warnings()).hasSize(21);
    assertThat(archive().warnings().getLast().message())
        .startsWith("More than 20 keys mean nothing in tolmach.yaml.");
  }

  @Test
  void settingsThatAreHostileYamlAreRefusedAndNotRun() throws IOException {
    StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char c = 'b'; c < 'n'; c++) {
      String before = "*" + (char) (c - 1) + ",";
      bomb.append(c).append(": &").append(c).append(" [").append(before.repeat(9)).append("]\n");
    }
    for (String text : List.of(bomb.toString(), "a: " + "[".repeat(50_000), "{a: ".repeat(9_000))) {
      Files.writeString(folder.resolve("tolmach.yaml"), text);
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(this::archive)
          .withMessageStartingWith("The archive's settings are not valid YAML in '");
    }
  }
}
