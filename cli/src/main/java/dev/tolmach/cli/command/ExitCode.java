package dev.tolmach.cli.command;

/**
 * The exit codes that all commands share. Of a command that writes an index, {@link #ERROR}, {@link
 * #REFUSED} and {@link #INTERRUPTED} say that the index is as it was; {@link #DONE}, {@link
 * #NOTHING} and {@link #LIVE} that the state which was asked for is live.
 */
public final class ExitCode {
  /** Done; something was found or nothing failed. */
  public static final int DONE = 0;

  /** Nothing was found, or some articles failed. */
  public static final int NOTHING = 1;

  /** An error: nothing was done. */
  public static final int ERROR = 2;

  /** A gate refused a build: the index is as it was. */
  public static final int REFUSED = 3;

  /** The new state is live, but something after the commit failed or was interrupted. */
  public static final int LIVE = 4;

  /** The program was asked to stop, by Ctrl-C or a signal. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
