package dev.tolmach.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as a process of its own, without the launcher. */
final class RealProcess {
  /* A shell has what it starts in the background ignore SIGINT, and nohup has it ignore SIGHUP. What
  a process ignores, those that it starts ignore, too: a Java would never receive the signal. */
  private static final List<String> NOTHING_IGNORED = nothingIgnored();

  private RealProcess() {}

  private static List<String> nothingIgnored() {
    List<String> command = List.of("env", "--default-signal=INT,HUP,TERM");
    List<String> trial = new ArrayList<>(command);
    trial.add("true");
    try {
      Process process =
          new ProcessBuilder(trial)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0 ? command : List.of();
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** A process that is not started yet, in a folder. */
  static ProcessBuilder of(Path folder, String... words) {
    return ofClass(folder, Main.class.getName(), words);
  }

  /** A process of another class or source file that is not started yet, in a folder. */
  static ProcessBuilder ofClass(Path folder, String mainClass, String... words) {
    List<String> command = new ArrayList<>(NOTHING_IGNORED);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.add("-Dstdout.encoding=UTF-8");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", classes(), mainClass));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  /** Sends a signal, such as INT, unless the process has ended and its number may be another's. */
  static void signal(Process process, String name) throws IOException, InterruptedException {
    if (!process.isAlive()) {
      return;
    }
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /* All that this process runs on, modules or not, as one class path. */
  private static String classes() {
    return System.getProperty("jdk.module.path", "")
        + File.pathSeparator
        + System.getProperty("java.class.path");
  }
}
