package dev.tolmach.cli;

import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.FailureText;
import dev.tolmach.cli.output.OutputException;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;

/** Turns what went wrong into one line for the user and an exit code. */
final class Failures {
  private Failures() {}

  /**
   * Reports a failure on standard error.
   *
   * @return the exit code
   */
  static int report(Throwable failure, Environment environment) {
    if (failure instanceof OutputException closed && closed.isClosedPipe()) {
      return ExitCode.DONE;
    }
    if (failure instanceof CancellationException) {
      return interrupted(environment);
    }
    if (environment.debug()) {
      failure.printStackTrace(new PrintStream(environment.err(), true, StandardCharsets.UTF_8));
    }
    say(Style.ERROR, FailureText.of(failure), environment);
    return ExitCode.ERROR;
  }

  private static int interrupted(Environment environment) {
    say(Style.WARNING, "Interrupted. The index is as it was.", environment);
    return ExitCode.INTERRUPTED;
  }

  private static void say(Style style, String text, Environment environment) {
    try {
      TextOutput err = environment.errors();
      err.print(style, text).line().flush();
    } catch (IOException e) {
      return; // Standard error is closed too: the exit code is all that is left to say it with.
    }
  }
}
