package dev.tolmach.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A checkout with the real launcher, a Maven that makes one empty jar, a Java that prints its
 * arguments, and a {@code sleep} of no length, so that what takes minutes takes none.
 *
 * <p>Maven writes a line into {@link #runs} when it starts. While the file {@link #hold} exists, it
 * waits in a process of its own; while {@link #broken} exists, it fails in the middle.
 */
final class LauncherCheckout implements AutoCloseable {
  private static final Path LAUNCHER = Path.of("..", "bin", "tolmach");
  private static final String MAVEN =
      """
      #!/bin/sh
      for each; do case $each in -Dlauncher.folder=*) own=${each#*=} ;; esac; done
      echo "$$ $own" >>"$OUTSIDE/runs"
      mkdir -p "$own/tolmach-cli/application/lib"
      sh -c 'echo $$ >"$OUTSIDE/helper"; while [ -e "$OUTSIDE/hold" ]; do "$SLEEP" 0.05; done' &
      wait $!
      [ ! -e "$OUTSIDE/broken" ] || { echo '[ERROR] broken as asked'; exit 1; }
      : >"$own/tolmach-cli/application/lib/tolmach-cli-0.jar"
      : >"$own/tolmach-cli/application/lib/b.jar"
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      case "$*" in
        *'Main --version') printf 'tolmach ' ;;
        *TrainingRun*)
          for each; do case $each in -XX:AOTCacheOutput=*) echo made >"${each#*=}" ;; esac; done ;;
      esac
      printf '<%s>' "$@"
      """;

  final Path home;
  final Path runs;
  final Path hold;
  final Path broken;
  final Path lock;
  final Path program;
  private final Path outside;
  private final Path helper;
  private final List<Process> started = new ArrayList<>();

  /** What a launcher that has ended left: its exit code and what it printed. */
  record Outcome(int code, String out, String err) {}

  /** A launcher at work. */
  record Running(Process process, Path out, Path err) {
    Outcome end() throws Exception {
      int code = process.waitFor();
      return new Outcome(code, Files.readString(out), said());
    }

    String said() throws IOException {
      return Files.readString(err);
    }

    void signal(String name) throws Exception {
      new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start().waitFor();
    }
  }

  LauncherCheckout(Path home, Path outside) throws IOException {
    this.home = home;
    this.outside = outside;
    runs = outside.resolve("runs");
    hold = outside.resolve("hold");
    helper = outside.resolve("helper");
    broken = outside.resolve("broken");
    lock = home.resolve("cli/target/.building");
    program = home.resolve("cli/target/tolmach");
    script(home.resolve("bin/tolmach"), Files.readString(LAUNCHER));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    script(outside.resolve("path/mvn"), MAVEN);
    script(outside.resolve("path/sleep"), "#!/bin/sh\nexec \"$SLEEP\" \"${NAP:-0.05}\"\n");
    script(outside.resolve("java/bin/java"), JAVA);
    useJava("21.0.2");
  }

  /** Says which version the Java has. */
  void useJava(String version) throws IOException {
    Files.writeString(outside.resolve("java/release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  Outcome run(String... words) throws Exception {
    return start(Map.of(), words).end();
  }

  /** Starts the launcher with further variables. */
  Running start(Map<String, String> variables, String... words) throws IOException {
    // Our own Java may have been set to ignore signals, and would pass that on.
    List<String> command =
        new ArrayList<>(List.of("env", "--default-signal=HUP,INT,PIPE,QUIT,TERM"));
    command.add(home.resolve("bin/tolmach").toString());
    command.addAll(List.of(words));
    return start(variables, command);
  }

  /** Starts the launcher with all its output piped into another program. */
  Running startBefore(String reader, String... words) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "\"$@\" 2>&1 | " + reader + " >read", "sh"));
    command.add(home.resolve("bin/tolmach").toString());
    command.addAll(List.of(words));
    return start(Map.of(), command);
  }

  private Running start(Map<String, String> variables, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(outside.toFile());
    Map<String, String> environment = builder.environment();
    environment.remove("TOLMACH_OPTS");
    environment.remove("TOLMACH_AOT");
    environment.put("XDG_CACHE_HOME", outside.resolve("caches").toString());
    environment.put("OUTSIDE", outside.toString());
    environment.put("SLEEP", sleep().toString());
    environment.put("PATH", outside.resolve("path") + ":" + environment.get("PATH"));
    environment.put("TOLMACH_JAVA", outside.resolve("java").toString());
    environment.putAll(variables);
    Path out = Files.createTempFile(outside, "out", "");
    Path err = Files.createTempFile(outside, "err", "");
    builder.redirectInput(Path.of("/dev/null").toFile());
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    started.add(process);
    return new Running(process, out, err);
  }

  /** Waits until something has happened, however long that takes; the test's time limit ends it. */
  static void await(Condition condition) throws Exception {
    while (!condition.holds()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** Whether something has happened. */
  interface Condition {
    boolean holds() throws Exception;
  }

  /** Each start of Maven: its process number, and the folder that it was asked to write to. */
  List<String> builds() throws IOException {
    return Files.exists(runs) ? Files.readAllLines(runs) : List.of();
  }

  /** Waits until the n-th Maven is at work, and gives the number of the process that it started. */
  long helperOfBuild(int n) throws Exception {
    await(() -> builds().size() == n && Files.exists(helper) && Files.size(helper) > 0);
    return Long.parseLong(Files.readString(helper).strip());
  }

  /** Makes the launcher less patient than it is. */
  void waitOnlyMinutes(int minutes) throws IOException {
    Path launcher = home.resolve("bin/tolmach");
    String patient = Files.readString(launcher);
    Files.writeString(launcher, patient.replace("patience=15", "patience=" + minutes));
  }

  /** Whether a process is at work; one that has ended, and that nobody has asked for, is not. */
  static boolean isAtWork(long process) {
    if (!Files.exists(Path.of("/proc/self/stat"))) {
      return ProcessHandle.of(process).isPresent();
    }
    try {
      return !Files.readString(Path.of("/proc", Long.toString(process), "stat")).contains(") Z ");
    } catch (IOException ended) {
      return false;
    }
  }

  /** Changes a source after the last build. */
  void change() throws IOException {
    Path built = program.resolve(".built");
    Files.setLastModifiedTime(
        home.resolve("pom.xml"),
        FileTime.from(Files.getLastModifiedTime(built).toInstant().plusSeconds(1)));
  }

  /** What a finished or ended build must not leave. */
  List<Path> leftovers() throws IOException {
    List<Path> left = new ArrayList<>();
    for (Path folder : List.of(home.resolve(".build"), home.resolve("cli/target"))) {
      if (Files.exists(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.filter(Files::isDirectory).filter(file -> !file.equals(program)).forEach(left::add);
        }
      }
    }
    return left;
  }

  /** Ends what a test that failed has left at work. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(hold);
    started.forEach(Process::destroyForcibly);
    started.forEach(each -> each.onExit().join());
  }

  private static Path sleep() {
    return Stream.of("/bin/sleep", "/usr/bin/sleep")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("Cannot be made executable: " + file);
    }
  }
}
