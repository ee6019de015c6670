package dev.tolmach.tool;

import dev.tolmach.query.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Where an answer goes on. It is short, as every token of it is read by a model, and can be used
 * again at any time: nothing is kept for it.
 *
 * @param item how many hits, or blocks of an article, came before
 * @param within how many characters of the next block came before
 * @param asked a sum over what was asked, without the budget
 * @param generation a sum over the generation that was asked
 */
record AnswerCursor(int item, int within, int asked, int generation) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.([0-9a-f]{5})([0-9a-f]{3})");

  private static final int ASKED = 0xfffff;
  private static final int GENERATION = 0xfff;

  /** The beginning of an answer. */
  static AnswerCursor beginning(String asked, String generation) {
    return new AnswerCursor(0, 0, sum(asked) & ASKED, sum(generation) & GENERATION);
  }

  /**
   * Reads a cursor.
   *
   * @param beginning the beginning of the answer to the same question
   * @throws InvalidRequestException if it is none, or is one of another question
   */
  static AnswerCursor parse(String written, AnswerCursor beginning) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches() || Integer.parseInt(matcher.group(3), 16) != beginning.asked) {
      throw new InvalidRequestException(
          "Not a cursor of this question: '"
              + written
              + "'. Expected the 'next' of an answer to the same arguments. Repeat the arguments,"
              + " or leave the cursor out.");
    }
    return new AnswerCursor(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        beginning.asked,
        Integer.parseInt(matcher.group(4), 16));
  }

  /** The same question from another place on. */
  AnswerCursor at(int otherItem, int otherWithin, AnswerCursor beginning) {
    return new AnswerCursor(otherItem, otherWithin, asked, beginning.generation);
  }

  /** Whether it is of the same generation as another. */
  boolean isAsNewAs(AnswerCursor other) {
    return generation == other.generation;
  }

  /** As it is written. */
  String written() {
    return String.format(Locale.ROOT, "%d.%d.%05x%03x", item, within, asked, generation);
  }

  private static int sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }
}
