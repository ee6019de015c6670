package dev.tolmach.cli.reading;

import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ReadingRules;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.limits.Limits;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The options that say how articles are understood, and which of them are for readers. */
public final class ReadingOptions {
  /** Whether warnings count as failures. */
  public static final Option STRICT =
      Option.flag("--strict", "End with code 1 if there are warnings.");

  private static final Option NOW =
      Option.text(
          "--now",
          "TIME",
          "The time by which an article is future or expired, such as 2025-09-06 or"
              + " 2025-09-06T10:00:00Z; by default it is now.");
  private static final Option ZONE =
      Option.text(
          "--zone", "ZONE", "The zone of dates written without one, such as Europe/Moscow; UTC.");
  private static final Option DRAFTS = Option.flag("--drafts", "Take drafts too.");
  private static final Option FUTURE =
      Option.flag("--future", "Take articles too whose date is still to come.");
  private static final Option EXPIRED =
      Option.flag("--expired", "Take articles too whose expiry date has passed.");

  private static final Option PRESET =
      Option.text(
          "--preset",
          "NAME",
          "The program that builds a site of the archives, such as hugo or mkdocs, or none; by"
              + " default what tolmach.yaml says, or the files of the program show. Needed at each"
              + " build.");

  /** All of them but {@link #STRICT}, in the order of help. */
  public static final List<Option> ALL =
      List.of(PRESET, NOW, ZONE, DRAFTS, FUTURE, EXPIRED, LimitOption.LIMIT);

  private ReadingOptions() {}

  /**
   * The time that the options state.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Optional<Instant> now(Arguments arguments) {
    return arguments.value(NOW).map(written -> instant(written, zone(arguments)));
  }

  /** The preset that the options state, which may be {@code none}. */
  public static Optional<String> preset(Arguments arguments) {
    return arguments.value(PRESET);
  }

  /**
   * Has a build go by the options.
   *
   * @throws IllegalArgumentException if a value cannot be
   */
  public static void apply(Arguments arguments, IndexSettings.Builder settings) {
    settings.limits(limits(arguments)).reading(rules(arguments));
  }

  private static ReadingRules rules(Arguments arguments) {
    return ReadingRules.builder()
        .zone(zone(arguments))
        .includeDrafts(arguments.has(DRAFTS))
        .includeFuture(arguments.has(FUTURE))
        .includeExpired(arguments.has(EXPIRED))
        .build();
  }

  /**
   * A parser with the options.
   *
   * @throws IllegalArgumentException if a value cannot be
   */
  static ArticleParser.Builder parser(Arguments arguments) {
    ArticleParser.Builder parser =
        ArticleParser.builder().limits(limits(arguments)).rules(rules(arguments));
    now(arguments).ifPresent(parser::now);
    return parser;
  }

  /**
   * How large things may be.
   *
   * @throws IllegalArgumentException if a name is no limit's, or a value cannot be
   */
  static Limits limits(Arguments arguments) {
    return LimitOption.limits(arguments);
  }

  private static ZoneId zone(Arguments arguments) {
    String written = arguments.value(ZONE).orElse(ZoneOffset.UTC.getId());
    try {
      return ZoneId.of(written);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "Unknown time zone: '"
              + written
              + "'. Expected a name such as Europe/Moscow or an offset such as +08:00. Correct it.",
          e);
    }
  }

  private static Instant instant(String written, ZoneId zone) {
    try {
      return written.contains("T")
          ? OffsetDateTime.parse(written).toInstant()
          : LocalDate.parse(written).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "Not a time: '"
              + written
              + "'. Expected a day or a time with its zone, such as 2025-09-06 or"
              + " 2025-09-06T10:00:00Z. Correct it.",
          e);
    }
  }
}
