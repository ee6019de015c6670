package dev.tolmach.cli;

import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.UserSettings;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a command prints on a terminal page by page, as git does: by the program of the
 * variable {@code TOLMACH_PAGER}, of the user's settings, of {@code PAGER}, or by {@code less},
 * which ends at once if everything fits on the screen. It is started when something is printed. For
 * one thread.
 */
final class Pager implements AutoCloseable {
  /** The option that switches it off, of all commands. */
  static final String OFF = "--no-pager";

  private static final String NEVER = "never";
  private static final String USUAL = "less";

  /**
   * The options of less unless the user sets others: end if it fits, show colours, clear nothing.
   */
  private static final String LESS = "FRX";

  /** Commands whose output is to be read, and that do not go on after it. */
  private static final Set<String> PAGED =
      Set.of(
          "search",
          "similar",
          "facets",
          "suggest",
          "why",
          "show",
          "tokens",
          "lint",
          "generations",
          "help");

  private final Optional<String> command;
  private @Nullable Process process;

  private Pager(Optional<String> command) {
    this.command = command;
  }

  /** The arguments without {@link #OFF}. */
  static List<String> without(List<String> arguments) {
    int end = arguments.indexOf("--");
    int options = end < 0 ? arguments.size() : end;
    return arguments.subList(0, options).contains(OFF)
        ? IntStream.range(0, arguments.size())
            .filter(i -> i >= options || !arguments.get(i).equals(OFF))
            .mapToObj(arguments::get)
            .toList()
        : arguments;
  }

  /** The pager of a command line: one that does nothing unless the output is to be paged. */
  static Pager of(List<String> arguments, Environment environment) {
    boolean wanted =
        environment.terminal().out()
            && File.separatorChar == '/'
            && without(arguments).equals(arguments)
            && arguments.stream().anyMatch(PAGED::contains)
            && !environment.variables().getOrDefault("TERM", "").equals("dumb");
    return new Pager(wanted ? command(environment) : Optional.empty());
  }

  private static Optional<String> command(Environment environment) {
    Map<String, String> variables = environment.variables();
    String command = variables.get("TOLMACH_PAGER");
    if (command == null) {
      command = setting(environment).orElseGet(() -> variables.getOrDefault("PAGER", USUAL));
    }
    boolean none =
        command.isBlank()
            || command.equals(NEVER)
            || command.equals("cat")
            || command.equals(USUAL) && !isInstalled(USUAL, variables);
    return none ? Optional.empty() : Optional.of(command);
  }

  /* What is wrong with the settings is for the command to say. */
  private static Optional<String> setting(Environment environment) {
    try {
      return UserSettings.read(environment, Commands::usages).value(UserSettings.PAGER);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isInstalled(String program, Map<String, String> variables) {
    return Pattern.compile(File.pathSeparator)
        .splitAsStream(variables.getOrDefault("PATH", ""))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** The environment whose standard output goes through the pager. */
  Environment paged(Environment environment) {
    return command.isEmpty() ? environment : environment.with(new Output(), environment.err());
  }

  private OutputStream pages() throws IOException {
    Process running = process;
    if (running == null) {
      ProcessBuilder builder =
          new ProcessBuilder("sh", "-c", command.orElseThrow())
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().putIfAbsent("LESS", LESS);
      builder.environment().putIfAbsent("LV", "-c");
      Signals.ignoreCtrlC(); // The pager has it while it shows something.
      running = builder.start();
      process = running;
    }
    return running.getOutputStream();
  }

  /** Waits until the reader has ended the pager. */
  @Override
  public void close() {
    Process running = process;
    if (running != null) {
      try {
        running.getOutputStream().close();
      } catch (IOException e) {
        // The reader has ended it before everything was shown, which is no error.
      }
      boolean interrupted = false;
      while (running.isAlive()) {
        try {
          running.waitFor();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private final class Output extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      pages().write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      pages().write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
      if (process != null) {
        pages().flush();
      }
    }
  }
}
