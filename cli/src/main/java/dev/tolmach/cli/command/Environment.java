package dev.tolmach.cli.command;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command has around it: everything that it reads from the process and nothing else.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminal which of the outputs are seen on a terminal
 * @param variables the environment variables
 * @param directory the current folder, which relative paths start from
 * @param interrupts tells of Ctrl-C
 */
public record Environment(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Terminal terminal,
    Map<String, String> variables,
    Path directory,
    Interrupts interrupts) {

  /**
   * Which outputs are seen on a terminal.
   *
   * @param out whether standard output is
   * @param err whether standard error is
   */
  public record Terminal(boolean out, boolean err) {}

  /** Tells of Ctrl-C. */
  @FunctionalInterface
  public interface Interrupts {
    /** Nobody interrupts. */
    Interrupts NONE = action -> () -> {};

    /**
     * Has an action run when the user interrupts the program. The action may take its time: the
     * program goes on until it is over.
     *
     * @return what has to be ended when interruption needs no answer any more
     */
    Registration onInterrupt(Runnable action);

    /** An answer to interruption that can be taken back. */
    @FunctionalInterface
    interface Registration {
      /** Takes it back: interruption needs no answer any more. */
      void end();
    }
  }

  /** The same environment with another standard output. */
  public Environment withOut(OutputStream stream) {
    return new Environment(in, stream, err, terminal, variables, directory, interrupts);
  }

  /** A path as a user writes it, seen from the current folder. */
  public Path path(String written) {
    return directory.resolve(written);
  }

  /** Whether standard output shows colours. */
  public boolean colouredOut() {
    return terminal.out() && wantsColours();
  }

  /** Whether standard error shows colours. */
  public boolean colouredErr() {
    return terminal.err() && wantsColours();
  }

  /** Whether a defect shall be shown with its stack trace. */
  public boolean debug() {
    return !variables.getOrDefault("TOLMACH_DEBUG", "").isEmpty();
  }

  /* https://no-color.org: any value but the empty one switches colours off. */
  private boolean wantsColours() {
    return variables.getOrDefault("NO_COLOR", "").isEmpty()
        && !variables.getOrDefault("TERM", "").equals("dumb");
  }
}
