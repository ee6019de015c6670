package dev.tolmach.cli.command;

/** The exit codes that all commands share. */
public final class ExitCode {
  /** Done; something was found or nothing failed. */
  public static final int DONE = 0;

  /** Nothing was found, or some articles failed. */
  public static final int NOTHING = 1;

  /** An error: nothing was done. */
  public static final int ERROR = 2;

  /** A gate refused a build: the index is as it was. */
  public static final int REFUSED = 3;

  /** The user pressed Ctrl-C. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
