package dev.tolmach.value;

import dev.tolmach.field.ArticleDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the date that a path has in the file's name or in folders. */
public final class PathDate {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:^|/)((?:19|20)\\d\\d)(?:([-_.]?)([01]\\d)\\2([0-3]\\d)|-([01]?\\d)-([0-3]?\\d))"
              + "(?=[-_. ])");

  /** As Zola reads it (getzola.org/documentation/content/page): the date and time of a feed. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:^|/)((?:19|20)\\d\\d-[01]\\d-[0-3]\\dT[0-2]\\d(?::[0-5]\\d:|-[0-5]\\d-)[0-5]\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?)(?=[-_"
              + " ])");

  /** The id of a note by its minute or second: {@code 202403051015 Rye.md} (Zettelkasten). */
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?:^|/)((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)[0-2]\\d[0-5]\\d(?:[0-5]\\d)?(?=[-_. ])");

  /** A day, a month and a year, in an order that {@link DateParser} judges. */
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?:^|/)(\\d{1,2}([-_.])\\d{1,2}\\2(?:19|20)\\d\\d)(?=[-_ ]|\\.\\p{L}|/)");

  private static final Pattern HAN =
      Pattern.compile("(?:^|/)((?:19|20)\\d\\d)年([01]?\\d)月([0-3]?\\d)日");
  private static final Pattern FOLDERS =
      Pattern.compile(
          "(?:^|/)((?:19|20)\\d\\d)[/-]([01]\\d)(?:[/-]([0-3]\\d)/|/([0-3]\\d)(?=\\.|[-_ ]\\D)|/)");

  private final String path;
  private final DateParser dates;

  private PathDate(String path, DateParser dates) {
    this.path = path;
    this.dates = dates;
  }

  /** The date of a path; null if it has none. */
  public static @Nullable ArticleDate of(String path, DateParser dates) {
    return new PathDate(path, dates).find();
  }

  /**
   * Returns what begins a name and may be a day before or after a month, and a year; null if
   * nothing does.
   */
  public static @Nullable String yearLast(String path) {
    Matcher name = YEAR_LAST.matcher(path);
    return name.find() ? name.group(1).replace('_', '-') : null;
  }

  private @Nullable ArticleDate find() {
    Matcher time = TIME.matcher(path);
    ArticleDate moment = time.find() ? dates.parse(withColons(time.group(1))) : null;
    if (moment != null) {
      return moment;
    }
    Matcher minute = MOMENT.matcher(path);
    if (minute.find()) {
      ArticleDate date = day(minute.group(1), minute.group(2), minute.group(3));
      if (date != null) {
        return date;
      }
    }
    Matcher name = NAME.matcher(path);
    while (name.find()) {
      ArticleDate date =
          name.group(3) == null
              ? day(name.group(1), twoDigits(name.group(5)), twoDigits(name.group(6)))
              : day(name.group(1), name.group(3), name.group(4));
      if (date != null) {
        return date;
      }
    }
    String yearLast = yearLast(path);
    ArticleDate ofYearLast = yearLast == null ? null : dates.parse(yearLast);
    if (ofYearLast != null) {
      return ofYearLast;
    }
    Matcher written = HAN.matcher(path);
    if (written.find()) {
      return day(written.group(1), twoDigits(written.group(2)), twoDigits(written.group(3)));
    }
    Matcher folders = FOLDERS.matcher(path);
    if (!folders.find()) {
      return null;
    }
    String number = folders.group(4); // Which begins the file's name in folders of a month.
    ArticleDate numbered = number == null ? null : day(folders.group(1), folders.group(2), number);
    return numbered == null
        ? day(
            folders.group(1), folders.group(2), folders.group(3) == null ? "01" : folders.group(3))
        : numbered;
  }

  private static String withColons(String time) {
    return time.replaceAll("(?<=T\\d\\d)-(\\d\\d)-", ":$1:");
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private @Nullable ArticleDate day(String year, String month, String day) {
    try {
      return dates.startOf(LocalDate.parse(year + "-" + month + "-" + day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
