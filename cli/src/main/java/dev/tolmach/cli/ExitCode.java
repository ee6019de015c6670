package dev.tolmach.cli;

/** The exit codes that all commands share. */
final class ExitCode {
  /** Done; something was found or nothing failed. */
  static final int DONE = 0;

  /** Nothing was found, or some articles failed. */
  static final int NOTHING = 1;

  /** An error: nothing was done. */
  static final int ERROR = 2;

  /** A check refused the new generation; the old one is kept. */
  static final int REFUSED = 3;

  /** The user pressed Ctrl-C. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
