package dev.tolmach.value;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time and the zone that stand behind a date.
 *
 * @param time the time; midnight where none is written
 * @param zone the zone; null where none is written
 */
record WrittenTime(LocalTime time, @Nullable ZoneId zone) {

  private static final Pattern TIME =
      Pattern.compile(
          "[T,\\s]*(?:(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}))?(?:[.,](\\d{1,9})\\d*)?)?"
              + "\\s*([AP]\\.?M\\.?)?\\s*(?:\\(?(Z|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|[A-Z]{2,4}"
              + "|[A-Z]\\w+/[A-Z]\\w+)\\)?)?[\\s.,]*(?:\\(.*\\))?(?:г\\.?|года|р\\.)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The zones of RFC 822, and four that its writers' mail does not know. */
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UT", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"));

  /** Reads what stands behind a date; null if it is no time and no zone. */
  static @Nullable WrittenTime of(String rest) {
    Matcher matcher = TIME.matcher(rest);
    if (!matcher.matches()) {
      return null;
    }
    try {
      String zone = matcher.group(6);
      boolean timeless = matcher.group(1) == null;
      return zone != null && timeless && isUnknown(zone)
          ? null
          : new WrittenTime(time(matcher), zone == null ? null : zone(zone));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalTime time(Matcher matcher) {
    if (matcher.group(1) == null) {
      return LocalTime.MIDNIGHT;
    }
    int hour = Integer.parseInt(matcher.group(1));
    if (matcher.group(5) != null) {
      boolean afternoon = matcher.group(5).toLowerCase(Locale.ROOT).startsWith("p");
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    String fraction = matcher.group(4) == null ? "0" : matcher.group(4);
    int nano = Integer.parseInt((fraction + "00000000").substring(0, 9));
    return LocalTime.of(hour, Integer.parseInt(matcher.group(2)), second, nano);
  }

  /**
   * Behind a time, letters that are no zone we know are one that we do not; alone they are words.
   */
  private static boolean isUnknown(String written) {
    return !SHORT.containsKey(written.toUpperCase(Locale.ROOT))
        && written.chars().allMatch(Character::isLetter);
  }

  private static @Nullable ZoneId zone(String written) {
    String known = SHORT.get(written.toUpperCase(Locale.ROOT));
    if (known != null) {
      return ZoneOffset.of(known);
    }
    if (isUnknown(written)) {
      return null;
    }
    return written.indexOf('/') > 0 ? ZoneId.of(written) : offset(written);
  }

  /** Reads {@code +8}, {@code GMT+08}, {@code +5:30} and {@code -0530}. */
  private static ZoneOffset offset(String written) {
    int sign = Math.max(written.indexOf('+'), written.indexOf('-'));
    String digits = written.substring(sign + 1).replace(":", "");
    int hours = digits.length() > 2 ? digits.length() - 2 : digits.length();
    int minutes = hours < digits.length() ? Integer.parseInt(digits.substring(hours)) : 0;
    int east = written.charAt(sign) == '+' ? 1 : -1;
    return ZoneOffset.ofHoursMinutes(
        east * Integer.parseInt(digits.substring(0, hours)), east * minutes);
  }
}
