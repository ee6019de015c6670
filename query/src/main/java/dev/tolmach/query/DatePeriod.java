package dev.tolmach.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A year, a month or a day of the calendar.
 *
 * @param first its first day
 * @param last its last day
 */
public record DatePeriod(LocalDate first, LocalDate last) {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

  /**
   * Reads {@code 2024}, {@code 2024-05} or {@code 2024-05-31}.
   *
   * @throws InvalidRequestException if it is none of these
   */
  public static DatePeriod parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (matcher.matches()) {
      try {
        return of(matcher);
      } catch (DateTimeException e) {
        throw notADate(written, e);
      }
    }
    throw notADate(written, null);
  }

  private static DatePeriod of(Matcher matcher) {
    int year = Integer.parseInt(matcher.group(1));
    if (matcher.group(2) == null) {
      return new DatePeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
    if (matcher.group(3) == null) {
      return new DatePeriod(month.atDay(1), month.atEndOfMonth());
    }
    LocalDate day = month.atDay(Integer.parseInt(matcher.group(3)));
    return new DatePeriod(day, day);
  }

  private static InvalidRequestException notADate(String written, @Nullable Throwable cause) {
    return new InvalidRequestException(
        "Not a date: '"
            + written
            + "'. Expected a year, a month or a day, such as 2024, 2024-05 or 2024-05-31. Correct"
            + " the date.",
        cause);
  }
}
