package dev.tolmach.cli.search;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.Recency;
import dev.tolmach.query.SearchRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** The options that say what matches, and what comes first. */
final class RankingOptions {
  private static final Option MATCH =
      Option.choice(
          "--match",
          List.of("best", "all", "any"),
          "How many words an article needs: all of up to three and half of more (best, the"
              + " default), all, or any.");
  private static final Option RECENCY =
      Option.text(
          "--recency",
          "DAYS[:SHARE]",
          "Bring newer articles forward: a share of the score (0.5 by default) halves with every so"
              + " many days of age.");
  private static final Option TODAY =
      Option.text(
          "--today",
          "DAY",
          "The day that --recency counts ages to, such as 2025-09-06; by default today.");

  /** All of them, in the order of help. */
  static final List<Option> ALL = List.of(MATCH, RECENCY, TODAY);

  private RankingOptions() {}

  /**
   * Has a request go by the options.
   *
   * @throws IllegalArgumentException if a value cannot be
   */
  static void apply(Arguments arguments, SearchRequest.Builder request) {
    request.match(
        MatchRule.valueOf(arguments.value(MATCH).orElse("best").toUpperCase(Locale.ROOT)));
    // Asked for even where nothing is counted to it: a slip shall not wait for --recency to be
    // told.
    LocalDate today =
        arguments
            .value(TODAY)
            .map(RankingOptions::day)
            .orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    arguments.value(RECENCY).ifPresent(written -> request.recency(recency(written, today)));
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "Not a day: '"
              + written
              + "'. Expected --today DAY with a whole day, such as 2025-09-06. Correct the day.",
          e);
    }
  }

  private static Recency recency(String written, LocalDate today) {
    int colon = written.indexOf(':');
    double days = number(colon < 0 ? written : written.substring(0, colon), written);
    return colon < 0
        ? Recency.halvingIn(days, today)
        : new Recency(days, number(written.substring(colon + 1), written), today);
  }

  private static double number(String part, String written) {
    if (!part.matches("\\d{1,7}(\\.\\d{1,7})?")) {
      throw new IllegalArgumentException(
          "Not a recency: '"
              + written
              + "'. Expected DAYS or DAYS:SHARE, such as 365 or 365:0.3. Correct it.");
    }
    return Double.parseDouble(part);
  }
}
