package dev.tolmach.cli;

import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Environment.Answer;
import dev.tolmach.cli.command.Environment.Interruption;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The environment that this process gives its command. */
final class ThisProcess {
  /* Held in a field, because a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  /** Which outputs are terminals, as the launcher found out: "out", "err", "out,err" or nothing. */
  private static final String TERMINAL = "tolmach.terminal";

  /** How many columns the terminal has, as the launcher found out; empty if it could not. */
  private static final String COLUMNS = "tolmach.columns";

  private ThisProcess() {}

  /** The environment of this process. Lucene's warnings are silenced: no user can act on them. */
  static Environment environment() {
    LUCENE.setLevel(Level.OFF);
    StoppableInput in = new StoppableInput(new FileInputStream(FileDescriptor.in).getChannel());
    return new Environment(
        in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        terminal(System.getProperty(TERMINAL)),
        variables(),
        Path.of(""),
        answer -> Signals.answer(stopping(in, answer)));
  }

  /* The width of the terminal as the launcher found it, unless the user states another. */
  private static Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>(System.getenv());
    variables.putIfAbsent("COLUMNS", System.getProperty(COLUMNS, ""));
    return Map.copyOf(variables);
  }

  /* Whoever waits for rows would wait on when the program is asked to stop. */
  private static Answer stopping(StoppableInput in, Answer answer) {
    return new Answer() {
      @Override
      public boolean stop(Interruption how) {
        boolean ending = answer.stop(how);
        in.stop();
        return ending;
      }

      @Override
      public int lastWord() {
        return answer.lastWord();
      }
    };
  }

  @SuppressWarnings(
      "SystemConsoleNull") // The property makes it null again where it is no terminal.
  private static Environment.Terminal terminal(@Nullable String given) {
    if (given != null) {
      List<String> names = List.of(given.split(","));
      return new Environment.Terminal(names.contains("out"), names.contains("err"));
    }
    // Since JDK 22 a console may exist without a terminal, unless this implementation is asked for.
    System.setProperty("jdk.console", "java.base");
    boolean console = System.console() != null;
    return new Environment.Terminal(console, console);
  }
}
