package dev.tolmach.checks.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Comments, messages, help, documentation and the names of tests use the field's words. Each word
 * here has a plainer one that a reader gets at once.
 */
class PlainEnglishTest {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final SourceTree TREE = new SourceTree(ROOT);

  /** Words that no program of ours has, and what to write instead. */
  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "anew", "again",
          "behind", "after",
          "beside", "next to",
          "dearest", "most preferred",
          "inWords", "description",
          "stands", "is",
          "told", "reported");

  /** Words that neither pages nor tests have, and what to write instead. */
  private static final Map<String, String> IN_PAGES =
      Map.of(
          "anew", "again",
          "behind", "after",
          "beside", "next to",
          "dearest", "most preferred",
          "stands", "is",
          "told", "reported");

  /** Lines of articles that pages show as results: what an author wrote is not ours to change. */
  private static final List<String> QUOTED_IN_PAGES = List.of("At the top stands the lens");

  /** Words that these modules do not have any more, and what to write instead. */
  private static final Map<String, String> IN_CORE = Map.of("in words", "a description");

  private static final List<String> CORE =
      List.of(
          "core/",
          "cli/",
          "query/src/main/java/dev/tolmach/query/",
          "query/src/main/java/dev/tolmach/schema/");

  @Test
  void theWordsOfTheFieldAreUsed() throws IOException {
    List<String> found = new ArrayList<>();
    int read = 0;
    for (Path file : TREE.javaFiles()) {
      String name = TREE.display(file);
      if (name.contains("src/main/java/") && !name.startsWith("checks/")) {
        String text = Files.readString(file);
        found.addAll(found(name, text, EVERYWHERE));
        if (CORE.stream().anyMatch(name::startsWith)) {
          found.addAll(found(name, text, IN_CORE));
        }
        read++;
      }
    }
    assertThat(read).isGreaterThan(100);
    assertThat(found).isEmpty();
  }

  @Test
  void theDocumentationUsesThem() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    pages.add(ROOT.resolve("README.md"));
    pages.add(ROOT.resolve("CHANGELOG.md"));
    List<String> found = new ArrayList<>();
    for (Path page : pages) {
      String text = Files.readString(page);
      for (String quoted : QUOTED_IN_PAGES) {
        text = text.replace(quoted, "");
      }
      found.addAll(found(TREE.display(page), text, IN_PAGES));
    }
    assertThat(pages).hasSizeGreaterThan(90);
    assertThat(found).isEmpty();
  }

  @Test
  void everyQuotationThatIsExceptedIsStillThere() throws IOException {
    String searching = Files.readString(ROOT.resolve("docs/searching.md"));

    assertThat(QUOTED_IN_PAGES).allSatisfy(quoted -> assertThat(searching).contains(quoted));
  }

  @Test
  void testsUseThemAsWordsAndInTheNamesOfMethods() throws IOException {
    List<String> found = new ArrayList<>();
    int read = 0;
    for (Path file : TREE.javaFiles()) {
      String name = TREE.display(file);
      if (name.contains("src/test/java/") && !name.endsWith("/PlainEnglishTest.java")) {
        String text = Files.readString(file);
        found.addAll(found(name, text, IN_PAGES));
        found.addAll(found(name, wordsOfNames(text), IN_PAGES));
        read++;
      }
    }
    assertThat(read).isGreaterThan(100);
    assertThat(found).isEmpty();
  }

  @Test
  void aNameIsReadWordByWord() {
    assertThat(found("ATest.java", wordsOfNames("void aLineIsToldOf() {}"), IN_PAGES))
        .containsExactly("ATest.java:1: 'told'. Write 'reported'.");
    assertThat(found("ATest.java", wordsOfNames("void besidesIsAllowed() {}"), IN_PAGES)).isEmpty();
  }

  @Test
  void aWordIsFoundWholeInAnyCaseAndWithItsLine() {
    assertThat(found("A.java", "/* Once. */\nAnew, or\n// told.", Map.of("anew", "again")))
        .containsExactly("A.java:2: 'anew'. Write 'again'.");
    assertThat(found("A.java", "untold ReTold told_", Map.of("told", "reported"))).isEmpty();
    assertThat(found("A.java", "/* It is said in\n   * words. */", Map.of("in words", "x")))
        .hasSize(1);
  }

  private static String wordsOfNames(String text) {
    return text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ");
  }

  private static List<String> found(String name, String text, Map<String, String> words) {
    List<String> found = new ArrayList<>();
    words.forEach((word, better) -> {
      String whole = "\\b" + word.replace(" ", "[\\s*]+") + "\\b";
      Pattern.compile(whole, Pattern.CASE_INSENSITIVE)
          .matcher(text)
          .results()
          .forEach(match -> {
            long line = 1 + text.substring(0, match.start()).chars().filter(c -> c == '\n').count();
            found.add(name + ":" + line + ": '" + word + "'. Write '" + better + "'.");
          });
    });
    return found;
  }
}
