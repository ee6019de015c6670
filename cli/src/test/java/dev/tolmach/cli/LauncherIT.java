package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packed program, started by its script as cron starts it: no environment, the C locale, and
 * folders with Russian and Chinese names.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LauncherIT {
  private static final Path BUILT = Path.of("target", "application").toAbsolutePath();
  private static final String CRON = "LC_ALL=C";
  private static final String JAVA = "TOLMACH_JAVA=" + System.getProperty("java.home");

  @TempDir Path folder;
  private Path launcher;

  private record Outcome(int code, String out, String err) {}

  @BeforeEach
  void unpack() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("Толмач 譯者").resolve("bin"));
    launcher = Files.copy(BUILT.resolve("bin").resolve("tolmach"), bin.resolve("tolmach"));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Files.createSymbolicLink(bin.resolveSibling("lib"), BUILT.resolve("lib"));
    write(
        "архив/кошки.md",
        """
        ---
        title: Домашние кошки
        ---

        Эти кошки живут в нашем доме и ловят мышей, а ещё любят рыбу.
        """);
    write("архив/多模态.md", "---\ntitle: 多模态模型\n---\n\n多模态模型理解图像。\n");
  }

  @Test
  void indexesAndSearchesInTheLocaleOfCron() throws Exception {
    Outcome index = tolmach("index", "архив", "--index", "указатель 索引");
    assertThat(index.err()).isEmpty();
    assertThat(index.code()).isZero();

    Outcome russian = tolmach("search", "кошка", "--index", "указатель 索引", "--format", "json");
    assertThat(russian.out()).contains("\"id\":\"кошки.md\"", "Домашние кошки");
    assertThat(russian.err()).isEmpty();
    assertThat(russian.code()).isZero();

    Outcome chinese = tolmach("search", "多模態", "--index", "указатель 索引", "--format", "json");
    assertThat(chinese.out()).contains("\"id\":\"多模态.md\"");
    assertThat(chinese.code()).isZero();
  }

  @Test
  void startsThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);
    assertThat(run(List.of(CRON, JAVA, link.toString(), "--version")).code()).isZero();
  }

  @Test
  void aJavaThatIsTooOldOrNoneIsNamedInOneLine() throws Exception {
    Outcome outcome = run(List.of(CRON, "TOLMACH_JAVA=/nowhere", launcher.toString(), "--version"));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualTo(
            "tolmach: TOLMACH_JAVA is not a Java 21 or newer: '/nowhere'. Expected a java program"
                + " or the folder of a JDK. Correct or unset it.\n");
  }

  @Test
  void anUnknownCommandIsAnErrorOfTwo() throws Exception {
    Outcome outcome = tolmach("найди");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("найди").endsWith("\n").hasLineCount(1);
  }

  @Test
  void aReaderWhoLeavesIsNoError() throws Exception {
    String script =
        "('" + launcher + "' help; echo $? >code) | true; while ! [ -s code ]; do sleep 0.1; done";
    Outcome outcome = run(List.of(CRON, JAVA, "sh", "-c", script));
    assertThat(outcome.err()).isEmpty();
    assertThat(folder.resolve("code")).hasContent("0");
  }

  @Test
  void aJavaThatDoesNotStartIsAnErrorOfTwo() throws Exception {
    for (String wrong :
        List.of(
            "TOLMACH_OPTS=-Xmx1k",
            "TOLMACH_OPTS=-version",
            "TOLMACH_OPTS=--dry-run",
            "TOLMACH_OPTS=nonsense",
            "JDK_JAVA_OPTIONS=-XX:NoSuchOption=1")) {
      Outcome outcome = run(List.of(CRON, JAVA, wrong, launcher.toString(), "index", "архив"));
      assertThat(outcome.code()).isEqualTo(2);
      assertThat(outcome.err()).startsWith("tolmach: Java does not start").hasLineCount(1);
    }
  }

  @Test
  void aJavaThatLacksMemoryIsAnErrorOfTwo() throws Exception {
    String script = "ulimit -v 300000 && exec '" + launcher + "' index архив";
    Outcome outcome = run(List.of(CRON, JAVA, "sh", "-c", script));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("tolmach: Java does not start in the memory that it may ");
  }

  @Test
  void aPathWithoutToolsIsEnough() throws Exception {
    Outcome outcome = run(List.of(CRON, JAVA, "PATH=/nowhere", launcher.toString(), "--version"));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
  }

  @Test
  void aClosedOutputIsNeverTakenForAFile() throws Exception {
    for (String closed : List.of(">&-", "2>&-", "<&-", ">&- 2>&-")) {
      String script = "'" + launcher + "' rebuild архив --report report.json " + closed;
      assertThat(run(List.of(CRON, JAVA, "sh", "-c", script)).code()).as(closed).isZero();
      assertThat(Files.readString(folder.resolve("report.json"))).startsWith("{").endsWith("}\n");
    }
    assertThat(tolmach("check").code()).isZero();
  }

  @Test
  void anInterruptEndsItWithOneHundredAndThirty() throws Exception {
    // A test that runs in the background may have been set to ignore interrupts, and pass that on.
    String reset = "--default-signal=INT";
    assumeTrue(run(List.of(reset, "true")).code() == 0, "this env cannot restore signals");
    tolmach("index", "архив");

    Process process =
        start(
            List.of(
                reset,
                CRON,
                JAVA,
                launcher.toString(),
                "search",
                "--queries",
                "-",
                "--format",
                "trec"));
    TimeUnit.SECONDS.sleep(2);
    assertThat(process.isAlive()).isTrue();
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor()).isEqualTo(130);
  }

  @Test
  void aCacheOfClassesChangesNothingButTheTime() throws Exception {
    assumeTrue(Runtime.version().feature() >= 25, "a Java that makes such caches");
    tolmach("index", "архив");
    Outcome without = tolmach("search", "кошка");
    String caches = "XDG_CACHE_HOME=" + folder.resolve("кэш");
    Outcome first = run(List.of(CRON, JAVA, caches, launcher.toString(), "search", "кошка"));
    assertThat(first).isEqualTo(without);
    LauncherCheckout.await(() -> {
      try (Stream<Path> files = Files.list(folder.resolve("кэш/tolmach"))) {
        List<Path> all = files.toList();
        return all.size() == 1 && all.getFirst().toString().endsWith(".aot");
      }
    });
    Outcome second = run(List.of(CRON, JAVA, caches, launcher.toString(), "search", "кошка"));
    assertThat(second).isEqualTo(without);
  }

  private Outcome tolmach(String... arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of(CRON, JAVA, launcher.toString()));
    words.addAll(List.of(arguments));
    return run(words);
  }

  /** Runs with an environment of its own; words with "=" before the program are its variables. */
  private Outcome run(List<String> words) throws Exception {
    Process process = start(words);
    process.getOutputStream().close();
    int code = process.waitFor();
    return new Outcome(
        code,
        Files.readString(folder.resolve("stdout")),
        Files.readString(folder.resolve("stderr")));
  }

  private Process start(List<String> words) throws IOException {
    List<String> command = new ArrayList<>(List.of("env", "-i"));
    command.addAll(words);
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("stdout").toFile())
        .redirectError(folder.resolve("stderr").toFile())
        .start();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
