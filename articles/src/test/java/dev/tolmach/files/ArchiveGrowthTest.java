package dev.tolmach.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.archive.Read;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.testing.Bounded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files next to articles take the time of its length, and a folder that of all that is in it. */
class ArchiveGrowthTest {
  private static final int SHORT = 12_000;
  private static final int TIMES = 5;

  /** Between what is linear and what is square, with room for a machine that is busy. */
  private static final int MOST_TIMES = 14;

  /** Less is not worth a comparison. */
  private static final long SOON = 1_000_000_000;

  @TempDir Path temp;

  static Stream<Arguments> settings() {
    return Stream.of(
        Arguments.of("", "k%d: v\n"),
        Arguments.of("", "exclude%d: [a]\n"),
        Arguments.of("name: a\n", "name: b\n"),
        Arguments.of("exclude: [", "a%d, "),
        Arguments.of("exclude: [", "'*a*a*b', "),
        Arguments.of("fields:\n", "  f%d: a\n"),
        Arguments.of("fields:\n", "  f%d: {from: [a, b], facet: true}\n"),
        Arguments.of("synonyms:\n", "  - [a%d, b%d]\n"),
        Arguments.of("synonyms:\n", "  - a%d => b\n"),
        Arguments.of("synonyms: [[", "a, "),
        Arguments.of("tagAliases:\n", "  - [a%d, b%d]\n"),
        Arguments.of("tagAliases:\n", "  - {en: a%d, ru: [b%d]}\n"),
        Arguments.of("languages: [", "ru, "),
        Arguments.of("name: ", "["),
        Arguments.of("name: ", "{a: "),
        Arguments.of("name: ", "&a "),
        Arguments.of("name: \"", "\\n"),
        Arguments.of("name: a", " "),
        Arguments.of("", "\n"),
        Arguments.of("", "? "),
        Arguments.of("", "- "),
        Arguments.of("", "#\n"));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void settingsCostTheirLength(String before, String piece) throws IOException {
    Path small = folder("small", before + pieces(piece, SHORT), "");
    Path large = folder("large", before + pieces(piece, SHORT * TIMES), "");
    check(() -> settingsOf(large), () -> settingsOf(small));
  }

  private static int settingsOf(Path folder) {
    try {
      return ArticleArchive.folder("a", folder).warnings().size();
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage()).length();
    }
  }

  static Stream<String> patterns() {
    return Stream.of(
        "a%d\n", "*a*a*b\n", "**/\n", "a/**/b/**/*a*\n", "[a-z]*?b\n", "!a%d\n", "*\\");
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void aFolderCostsWhatIsInItWhateverItsPatterns(String pattern) throws IOException {
    String patterns = pieces(pattern, GitIgnore.LONGEST_FILE - 100);
    Path small = folder("small", "", patterns);
    Path large = folder("large", "", patterns);
    fill(small, 100);
    fill(large, 100 * TIMES);
    check(() -> read(large), () -> read(small));
  }

  @Test
  void aFolderOfArticlesAlikeCostsWhatIsInIt() throws IOException {
    Path small = folder("small", "", "");
    Path large = folder("large", "", "");
    fill(small, 200);
    fill(large, 200 * TIMES);
    check(() -> read(large), () -> read(small));
  }

  private static int read(Path folder) throws IOException {
    ArticleArchive archive = ArticleArchive.folder("a", folder);
    ArticleParser.Builder builder = ArticleParser.builder();
    archive.applyTo(builder);
    ArticleParser parser = builder.build();
    int warnings = 0;
    for (ArchiveEntry entry : Read.of(archive).entries()) {
      try {
        warnings += parser.parse(entry.read()).warnings().size();
      } catch (ArticleParseException e) {
        throw new AssertionError(e);
      }
    }
    return warnings;
  }

  private static void fill(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      String name = "a".repeat(120) + i;
      Files.writeString(folder.resolve(name + ".md"), "[a](b.md) " + name + "\n");
      Files.writeString(folder.resolve(name + ".yml"), "title: A\ntags: [a\n");
    }
  }

  private Path folder(String name, String settings, String patterns) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(name));
    Files.writeString(folder.resolve("tolmach.yaml"), settings);
    Files.writeString(folder.resolve(".gitignore"), patterns);
    return folder;
  }

  private static String pieces(String piece, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append(piece.replace("%d", Integer.toString(i)));
    }
    return text.toString();
  }

  private static void check(
      Bounded.Work<Integer, IOException> large, Bounded.Work<Integer, IOException> small)
      throws IOException {
    long grown = Bounded.nanosOf(large);
    if (grown > SOON) {
      long once = Bounded.nanosOf(small);
      /* The first time pays for what is loaded and compiled. */
      grown = Math.min(grown, Bounded.nanosOf(large));
      assertThat(grown)
          .as("nanoseconds for %d times what takes %d", TIMES, once)
          .isLessThan(MOST_TIMES * once);
    }
  }
}
