package dev.tolmach.syntax.block;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Finds where what was opened inside a block is closed. Remembers what it found, so that many
 * openers before one closer, or before none, cost one search. For one block, searched forward.
 */
public final class Closers {

  private final Map<String, Position> found = new HashMap<>();
  private final Set<String> missing = new HashSet<>();

  /** Closers of a block of which nothing was looked for yet. */
  public Closers() {}

  /**
   * Returns where the next closer begins, or null; leaves the scanner where it was.
   *
   * @param scanner where to begin
   * @param closer what to look for
   */
  public @Nullable Position next(Scanner scanner, String closer) {
    Position start = scanner.position();
    Position known = found.get(closer);
    if (known != null && known.compareTo(start) >= 0) {
      return known;
    }
    if (missing.contains(closer)) {
      return null;
    }
    Position position = search(scanner, closer);
    scanner.setPosition(start);
    if (position == null) {
      missing.add(closer);
    } else {
      found.put(closer, position);
    }
    return position;
  }

  private static @Nullable Position search(Scanner scanner, String closer) {
    while (scanner.find(closer.charAt(0)) >= 0) {
      Position position = scanner.position();
      if (scanner.next(closer)) {
        return position;
      }
      scanner.next();
    }
    return null;
  }
}
