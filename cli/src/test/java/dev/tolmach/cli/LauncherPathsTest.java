package dev.tolmach.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.LauncherCheckout.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the launcher may lie, what it looks at, and which words reach Java. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LauncherPathsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern ARTIFACT =
      Pattern.compile("<artifactId>(tolmach-[^<]+)</artifactId>(?!<scope>test</scope>)");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two words",
        "don't",
        "\"quoted\"",
        "Толмач 譯者",
        "-x",
        "a*[b]?",
        "$HOME `id`",
        "a\\b"
      })
  void aCheckoutMayHaveAnyName(String name) throws Exception {
    try (LauncherCheckout checkout = new LauncherCheckout(folder.resolve(name), folder)) {
      Outcome outcome = checkout.run("search", "a*b", "");
      assertThat(outcome.code()).isZero();
      assertThat(outcome.out())
          .contains("<" + checkout.program.toRealPath() + "/lib/*>")
          .endsWith("<search><a*b><>");
      assertThat(checkout.run("--version").err()).isEmpty();
    }
  }

  @Test
  void aFolderOnThePathMayBeginWithADash() throws Exception {
    try (LauncherCheckout checkout = new LauncherCheckout(folder.resolve("-e"), folder)) {
      checkout.run("--version");
      String path = "-e/bin:" + folder.resolve("path") + ":" + System.getenv("PATH");
      Process process =
          new ProcessBuilder(
                  "env", "PATH=" + path, "TOLMACH_JAVA=" + folder.resolve("java"), "tolmach", "x")
              .directory(folder.toFile())
              .start();
      assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).endsWith("<x>");
      assertThat(process.waitFor()).isZero();
    }
  }

  @Test
  void aColonInTheFolderIsRefusedBecauseJavaTakesItForTwo() throws Exception {
    try (LauncherCheckout checkout = new LauncherCheckout(folder.resolve("a:b"), folder)) {
      Outcome outcome = checkout.run("--version");
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.err())
          .startsWith("tolmach: Java cannot be started in this folder: '")
          .endsWith("Rename the folder.\n");
      assertThat(checkout.builds()).isEmpty();
    }
  }

  @Test
  void aCheckoutThatWasMovedIsNotBuiltAgain() throws Exception {
    try (LauncherCheckout checkout = new LauncherCheckout(folder.resolve("here"), folder)) {
      checkout.run("--version");
      Files.move(checkout.home, folder.resolve("there"));
      Path moved = folder.resolve("there");
      Files.createSymbolicLink(checkout.home, moved);
      assertThat(checkout.run("--version").out())
          .contains("<" + moved.toRealPath().resolve("cli/target/tolmach/lib/*") + ">");
      assertThat(checkout.builds()).hasSize(1);
    }
  }

  @Test
  void optionsAreWordsAndQuotesKeepBlanksIn() throws Exception {
    try (LauncherCheckout checkout = new LauncherCheckout(folder.resolve("checkout"), folder)) {
      String options = "  -Xmx1g\t/etc/* -Da=\"two  words\" -Db='$(id) \"x\"' ''\n-Dc=\\n? ";
      Outcome outcome = checkout.start(Map.of("TOLMACH_OPTS", options), "x").end();
      assertThat(outcome.out())
          .contains("<-Xmx1g></etc/*><-Da=two  words><-Db=$(id) \"x\"><><-Dc=\\n?><-cp>");
    }
  }

  @Test
  void aQuoteThatIsNotClosedIsAnError() throws Exception {
    try (LauncherCheckout checkout = new LauncherCheckout(folder.resolve("checkout"), folder)) {
      Outcome outcome = checkout.start(Map.of("TOLMACH_OPTS", "-Da='b"), "x").end();
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.err())
          .endsWith(
              "tolmach: A quote in TOLMACH_OPTS is not closed: '-Da='b'. Expected options for Java,"
                  + " parted by blanks. Close or remove the quote.\n");
    }
  }

  @Test
  void theLauncherLooksAtEachModuleThatTheCommandLineIsMadeOf() throws IOException {
    String script = Files.readString(ROOT.resolve("bin/tolmach"));
    Matcher find = Pattern.compile("find pom\\.xml bom/pom\\.xml ([^\\\\]+)").matcher(script);
    assertThat(find.find()).isTrue();
    assertThat(find.group(1).strip().split(" "))
        .containsExactlyInAnyOrderElementsOf(modulesBelow("tolmach-cli"));
  }

  /** The folders of an artifact of ours and of all that it needs, by the poms. */
  private static Set<String> modulesBelow(String artifact) throws IOException {
    Map<String, Path> poms =
        modules().collect(Collectors.toMap(pom -> artifactsIn(pom).get(0), pom -> pom));
    Set<String> folders = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(artifact));
    while (!open.isEmpty()) {
      Path pom = poms.get(open.pop());
      if (pom != null && folders.add(ROOT.relativize(pom.getParent()).toString())) {
        open.addAll(artifactsIn(pom));
      }
    }
    return folders;
  }

  private static Stream<Path> modules() throws IOException {
    return MODULE
        .matcher(Files.readString(ROOT.resolve("pom.xml")))
        .results()
        .map(found -> ROOT.resolve(found.group(1)).resolve("pom.xml"));
  }

  /** An artifact and then those it names; what only a profile needs is not in the command line. */
  private static List<String> artifactsIn(Path pom) {
    try {
      return ARTIFACT
          .matcher(Files.readString(pom).replaceFirst("(?s)<profiles>.*</profiles>", ""))
          .results()
          .map(found -> found.group(1))
          .filter(name -> !name.equals("tolmach-parent"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
