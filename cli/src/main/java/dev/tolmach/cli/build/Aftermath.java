package dev.tolmach.cli.build;

import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.FailureText;
import dev.tolmach.cli.output.OutputException;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import java.io.IOException;

/**
 * What a command does once the state of the index is decided: writes the report, rows and a
 * summary. Each step is tried, whatever became of the others, and none of them changes what the
 * exit code says of the index. A reader that has closed its pipe is no failure. For one thread.
 */
final class Aftermath {
  private final IndexState state;
  private final TextOutput err;
  private boolean failed;
  private String said = "";

  Aftermath(IndexState state, TextOutput err) {
    this.state = state;
    this.err = err;
  }

  /** Something to be done. */
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }

  /** Does something, and says so if it fails. */
  void attempt(Step step) {
    try {
      step.run();
    } catch (IOException | RuntimeException | Error e) {
      failed(e);
    }
  }

  /** Does something that may fail without a word, such as saying goodbye. */
  static void ignoring(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      return;
    }
  }

  /** Prints in one line what failed, once, and what is live nevertheless. */
  void failed(Throwable failure) {
    if (failure instanceof OutputException output && output.isClosedPipe()) {
      return;
    }
    failed = true;
    String text = FailureText.of(failure);
    if (!text.equals(said)) {
      said = text;
      say(Style.ERROR, text + live());
    }
  }

  /** Whether a step failed. */
  boolean hasFailed() {
    return failed;
  }

  /**
   * The exit code of a command that has made a state live.
   *
   * @param otherwise the code if nothing failed and nobody interrupted
   */
  int code(int otherwise) {
    if (state.isInterrupted()) {
      say(Style.WARNING, "Interrupted after the commit." + live());
    }
    return failed || state.isInterrupted() ? ExitCode.LIVE : otherwise;
  }

  private String live() {
    String generation = state.generation();
    return state.isLive() && !generation.isEmpty() ? " Generation " + generation + " is live." : "";
  }

  private void say(Style style, String text) {
    try {
      err.print(style, text).line().flush();
    } catch (IOException e) {
      // Standard error takes nothing: the exit code is all that is left to say it with.
      return;
    }
  }
}
