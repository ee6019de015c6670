package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code bin/tolmach.cmd} cannot be run here. What it has in common with {@code bin/tolmach}, which
 * other tests run, is compared with that, and its jumps are followed.
 */
class WindowsLauncherTest {
  private static final Path BIN = Path.of("..", "bin");
  private static final Pattern VARIABLE =
      Pattern.compile("%\\w+%(?:\\\\\\w+|\\.log)?|\\$\\w+(?:/\\w+)?|%s");

  private final String windows = read("tolmach.cmd");
  private final String posix = read("tolmach");

  private static String read(String name) {
    try {
      return Files.readString(BIN.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyLineEndsAsWindowsHasIt() {
    assertThat(windows).endsWith("\r\n");
    assertThat(windows.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(windows)).isTrue();
  }

  @Test
  void everyJumpHasItsLabelAndEveryLabelAJump() {
    Set<String> labels = found("(?m)^:(\\w+)$", windows);
    Set<String> jumps = found("(?:\\bgoto |\\bcall :)(\\w+)", windows);

    assertThat(jumps).isNotEmpty();
    jumps.add("run"); // Reached by going on, too.
    assertThat(labels).isEqualTo(jumps);
  }

  @Test
  void everyBracketIsClosed() {
    String code =
        windows
            .lines()
            .filter(line -> !line.startsWith("rem ") && !line.contains("echo "))
            .map(line -> line.replaceAll("\"[^\"]*\"", ""))
            .collect(Collectors.joining("\n"));
    assertThat(code.chars().filter(c -> c == '(').count())
        .isEqualTo(code.chars().filter(c -> c == ')').count());
    assertThat(windows.lines().filter(line -> line.chars().filter(c -> c == '"').count() % 2 != 0))
        .as("lines with a quotation mark that nothing closes")
        .allMatch(line -> line.startsWith("for /f \"tokens=3\""));
  }

  @Test
  void javaIsStartedInTheSameWay() {
    assertThat(found("-cp \\S+ (dev\\.\\S+Main) ", windows))
        .isEqualTo(found("-cp \\S+ (dev\\.\\S+Main) \"\\$@\"", posix))
        .containsExactly("dev.tolmach.cli.Main");

    Set<String> flags = flags(line("dev.tolmach.cli.Main", windows));
    Set<String> wanted = flags(posix.substring(posix.lastIndexOf("exec ")));
    wanted.addAll(flags(line("machine='", posix)));
    wanted.addAll(flags(line("-Xshare:auto", posix)));
    // A console of Windows has a code page, and nobody asks how wide it is.
    wanted.removeAll(
        Set.of(
            "-Dstdout.encoding", "-Dstderr.encoding", "-Dtolmach.terminal", "-Dtolmach.columns"));
    assertThat(flags).isEqualTo(wanted);
  }

  @Test
  void mavenIsStartedInTheSameWay() {
    String windowsBuild = line("call mvn ", windows).replaceAll("\"([^\"]*)\"", "$1");
    String posixBuild = line("exec mvn ", posix).replace("\"", "");

    assertThat(arguments(windowsBuild))
        .isEqualTo(arguments(posixBuild))
        .contains("-Dzip.skip=false");
    assertThat(windows).contains("move /y \"%%~Z\" \"%HERE%\\cli\\target\\\"");
  }

  @Test
  void theLeastJavaIsTheSame() {
    assertThat(found("\"LEAST=(\\d+)\"", windows)).isEqualTo(found("(?m)^least=(\\d+)$", posix));
  }

  @Test
  void messagesAreTheSame() {
    Set<String> said =
        windows
            .lines()
            .filter(line -> line.contains("echo tolmach: "))
            .map(line -> plain(line.substring(line.indexOf("tolmach: ") + "tolmach: ".length())))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known =
        found("(?:fail |unwritable=|printf )\"(?:tolmach: )?(.+?)(?:\\\\n)?\"", posix).stream()
            .map(WindowsLauncherTest::plain)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(said).hasSize(7);
    assertThat(known).containsAll(said);
  }

  @Test
  void failuresEndWithTwo() {
    long said =
        windows.lines().filter(line -> line.contains("echo tolmach: ")).count() - 1; // It builds.
    assertThat(windows.lines().filter(line -> line.strip().equals("exit /b 2")).count())
        .isEqualTo(said);
    assertThat(windows).contains("Main %*\r\nexit /b %errorlevel%\r\n");
  }

  private static Set<String> found(String regex, String text) {
    return Pattern.compile(regex)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String line(String part, String text) {
    return text.lines().filter(line -> line.contains(part)).findFirst().orElseThrow();
  }

  /* Their names, and their values where they are the same for everybody. */
  private static Set<String> flags(String command) {
    return Pattern.compile("-(?:XX:[\\w+-]+(?:=\\w+)?|Xshare:\\w+|D[\\w.]+|-enable[\\w=-]+)")
        .matcher(command)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> arguments(String command) {
    return found(" (-[A-Z][\\w.]*(?:=\\w+)?|-ntp|-q|-pl \\w+|-am|package)", command);
  }

  private static String plain(String message) {
    return VARIABLE.matcher(message).replaceAll("…");
  }
}
