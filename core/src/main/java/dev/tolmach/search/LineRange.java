package dev.tolmach.search;

import dev.tolmach.query.InvalidRequestException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of an article's file.
 *
 * @param from the first one, from 1
 * @param to the last one; {@link Integer#MAX_VALUE} for all from the first on
 */
public record LineRange(int from, int to) {
  private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,8})(?:(-)([1-9]\\d{0,8})?)?");

  /**
   * Reads {@code FROM-TO}, {@code FROM-} or {@code FROM}.
   *
   * @param form how a range is written where it was, such as {@code --lines FROM-TO}
   * @throws InvalidRequestException if it is none of them
   */
  public static LineRange parse(String written, String form) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (matcher.matches()) {
      int from = Integer.parseInt(matcher.group(1));
      int to = matcher.group(2) == null ? from : Integer.MAX_VALUE;
      to = matcher.group(3) == null ? to : Integer.parseInt(matcher.group(3));
      if (to >= from) {
        return new LineRange(from, to);
      }
    }
    throw new InvalidRequestException(
        "No range of lines: '"
            + written
            + "'. Expected "
            + form
            + " with the numbers of lines, the smaller one first, such as 20-40. Correct the"
            + " numbers.");
  }

  /** The message that no text is on these lines. */
  public String withoutText() {
    String last = to < Integer.MAX_VALUE ? Integer.toString(to) : "";
    return "No text is on " + (from == to ? "line " + from : "lines " + from + "-" + last) + ".";
  }
}
