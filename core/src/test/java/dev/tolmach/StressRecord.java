package dev.tolmach;

import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came of the calls of a {@link Stress}: how many of each kind, and the first that were wrong.
 */
final class StressRecord {
  private static final int MOST_FAILURES = 5;

  private final Map<String, Long> done = new TreeMap<>();
  private final Map<String, Long> refused = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private long wrong;

  synchronized void done(String call) {
    done.merge(call, 1L, Long::sum);
  }

  /**
   * A call threw something.
   *
   * @param closed whether its index was closed by then
   * @param interrupted whether its thread is interrupted
   */
  synchronized void thrown(String call, Throwable thrown, boolean closed, boolean interrupted) {
    String kind = kind(thrown, closed, interrupted);
    if (kind == null) {
      failed(call + ", closed " + closed + ", interrupted " + interrupted, thrown);
    } else {
      refused.merge(kind, 1L, Long::sum);
    }
  }

  /** Something is wrong that was not thrown by a call. */
  synchronized void failed(String what, @Nullable Throwable thrown) {
    wrong++;
    if (failures.size() < MOST_FAILURES) {
      StringWriter text = new StringWriter();
      if (thrown != null) {
        thrown.printStackTrace(new PrintWriter(text));
      }
      failures.add(what + " " + text);
    }
  }

  synchronized long wrong() {
    return wrong;
  }

  @Override
  public synchronized String toString() {
    return "calls " + done + ", ended by " + refused + ", wrong " + wrong + " " + failures;
  }

  /* What a call may end by, in words; null if it may not. */
  private static @Nullable String kind(Throwable thrown, boolean closed, boolean interrupted) {
    String message = String.valueOf(thrown.getMessage());
    boolean oneLine = message.indexOf('\n') < 0 && message.contains(". ");
    if (!oneLine) {
      return null;
    }
    if (thrown.getClass() == InterruptedIOException.class && interrupted) {
      return "interrupts";
    }
    if (thrown.getClass() == IllegalStateException.class && closed) {
      return message.startsWith("The index is closed.") ? "closing" : null;
    }
    // Generations and articles may be gone between asking for their names and using them.
    boolean gone =
        message.startsWith("No such generation: ") || message.startsWith("No such article: ");
    return thrown instanceof IllegalArgumentException && gone ? "names that are gone" : null;
  }
}
