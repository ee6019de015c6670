package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No article makes a terminal do anything, whatever command shows it in whatever form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HarmlessOutputTest {
  /* What may be escape sequences on a terminal: the program's own. */
  private static final Pattern OWN_STYLES = Pattern.compile("\u001b\\[[0-9;]*m");
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cntrl}\u0080-\u009f\u202a-\u202e\u2066-\u2069&&[^\n]]");

  private Path folder;

  @BeforeAll
  void index(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Magazine.file(
        folder.resolve("content/evil.md"),
        """
        ---
        title: "Evil \\e]0;owned\\a\\e[2J title"
        tags: ["ta\\eg", "\\u202Egat"]
        categories: ["cat\\u009b31megory"]
        authors: ["\\u2066author"]
        odd: [never
        date: 2025-01-01
        ---
        # Heading \u001b[31m of evil

        Evil text \u001b[2J with \u009b31m sequences, \u202eturned\u202c around, and a bell \u0007.
        """);
    Magazine.file(
        folder.resolve("good/rows.ndjson"),
        """
        {"id":"a\\u001b[2Jb\\nc","title":"Evil \\u001b[2J \\u202E row","body":"Evil \\u001b]0;x\\u0007 row","tags":["t\\u001b"]}
        """);
    assertThat(run(false, "index", "content", "rows=good/rows.ndjson").code()).isLessThan(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search evil",
        "search evil --format json",
        "search evil --format ndjson",
        "search evil --format trec",
        "show evil.md",
        "show evil.md --format json",
        "search evil --facet tag --facet category --facet author",
        "facets",
        "facets --format json",
        "lint content good/rows.ndjson",
        "lint content good/rows.ndjson --format json",
        "lint content good/rows.ndjson --format ndjson",
        "rebuild content rows=good/rows.ndjson --report -",
        "detect content/evil.md",
        "tokens evil\u001b[2J\u202etext",
        "tokens evil\u001b[2J\u202etext --format json",
        "search \u001b[2J",
        "search x --index \u001b[2J",
        "generations",
      })
  void nothingHarmfulIsPrinted(String typed) {
    Session.Outcome plain = run(false, typed.split(" "));
    Session.Outcome coloured = run(true, typed.split(" "));

    assertThat(plain.out() + plain.err()).isNotEmpty().doesNotContainPattern(HARMFUL);
    String shown = coloured.out() + coloured.err();
    assertThat(OWN_STYLES.matcher(shown.replace("\r", "")).replaceAll(""))
        .doesNotContainPattern(HARMFUL);
  }

  private Session.Outcome run(boolean terminal, String... arguments) {
    Session session = new Session(folder);
    return (terminal ? session.onATerminal() : session).run(arguments);
  }
}
