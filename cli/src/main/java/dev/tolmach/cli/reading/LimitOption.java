package dev.tolmach.cli.reading;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Spelling;
import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The option that says how large things may be. */
final class LimitOption {
  /** One limit and what it is to be. */
  static final Option LIMIT =
      Option.texts(
          "--limit",
          "NAME=N",
          "How large things may be that articles hold, such as article-bytes=128M: "
              + String.join(", ", Limit.names())
              + ". Needed at each build. Repeatable.");

  private static final Pattern NUMBER = Pattern.compile("([0-9]+)([KMG]?)");

  private static final Map<String, Long> UNITS =
      Map.of("K", 1L << 10, "M", 1L << 20, "G", 1L << 30);

  private LimitOption() {}

  /**
   * The limits that the options state, the standard ones where they state none.
   *
   * @throws IllegalArgumentException if a name is no limit's, or a value cannot be
   */
  static Limits limits(Arguments arguments) {
    Limits limits = Limits.STANDARD;
    for (String written : arguments.values(LIMIT)) {
      int equals = written.indexOf('=');
      String name = equals < 0 ? written : written.substring(0, equals);
      Limit limit = Limit.named(name).orElseThrow(() -> unknown(name));
      limits = limits.with(limit, number(limit, equals < 0 ? "" : written.substring(equals + 1)));
    }
    return limits;
  }

  private static long number(Limit limit, String written) {
    Matcher matcher = NUMBER.matcher(written);
    String digits = matcher.matches() ? matcher.group(1) : "";
    String unit = matcher.matches() ? matcher.group(2) : "";
    try {
      return Math.multiplyExact(Long.parseLong(digits), UNITS.getOrDefault(unit, 1L));
    } catch (NumberFormatException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "Not a limit: '"
              + written
              + "'. Expected --limit "
              + limit.settingName()
              + "=N with a whole number, such as 500, 64K, 128M or 1G. Correct the number.",
          e);
    }
  }

  private static IllegalArgumentException unknown(String name) {
    String perhaps =
        Spelling.nearest(name, Limit.names()).map(near -> ", perhaps '" + near + "'").orElse("");
    return new IllegalArgumentException(
        "Unknown limit: '"
            + name
            + "'. Expected one of "
            + String.join(", ", Limit.names())
            + perhaps
            + ". Correct the name.");
  }
}
