package dev.tolmach.cli.server;

import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.FailureText;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.index.MissingIndexException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Tells on standard error what keeps readers from being answered, each thing once in a row. */
final class Troubles {
  private final Environment environment;
  private final boolean builds;
  private String last = "";

  /**
   * Troubles of a server.
   *
   * @param builds whether the index is being built by this program, so that a missing one is none
   */
  Troubles(Environment environment, boolean builds) {
    this.environment = environment;
    this.builds = builds;
  }

  /** Tells of what was thrown. */
  synchronized void tell(Throwable trouble) {
    String text = FailureText.of(trouble);
    if (text.equals(last) || builds && trouble instanceof MissingIndexException) {
      return;
    }
    last = text;
    if (environment.debug()) {
      trouble.printStackTrace(new PrintStream(environment.err(), true, StandardCharsets.UTF_8));
    }
    try {
      TextOutput err = new TextOutput(environment.err(), environment.colouredErr());
      err.print(Style.ERROR, text).line().flush();
    } catch (IOException e) {
      return; // Standard error is closed: readers still get a response that says it.
    }
  }
}
