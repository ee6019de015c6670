package dev.tolmach.cli.command;

import dev.tolmach.cli.arguments.HelpPage;
import dev.tolmach.cli.output.TextOutput;
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
 * @param interrupts reports signals
 */
public record Environment(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Terminal terminal,
    Map<String, String> variables,
    Path directory,
    Interrupts interrupts) {

  /** Text is broken for no terminal that is narrower. */
  private static final int NARROWEST = 20;

  /**
   * Which outputs are seen on a terminal.
   *
   * @param out whether standard output is
   * @param err whether standard error is
   */
  public record Terminal(boolean out, boolean err) {}

  /** How the program is asked to stop. */
  public enum Interruption {
    /** Ctrl-C, the signal INT. */
    CTRL_C,
    /** The signal TERM: a service manager ends the program. */
    TERMINATION,
    /** The signal HUP: the terminal is gone. */
    HANG_UP
  }

  /** Tells of signals. */
  @FunctionalInterface
  public interface Interrupts {
    /** Nobody interrupts. */
    Interrupts NONE = answer -> {};

    /**
     * Has signals answered from now on until the process ends. Without an answer a signal ends the
     * process at once.
     */
    void answer(Answer answer);
  }

  /** What a command does when the program is asked to stop. Called by a thread of its own. */
  public interface Answer {
    /**
     * Tells the command to stop.
     *
     * @return whether the command ends by itself soon, and has something to put in order before;
     *     false: the process may be ended at once
     */
    boolean stop(Interruption how);

    /**
     * Called right before the process is ended from outside, because the command did not end by
     * itself, or was asked to stop twice. May wait until an index is whole.
     *
     * @return the exit code that says what state the index is in
     */
    int lastWord();
  }

  /** The same environment with other outputs. */
  public Environment with(OutputStream otherOut, OutputStream otherErr) {
    return new Environment(in, otherOut, otherErr, terminal, variables, directory, interrupts);
  }

  /** A path as a user writes it, seen from the current folder. */
  public Path path(String written) {
    return directory.resolve(written);
  }

  /** Standard output for people: coloured, and broken at the width of a terminal if it is one. */
  public TextOutput text() {
    return new TextOutput(out, colouredOut(), terminal.out() ? columns() : 0);
  }

  /** Standard error for people: coloured, and broken at the width of a terminal if it is one. */
  public TextOutput errors() {
    return new TextOutput(err, colouredErr(), terminal.err() ? columns() : 0);
  }

  /** How a page of help looks on standard output. */
  public HelpPage.Look help() {
    return new HelpPage.Look(colouredOut(), terminal.out() ? columns() : 0);
  }

  /** How many columns the terminal has, as the variable COLUMNS says; 0 where nobody knows. */
  public int columns() {
    String columns = variables.getOrDefault("COLUMNS", "");
    int number = columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : 0;
    return number < NARROWEST ? 0 : number;
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
