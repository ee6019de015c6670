package dev.tolmach.cli.search;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of a file.
 *
 * @param from the first one, 1-based
 * @param to the last one, inclusive
 */
record LinesOption(int from, int to) {
  /** The option that asks for lines. */
  static final Option OPTION =
      Option.text(
          "--lines",
          "FROM-TO",
          "Only what is on these lines of the file; FROM alone is one line, FROM- all from it"
              + " on.");

  private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,8})(?:(-)([1-9]\\d{0,8})?)?");

  /**
   * The lines that arguments ask for, if they do.
   *
   * @throws IllegalArgumentException if what is written is no range of lines
   */
  static Optional<LinesOption> of(Arguments arguments) {
    return arguments.value(OPTION).map(LinesOption::parse);
  }

  private static LinesOption parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (matcher.matches()) {
      int from = Integer.parseInt(matcher.group(1));
      int to = matcher.group(2) == null ? from : Integer.MAX_VALUE;
      to = matcher.group(3) == null ? to : Integer.parseInt(matcher.group(3));
      if (to >= from) {
        return new LinesOption(from, to);
      }
    }
    throw new IllegalArgumentException(
        "No range of lines: '"
            + written
            + "'. Expected --lines FROM-TO with the numbers of lines, the smaller one first, such"
            + " as 20-40. Correct the numbers.");
  }

  /** The lines as they are written. */
  String written() {
    return from == to ? "line " + from : "lines " + from + "-" + (to < Integer.MAX_VALUE ? to : "");
  }
}
