package dev.tolmach.server;

import dev.tolmach.http.ProblemAnswer;
import dev.tolmach.index.DamagedIndexException;
import dev.tolmach.index.MissingIndexException;
import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * What readers are shown of an index that cannot be asked: one sentence, without a path of this
 * machine.
 */
final class Trouble {
  private Trouble() {}

  /** What is shown of what was thrown. */
  static ProblemAnswer of(IOException trouble) {
    int status = trouble instanceof SearchQueue.FullException ? 429 : 503;
    return new ProblemAnswer(status, sentence(trouble));
  }

  private static String sentence(IOException trouble) {
    return switch (trouble) {
      case SearchQueue.FullException e -> String.valueOf(e.getMessage());
      case MissingIndexException e ->
          "There is no index to search at the moment: it has to be built first.";
      case DamagedIndexException e ->
          "The index cannot be searched at the moment, because its files are damaged.";
      case InterruptedIOException e -> "The server is being stopped.";
      default -> "The index cannot be read at the moment.";
    };
  }
}
