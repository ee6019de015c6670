package dev.tolmach.frontmatter;

import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;

/**
 * A block of front matter, to be read by its syntax.
 *
 * @param text the text between the fences
 * @param firstLine its first line in the document, for problems
 * @param limits how large it may be
 * @param known keys that are known wherever they occur
 */
record Block(String text, int firstLine, Limits limits, KnownKeys known) {

  /** Throws if it is too long to be read as a whole. */
  void checkLength() throws BrokenSyntaxException {
    int most = limits.of(Limit.FRONT_MATTER_CHARACTERS);
    if (text.length() > most) {
      throw BrokenSyntaxException.tooLarge(1, "it is longer than " + most + " characters");
    }
  }

  /** Counts the values of one block, and measures how deeply they are nested. */
  static final class Values {
    private final int most;
    private final int deepest;
    private int count;

    Values(Limits limits) {
      this.most = limits.of(Limit.FRONT_MATTER_VALUES);
      this.deepest = limits.of(Limit.FRONT_MATTER_DEPTH);
    }

    /** Counts one more value at the given depth. Returns whether that is too many or too deep. */
    boolean areTooMany(int depth) {
      return ++count > most || depth > deepest;
    }
  }
}
