package dev.tolmach.value;

import dev.tolmach.field.ArticleDate;
import dev.tolmach.field.DateOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them: {@code 2024-01-10}, {@code 2024/1/10 8:05}, {@code 2024-01-10
 * 20:00:00 +0800}, {@code 2024年1月10日}, {@code 17.01.2024}, {@code Jul 14 2022}, {@code 14 июля
 * 2022}, {@code Thu, 14 Jul 2022 10:00:00 GMT}, {@code 20240110}, seconds and milliseconds since
 * 1970. A year or a month alone is its first day. Immutable.
 */
public final class DateParser {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?)?(?!\\d)(.*)");
  private static final Pattern IDEOGRAPHIC =
      Pattern.compile("(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월](?:\\s*(\\d{1,2})\\s*[日号號일])?(.*)");
  private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})()");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(.*)");
  private static final Pattern SLASHED =
      Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})(.*)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]+(\\p{L}+)\\.?,?"
              + "[\\s-]+(\\d{4})(.*)");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(\\p{L}+)\\.?\\s+"
              + "(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(\\d{4})(.*)");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST = 80;

  private final ZoneId zone;
  private final DateOrder order;

  public DateParser(ZoneId zone, DateOrder order) {
    this.zone = zone;
    this.order = order;
  }

  /** Returns a parser that differs in how it reads dates with slashes. */
  public DateParser with(DateOrder other) {
    return new DateParser(zone, other);
  }

  /** Returns the date, or null if this is none. */
  public @Nullable ArticleDate parse(String text) {
    String written = text.strip();
    if (written.length() > LONGEST) {
      return null;
    }
    try {
      /* Several patterns in a row take spaces, so that many take a time that grows by its power. */
      return read(SPACES.matcher(written).replaceAll(" "));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Returns the date of a day without a time. */
  public ArticleDate startOf(LocalDate day) {
    return new ArticleDate(day, day.atStartOfDay(zone).toInstant());
  }

  private @Nullable ArticleDate read(String written) {
    if (EPOCH.matcher(written).matches()) {
      long number = Long.parseLong(written);
      Instant instant =
          written.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
      return new ArticleDate(instant.atZone(zone).toLocalDate(), instant);
    }
    Matcher matcher = COMPACT.matcher(written);
    if (matcher.matches() || (matcher = IDEOGRAPHIC.matcher(written)).matches()) {
      return date(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
    }
    if ((matcher = YEAR_FIRST.matcher(written)).matches()) {
      return date(matcher.group(1), matcher.group(3), matcher.group(4), matcher.group(5));
    }
    if ((matcher = DOTTED.matcher(written)).matches()) {
      return date(matcher.group(3), matcher.group(2), matcher.group(1), matcher.group(4));
    }
    if ((matcher = SLASHED.matcher(written)).matches()) {
      return slashed(matcher);
    }
    return named(written);
  }

  private @Nullable ArticleDate slashed(Matcher matcher) {
    String first = matcher.group(1);
    String second = matcher.group(3);
    boolean dayFirst = order == DateOrder.DAY_FIRST;
    if (Integer.parseInt(first) > 12) {
      dayFirst = true;
    } else if (Integer.parseInt(second) > 12) {
      dayFirst = false;
    } else if (order == DateOrder.REFUSED && Integer.parseInt(first) != Integer.parseInt(second)) {
      return null;
    }
    return dayFirst
        ? date(matcher.group(4), second, first, matcher.group(5))
        : date(matcher.group(4), first, second, matcher.group(5));
  }

  private @Nullable ArticleDate named(String written) {
    Matcher matcher = DAY_MONTH.matcher(written);
    if (matcher.matches()) {
      int month = MonthNames.of(matcher.group(2));
      return month == 0
          ? null
          : date(matcher.group(3), "" + month, matcher.group(1), matcher.group(4));
    }
    matcher = MONTH_DAY.matcher(written);
    if (matcher.matches()) {
      int month = MonthNames.of(matcher.group(1));
      return month == 0
          ? null
          : date(matcher.group(3), "" + month, matcher.group(2), matcher.group(4));
    }
    return null;
  }

  private @Nullable ArticleDate date(
      String year, @Nullable String month, @Nullable String day, String rest) {
    WrittenTime behind = WrittenTime.of(rest);
    if (behind == null || Integer.parseInt(year) == 0) {
      return null;
    }
    LocalDate date = LocalDate.of(Integer.parseInt(year), number(month), number(day));
    ZoneId written = behind.zone() == null ? zone : behind.zone();
    return new ArticleDate(date, ZonedDateTime.of(date, behind.time(), written).toInstant());
  }

  private static int number(@Nullable String written) {
    return written == null ? 1 : Integer.parseInt(written);
  }
}
