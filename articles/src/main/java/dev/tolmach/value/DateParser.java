package dev.tolmach.value;

import dev.tolmach.field.ArticleDate;
import dev.tolmach.field.DateOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them: {@code 2024-01-10}, {@code 2024/1/10 8:05}, {@code 2024-01-10
 * 20:00:00 +0800}, {@code 2024年1月10日}, {@code 17.01.2024}, {@code Jul 14 2022}, {@code 14 июля
 * 2022}, {@code Thu, 14 Jul 2022 10:00:00 GMT}, {@code 20240110}, seconds and milliseconds since
 * 1970. A year or a month alone is its first day.
 *
 * <ul>
 *   <li>A day counts whatever follows it.
 *   <li>A year of two digits is one from 1970 to 2069. It comes last, but first where hyphens
 *       separate: {@code 24-03-05} is the fifth of March.
 *   <li>The year after a Thai month is one of the Buddhist era: {@code 5 มกราคม 2567} is in 2024.
 *   <li>A week of ISO 8601 without a day is its Monday.
 * </ul>
 *
 * Immutable.
 */
public final class DateParser {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})(?: ?([-/.]) ?(\\d{1,2})(?: ?\\2 ?(\\d{1,2}))?)?(?!\\d)(.*)");
  private static final Pattern IDEOGRAPHIC =
      Pattern.compile("(\\d{4}|\\d{2}) ?[年년] ?(\\d{1,2}) ?[月월](?: ?(\\d{1,2}) ?(?:[日号號일]|$))?(.*)");
  private static final Pattern IDEOGRAPHIC_YEAR = Pattern.compile("(\\d{4}) ?[年년]");
  private static final Pattern COMPACT =
      Pattern.compile(
          "((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:[T ]?(\\d{2})(\\d{2})(\\d{2})?)?(?!\\d)(.*)");
  private static final Pattern WEEK =
      Pattern.compile("(\\d{4})-?[Ww](\\d{2})(?:-?([1-7]))?(?!\\d)(.*)");
  private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{4})-(\\d{3})(?!\\d)(.*)");
  private static final Pattern DOTTED =
      Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})(?![\\d.])(.*)");
  private static final Pattern SLASHED =
      Pattern.compile("(\\d{1,2}) ?([/-]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})(?!\\d)(.*)");
  private static final Pattern SHORT_YEAR_FIRST =
      Pattern.compile("(\\d{2})-(\\d{1,2})-(\\d{1,2})(?!\\d)(.*)");
  private static final Pattern ERA =
      Pattern.compile("(令和|平成|昭和|(?:中[華华])?民[國国]) ?(\\d{1,3})(?= ?年)");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");
  private static final int LONGEST = 200;

  /** The years before the first ones of eras. */
  private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988, "昭和", 1925);

  private static final int BEFORE_REPUBLIC = 1911;

  /* In Thailand years count from the death of the Buddha; 67 is short for 2567, which is 2024. */
  private static final int BUDDHIST_ERA = 543;
  private static final int SHORT_THAI_YEARS = 2500;
  private static final int EARLIEST_THAI_YEAR = 2400;

  /* Iranian and Islamic years are earlier ones, Buddhist ones later. */
  private static final int EARLIEST_USUAL_YEAR = 1500;

  private static final String COMMON_YEAR = "a year of the common era";
  private static final String TIME = "a time such as 10:30 after the day, or none";
  private static final String YEAR = "a year of four digits";
  private static final String DAY = "a day of a month";

  private final ZoneId zone;
  private final DateOrder order;

  public DateParser(ZoneId zone, DateOrder order) {
    this.zone = zone;
    this.order = order;
  }

  /**
   * A date that was read.
   *
   * @param date the date
   * @param expected what would have been certain; null where it is
   */
  public record ReadDate(ArticleDate date, @Nullable String expected) {
    private ReadDate doubted(String better) {
      return new ReadDate(date, better);
    }
  }

  /** Returns a parser that differs in how it reads dates with slashes. */
  public DateParser with(DateOrder other) {
    return new DateParser(zone, other);
  }

  /** Returns the date, or null if this is none. */
  public @Nullable ArticleDate parse(String text) {
    ReadDate read = read(text);
    return read == null ? null : read.date();
  }

  /** Returns the date and whether it is certain, or null if this is none. */
  public @Nullable ReadDate read(String text) {
    String written = text.strip();
    if (written.length() > LONGEST) {
      return null;
    }
    try {
      return readPlain(withoutWeekday(withoutEra(DateText.plain(written))));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Returns the date of a day without a time. */
  public ArticleDate startOf(LocalDate day) {
    return new ArticleDate(day, day.atStartOfDay(zone).toInstant());
  }

  /** Whether a text is nothing but the name of a day of the week. */
  public static boolean isWeekday(String text) {
    return CalendarNames.isDay(text.strip());
  }

  private static String withoutEra(String plain) {
    Matcher era = ERA.matcher(plain);
    if (!era.lookingAt()) {
      return plain;
    }
    int before = ERAS.getOrDefault(era.group(1), BEFORE_REPUBLIC);
    return before + Integer.parseInt(era.group(2)) + plain.substring(era.end());
  }

  private static String withoutWeekday(String plain) {
    int end = 0;
    while (end < plain.length() && CalendarNames.isOfName(plain.charAt(end))) {
      end++;
    }
    String word = plain.substring(0, end);
    if (end == 0 || !CalendarNames.isDay(word) || CalendarNames.month(word) > 0) {
      return plain;
    }
    while (end < plain.length() && " ,.、，".indexOf(plain.charAt(end)) >= 0) {
      end++;
    }
    return plain.substring(end);
  }

  private @Nullable ReadDate readPlain(String written) {
    if (EPOCH.matcher(written).matches()) {
      long number = Long.parseLong(written);
      Instant instant =
          written.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
      return new ReadDate(new ArticleDate(instant.atZone(zone).toLocalDate(), instant), null);
    }
    Matcher matcher = COMPACT.matcher(written);
    if (matcher.matches()) {
      return compact(matcher);
    }
    if ((matcher = IDEOGRAPHIC.matcher(written)).matches()) {
      return date(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
    }
    if ((matcher = IDEOGRAPHIC_YEAR.matcher(written)).matches()) {
      return date(matcher.group(1), null, null, "");
    }
    if ((matcher = WEEK.matcher(written)).matches()) {
      return week(matcher);
    }
    if ((matcher = DAY_OF_YEAR.matcher(written)).matches()) {
      LocalDate day =
          LocalDate.ofYearDay(
              Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      return dated(day, matcher.group(3)).doubted(DAY);
    }
    return numbers(written);
  }

  private @Nullable ReadDate numbers(String written) {
    Matcher matcher = YEAR_FIRST.matcher(written);
    if (matcher.matches() && !isName(matcher)) {
      return date(matcher.group(1), matcher.group(3), matcher.group(4), matcher.group(5));
    }
    if ((matcher = DOTTED.matcher(written)).matches()) {
      return date(matcher.group(3), matcher.group(2), matcher.group(1), matcher.group(4));
    }
    if ((matcher = SHORT_YEAR_FIRST.matcher(written)).matches()) {
      return date(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
    }
    if ((matcher = SLASHED.matcher(written)).matches()) {
      return slashed(matcher);
    }
    NamedDate named = NamedDate.of(written);
    return named == null ? null : named(named);
  }

  private @Nullable ReadDate named(NamedDate named) {
    int written = Integer.parseInt(named.year());
    int whole = written < 100 ? written + SHORT_THAI_YEARS : written;
    boolean buddhist = named.thai() && whole > EARLIEST_THAI_YEAR;
    String year = buddhist ? Integer.toString(whole - BUDDHIST_ERA) : named.year();
    ReadDate read = date(year, Integer.toString(named.month()), named.day(), named.rest());
    return read == null || !buddhist ? read : read.doubted(COMMON_YEAR);
  }

  /** Whether a year is followed by the name of a month: {@code 2022-Jul-14}. */
  private static boolean isName(Matcher yearFirst) {
    String rest = yearFirst.group(5);
    int at = 0;
    while (at < rest.length() && " -/,.".indexOf(rest.charAt(at)) >= 0) {
      at++;
    }
    return yearFirst.group(3) == null
        && at < rest.length()
        && at > 0
        && Character.isLetter(rest.charAt(at))
        && NamedDate.of(yearFirst.group()) != null;
  }

  private @Nullable ReadDate compact(Matcher matcher) {
    String time =
        matcher.group(4) == null
            ? ""
            : matcher.group(4)
                + ":"
                + matcher.group(5)
                + (matcher.group(6) == null ? "" : ":" + matcher.group(6));
    return date(matcher.group(1), matcher.group(2), matcher.group(3), time + matcher.group(7));
  }

  private ReadDate week(Matcher matcher) {
    int day = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
    LocalDate date =
        LocalDate.of(Integer.parseInt(matcher.group(1)), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(matcher.group(2)))
            .with(java.time.temporal.ChronoField.DAY_OF_WEEK, day);
    return dated(date, matcher.group(4)).doubted(DAY);
  }

  private @Nullable ReadDate slashed(Matcher matcher) {
    String first = matcher.group(1);
    String second = matcher.group(3);
    String third = matcher.group(4);
    String rest = matcher.group(5);
    boolean dayFirst = order == DateOrder.DAY_FIRST;
    if (Integer.parseInt(first) > 12) {
      dayFirst = true;
    } else if (Integer.parseInt(second) > 12) {
      dayFirst = false;
    } else if (order == DateOrder.REFUSED && Integer.parseInt(first) != Integer.parseInt(second)) {
      return null;
    }
    return dayFirst ? date(third, second, first, rest) : date(third, first, second, rest);
  }

  private @Nullable ReadDate date(
      String year, @Nullable String month, @Nullable String day, String rest) {
    int number = Integer.parseInt(year);
    if (number == 0 && year.length() > 2 || day == null && WrittenTime.of(rest) == null) {
      return null;
    }
    boolean shortened = year.length() == 2;
    int whole = shortened ? number + (number < 70 ? 2000 : 1900) : number;
    ReadDate read = dated(LocalDate.of(whole, number(month), number(day)), rest);
    if (whole < EARLIEST_USUAL_YEAR || whole > EARLIEST_THAI_YEAR) {
      return read.doubted(COMMON_YEAR);
    }
    return shortened ? read.doubted(YEAR) : read;
  }

  private ReadDate dated(LocalDate day, String rest) {
    WrittenTime time = WrittenTime.of(rest);
    Instant instant = (time == null ? WrittenTime.NONE : time).on(day, zone).toInstant();
    return new ReadDate(new ArticleDate(day, instant), time == null ? TIME : null);
  }

  private static int number(@Nullable String written) {
    return written == null ? 1 : Integer.parseInt(written);
  }
}
