package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.generation.Generations;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that write an index get signals at any time of their life: what the exit code says of
 * the index is so.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(7200)
class SignalledBuildsTest {
  /** How many processes get a signal in all. */
  private static final int SIGNALS = Integer.getInteger("tests.signals", 8);

  private static final int LONG_REPORT = 3_000;
  private static final List<String> SIGNALS_SENT = List.of("TERM", "INT", "HUP");

  @TempDir Path folder;

  private final long seed = Long.getLong("tests.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Map<String, Integer> ends = new TreeMap<>();
  private int edits;

  @BeforeEach
  void build() throws IOException {
    Magazine.write(folder);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < LONG_REPORT; i++) {
      rows.append("{\"id\":\"a-draft-of-some-length-").append(i).append("\",\"draft\":true}\n");
    }
    Magazine.file(folder.resolve("rows.ndjson"), rows.toString());
    for (int i = 0; i < 2; i++) {
      edit();
      assertThat(new Session(folder).run("rebuild", "content", "rows.ndjson").code()).isZero();
    }
  }

  private void edit() throws IOException {
    edits++;
    Magazine.file(folder.resolve("content/edited.md"), "Edition number " + edits + ".\n");
  }

  private String live() throws IOException {
    try (Directory directory = FSDirectory.open(folder.resolve(".tolmach"))) {
      return Generations.list(directory).getFirst().name();
    }
  }

  private Process start(String... words) throws IOException {
    return RealProcess.of(folder, words)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private static int code(Process process) throws InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the process ends").isTrue();
    return process.exitValue();
  }

  @Test
  void theExitCodeAgreesWithTheIndexWheneverASignalComes() throws Exception {
    List<String[]> commands =
        List.of(
            new String[] {"index", "content", "--report", "report.json"},
            new String[] {"rebuild", "content", "rows.ndjson", "--report", "report.json"},
            new String[] {"rollback"});
    long[] nanos = new long[commands.size()];
    for (int turn = 0; turn < SIGNALS; turn++) {
      int which = turn % commands.size();
      edit();
      String before = live();
      long begin = System.nanoTime();
      Process process = start(commands.get(which));
      if (nanos[which] > 0) {
        String signal = SIGNALS_SENT.get(random.nextInt(SIGNALS_SENT.size()));
        LockSupport.parkNanos((long) (nanos[which] * 1.1 * random.nextDouble()));
        RealProcess.signal(process, signal);
        check(String.join(" ", commands.get(which)), signal, code(process), before);
      } else {
        assertThat(code(process)).isZero();
        nanos[which] = System.nanoTime() - begin;
      }
      assertNothingIsLeft();
    }
    System.out.println("signals: " + ends + ", -Dtests.seed=" + seed);
  }

  private void check(String command, String signal, int code, String before) throws IOException {
    String what = command + ", " + signal + ", code " + code + ", -Dtests.seed=" + seed;
    boolean renewed = !live().equals(before);
    ends.merge(code + (renewed ? " new" : " as it was"), 1, Integer::sum);
    // A signal that comes before the program begins is answered by Java or the system.
    if (code == codeOfTheSystem(signal)) {
      assertThat(renewed).as(what).isFalse();
    } else {
      boolean live = code == ExitCode.DONE || code == ExitCode.LIVE;
      // An error of its own: no older generation is left to go back to.
      boolean asItWas = code == ExitCode.INTERRUPTED || code == ExitCode.ERROR;
      assertThat(live || asItWas).as(what).isTrue();
      assertThat(renewed).as(what).isEqualTo(live);
    }
    assertThat(new Session(folder).run("check").code()).as(what).isZero();
  }

  /* Of a process that a signal ends without having been asked. */
  private static int codeOfTheSystem(String signal) {
    int number =
        switch (signal) {
          case "HUP" -> 1;
          case "INT" -> 2;
          default -> 15;
        };
    return 128 + number;
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".tmp"));
    }
  }

  @Test
  void aBuildThatIsBlockedOnAFullPipeAfterTheCommitEndsWith4() throws Exception {
    for (String signal : List.of("TERM", "INT")) {
      String before = live();
      edit();
      Process process =
          RealProcess.of(folder, "rebuild", "content", "rows.ndjson", "--report", "-")
              .redirectOutput(Redirect.PIPE)
              .redirectError(folder.resolve("err").toFile())
              .start();
      await(process, () -> !live().equals(before));
      RealProcess.signal(process, signal);
      RealProcess.signal(process, signal);

      assertThat(code(process)).isEqualTo(ExitCode.LIVE);
    }
  }

  @Test
  void aWatchEndsWith0WhenAServiceManagerEndsItAnd130AtCtrlC() throws Exception {
    for (Map.Entry<String, Integer> each :
        Map.of("TERM", ExitCode.DONE, "INT", ExitCode.INTERRUPTED, "HUP", ExitCode.INTERRUPTED)
            .entrySet()) {
      edit();
      String before = live();
      Process process = start("index", "content", "rows.ndjson", "--watch");
      await(process, () -> !live().equals(before) && Files.size(folder.resolve("out")) > 0);

      RealProcess.signal(process, each.getKey());

      assertThat(code(process)).as(each.getKey()).isEqualTo(each.getValue());
      assertThat(folder.resolve("err"))
          .content()
          .endsWith(": no longer watching. Generation " + live() + " is live.\n");
    }
  }

  @Test
  void aReportThatNobodyReadsIsWaitedForBeforeTheBuild() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    String before = live();
    edit();
    Process process = start("rebuild", "content", "rows.ndjson", "--report", "pipe");
    assertThat(process.waitFor(3, TimeUnit.SECONDS)).isFalse();

    RealProcess.signal(process, "TERM");

    // The second one if the signal came before the program began.
    assertThat(code(process)).isIn(ExitCode.INTERRUPTED, codeOfTheSystem("TERM"));
    assertThat(live()).isEqualTo(before);
  }

  @Test
  void aFirstBuildThatWaitsForRowsLeavesNothing() throws Exception {
    for (String signal : SIGNALS_SENT) {
      Process process = start("index", "wiki=-", "--index", "new/index");
      await(process, () -> Files.exists(folder.resolve("new/index/writer.note")));

      RealProcess.signal(process, signal);

      assertThat(process.waitFor(6, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
      assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
      assertThat(folder.resolve("err")).hasContent("Interrupted. The index is as it was.");
      assertThat(folder.resolve("new")).doesNotExist();
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Process process, Condition condition) throws IOException {
    while (process.isAlive() && !condition.holds()) {
      LockSupport.parkNanos(20_000_000);
    }
    assertThat(process.isAlive()).isTrue();
  }
}
