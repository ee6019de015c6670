package dev.tolmach.value;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in which the month is a word, in any order: {@code 14 июля 2022}, {@code July 14th, 2022},
 * {@code 2022 Jul 14}, {@code Thu Jul 14 10:00:00 UTC 2022}.
 *
 * @param year as written, of two or four digits
 * @param month 1 to 12
 * @param day as written; null where only the month is
 * @param rest what follows
 * @param thai whether the month is called in Thai, and no other era is named: years count from 543
 *     years earlier then
 */
record NamedDate(String year, int month, @Nullable String day, String rest, boolean thai) {
  /** Words between the parts of a date that say nothing by themselves. */
  private static final Set<String> PARTICLES =
      Set.of(
          "of", "the", "on", "de", "del", "den", "der", "am", "le", "du", "el", "do", "dia", "il",
          "van", "от", "ngay", "nam", "st", "nd", "rd", "th", "er", "e", "o", "го", "d", "жылғы",
          "жылы", "ж", "من", "ה", "ב", "ที่", "พ.ศ", "ค.ศ");

  /** Thai for "of the common era". */
  private static final String COMMON_ERA = "ค.ศ";

  private static final Pattern LATE_YEAR =
      Pattern.compile("(.{1,60}) (\\d{4})( [+-]\\d{2}:?\\d{2})?");

  /** Reads a date; null if this is none. */
  static @Nullable NamedDate of(String plain) {
    return new Reader(plain).read();
  }

  /** Reads one date from left to right. */
  private static final class Reader {
    private final String text;
    private int at;
    private boolean first = true;
    private boolean doubtful;
    private int month;
    private @Nullable String day;
    private @Nullable String year;
    private boolean thai;

    Reader(String text) {
      this.text = text;
    }

    @Nullable NamedDate read() {
      while (at < text.length() && !(isComplete() && day != null)) {
        char c = text.charAt(at);
        if (Character.isDigit(c)) {
          int end = numberEnd(at);
          if (isTime(end)) {
            break;
          }
          if (!number(text.substring(at, end), at > 0 && isApostrophe(text.charAt(at - 1)))) {
            return null;
          }
          at = end;
        } else if (Character.isLetter(c)) {
          int begin = at;
          at = wordEnd(begin);
          if (!word(text.substring(begin, at))) {
            at = begin;
            break;
          }
        } else if (isComplete() && c != ',' && c != ' ' && c != '.' && c != '-') {
          break;
        } else {
          at++;
        }
      }
      return result();
    }

    private @Nullable NamedDate result() {
      String rest = text.substring(at);
      if (year == null && month > 0 && day != null) {
        Matcher late = LATE_YEAR.matcher(rest);
        if (!late.matches()) {
          return null;
        }
        String zone = late.group(3) == null ? "" : late.group(3);
        return new NamedDate(late.group(2), month, day, late.group(1) + zone, thai);
      }
      return month > 0 && year != null ? new NamedDate(year, month, day, rest, thai) : null;
    }

    private boolean isComplete() {
      return month > 0 && year != null;
    }

    private int numberEnd(int from) {
      int end = from;
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      return end;
    }

    private int wordEnd(int from) {
      int end = from;
      while (end < text.length() && (CalendarNames.isOfName(text.charAt(end)) || isThaiStop(end))) {
        end++;
      }
      return end;
    }

    /** Thai months are shortened to letters with full stops between them. */
    private boolean isThaiStop(int i) {
      return text.charAt(i) == '.'
          && i + 1 < text.length()
          && CalendarNames.isThai(text.charAt(i - 1))
          && CalendarNames.isThai(text.charAt(i + 1));
    }

    private boolean isTime(int end) {
      return end + 1 < text.length()
          && (text.charAt(end) == ':' || text.charAt(end) == 'h')
          && Character.isDigit(text.charAt(end + 1));
    }

    private static boolean isApostrophe(char c) {
      return c == '\'' || c == '’' || c == '‘';
    }

    /** Adds a number; false if a date cannot have it there. */
    private boolean number(String number, boolean shortened) {
      first = false;
      if (number.length() == 4 && year == null) {
        year = number;
      } else if (number.length() > 2) {
        return false;
      } else if (shortened && number.length() == 2 && year == null) {
        year = number;
      } else if (day == null) {
        day = number;
      } else if (number.length() == 2 && year == null && month > 0) {
        year = number;
      } else {
        return false;
      }
      return true;
    }

    /** Adds a word; false if the date ends before it. */
    private boolean word(String word) {
      boolean leading = first;
      first = false;
      String folded = CalendarNames.fold(word);
      if (folded.equals("thang") && month == 0) {
        return vietnamese();
      }
      thai &= !folded.equals(COMMON_ERA);
      int named = PARTICLES.contains(folded) ? 0 : ofTwoWords(word);
      boolean weekday = CalendarNames.isDay(word);
      if (named > 0 && (month == 0 || doubtful)) {
        month = named;
        doubtful = weekday;
        thai = CalendarNames.isThai(word.charAt(0));
        return true;
      }
      boolean again = named > 0 && named == month; // In Arabic, often under both its names.
      return again || weekday || PARTICLES.contains(folded) || leading;
    }

    /** Reads a month; one of two words, such as some Arabic ones, takes the next word as well. */
    private int ofTwoWords(String word) {
      int next = at + 1;
      boolean spaced =
          next < text.length()
              && text.charAt(at) == ' '
              && CalendarNames.isOfName(text.charAt(next));
      int end = spaced ? wordEnd(next) : at;
      int named = spaced ? CalendarNames.named(word + " " + text.substring(next, end)) : 0;
      at = named > 0 ? end : at;
      return named > 0 ? named : CalendarNames.month(word);
    }

    /** The Vietnamese word for a month is followed by its number. */
    private boolean vietnamese() {
      int from = at;
      while (from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
      int end = numberEnd(from);
      if (end == from || end - from > 2) {
        return false;
      }
      month = Integer.parseInt(text.substring(from, end));
      at = end;
      return true;
    }
  }
}
