package dev.tolmach.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time and the zone that follow a date.
 *
 * @param time the time; midnight where none is written
 * @param endOfDay whether it is 24:00
 * @param zone the zone; null where none is written
 */
record WrittenTime(LocalTime time, boolean endOfDay, @Nullable ZoneId zone) {

  /** Where only a day is written. */
  static final WrittenTime NONE = new WrittenTime(LocalTime.MIDNIGHT, false, null);

  private static final Pattern TIME =
      Pattern.compile(
          "[T,;]?(?:(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?(?:[.,](\\d{1,9})\\d*)?)?"
              + "([AP]\\.?M\\.?(?![A-Z]))?\\(?(Z|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|[A-Z]{2,4}"
              + "|[A-Z]\\w+(?:/[A-Z][\\w+-]+){1,2})?\\)?(?:(?<=\\d)[A-Z]{3,5})?[.,]*",
          Pattern.CASE_INSENSITIVE);

  /** The zone of {@code 10:00+03:00[Europe/Moscow]}, as RFC 9557 has it. */
  private static final Pattern BRACKETS =
      Pattern.compile("\\[!?([^\\[\\]=]{0,60})(?:=[^\\[\\]]{0,60})?]");

  private static final Pattern PARENTHESES = Pattern.compile("\\([^()]{0,200}\\)");
  private static final Pattern HALF = Pattern.compile("(\\d) ?[点點時时] ?半");
  private static final Pattern HOURS = Pattern.compile("(\\d) ?(?:[点點時时시]|h(?![a-z]))(?: ?整)? ?");
  private static final Pattern MINUTES = Pattern.compile("(\\d) ?[分분] ?(?=\\d)");
  private static final Pattern OPEN = Pattern.compile("(\\d):(?!\\d)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+\\.?");

  /** Words around a time that say nothing by themselves. */
  private static final Set<String> PARTICLES =
      Set.of(
          "at", "um", "uhr", "a", "à", "las", "alle", "ore", "om", "kl", "klo", "о", "в", "o'clock",
          "г", "г.", "года", "год", "р", "р.", "року", "hrs", "分", "秒", "분", "초", "日", "号", "號",
          "ч", "час", "ж", "жыл", "сағат", "น", "เวลา", "בשעה", "الساعة", "ساعت");

  private static final Map<String, Integer> HALVES =
      Map.ofEntries(
          Map.entry("上午", 0),
          Map.entry("早上", 0),
          Map.entry("早晨", 0),
          Map.entry("清晨", 0),
          Map.entry("凌晨", 0),
          Map.entry("午前", 0),
          Map.entry("오전", 0),
          Map.entry("утра", 0),
          Map.entry("ص", 0),
          Map.entry("صباحا", 0),
          Map.entry("م", 12),
          Map.entry("مساء", 12),
          Map.entry("ночи", 0),
          Map.entry("下午", 12),
          Map.entry("傍晚", 12),
          Map.entry("晚上", 12),
          Map.entry("午后", 12),
          Map.entry("午後", 12),
          Map.entry("오후", 12),
          Map.entry("дня", 12),
          Map.entry("вечера", 12));

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

  /** Reads what follows a date; null if it is no time and no zone. */
  static @Nullable WrittenTime of(String rest) {
    if (rest.isBlank()) {
      return NONE;
    }
    String named = null;
    Matcher brackets = BRACKETS.matcher(rest);
    if (brackets.find() && brackets.group().indexOf('=') < 0) {
      named = brackets.group(1);
    }
    String bare = brackets.replaceAll("");
    bare = PARENTHESES.matcher(bare).replaceAll(" ");
    bare = HALF.matcher(bare).replaceAll("$1:30");
    bare = HOURS.matcher(bare).replaceAll("$1:");
    bare = MINUTES.matcher(bare).replaceAll("$1:");
    bare = OPEN.matcher(bare).replaceAll("$1:00");
    StringBuilder words = new StringBuilder(bare.length());
    Integer half = null;
    Matcher word = WORD.matcher(bare);
    while (word.find()) {
      String lower = word.group().toLowerCase(Locale.ROOT);
      Integer meant = HALVES.get(lower);
      half = meant == null ? half : meant;
      boolean dropped = meant != null || isDropped(lower);
      word.appendReplacement(words, dropped ? "" : Matcher.quoteReplacement(word.group()));
    }
    Matcher matcher = TIME.matcher(word.appendTail(words).toString().replace(" ", ""));
    return matcher.matches() ? read(matcher, half, named) : null;
  }

  private static boolean isDropped(String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return PARTICLES.contains(word) || PARTICLES.contains(bare) || CalendarNames.isDay(bare);
  }

  private static @Nullable WrittenTime read(
      Matcher matcher, @Nullable Integer half, @Nullable String named) {
    try {
      String written = matcher.group(6);
      boolean timeless = matcher.group(1) == null;
      if (written != null && timeless && isUnknown(written)) {
        return null;
      }
      ZoneId zone = written == null ? null : zone(written);
      if (zone == null && named != null && !named.isEmpty()) {
        zone = ZoneId.of(named);
      }
      return timeless
          ? new WrittenTime(LocalTime.MIDNIGHT, false, zone)
          : time(matcher, half, zone);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Returns the moment that this is on a day. */
  ZonedDateTime on(LocalDate day, ZoneId unwritten) {
    return ZonedDateTime.of(
        endOfDay ? day.plusDays(1) : day, time, zone == null ? unwritten : zone);
  }

  private static WrittenTime time(Matcher matcher, @Nullable Integer half, @Nullable ZoneId zone) {
    int hour = Integer.parseInt(matcher.group(1));
    int minute = Integer.parseInt(matcher.group(2));
    Integer afternoon = half;
    if (matcher.group(5) != null) {
      afternoon = matcher.group(5).toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0;
    }
    if (afternoon != null && hour <= 12) {
      hour = hour % 12 + afternoon;
    }
    /* A leap second is the last of its minute. */
    int second = matcher.group(3) == null ? 0 : Math.min(59, Integer.parseInt(matcher.group(3)));
    String fraction = matcher.group(4) == null ? "0" : matcher.group(4);
    int nano = Integer.parseInt((fraction + "00000000").substring(0, 9));
    boolean end = hour == 24 && minute == 0 && second == 0;
    return new WrittenTime(LocalTime.of(end ? 0 : hour, minute, second, nano), end, zone);
  }

  /**
   * After a time, letters that are no zone we know are one that we do not; alone they are words.
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
