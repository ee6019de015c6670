package dev.tolmach.cli.search;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.query.DatePeriod;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.Recency;
import dev.tolmach.query.SearchRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
      Option.text("--today", "DAY", "The day that --recency counts ages to; by default today.");

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
    arguments.value(RECENCY).ifPresent(written -> request.recency(recency(written, arguments)));
  }

  private static Recency recency(String written, Arguments arguments) {
    LocalDate today =
        arguments
            .value(TODAY)
            .map(day -> DatePeriod.parse(day).last())
            .orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
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
