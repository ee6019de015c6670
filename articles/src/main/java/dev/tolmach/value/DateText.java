package dev.tolmach.value;

import java.text.Normalizer;

/**
 * One spelling of the characters that a date is written in: digits of all scripts are {@code 0} to
 * {@code 9}, dashes of all kinds hyphens, Han numbers are digits, and a space is one space.
 */
final class DateText {
  private static final String HAN_DIGITS = "〇一二三四五六七八九";
  private static final String OTHER_DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String UNITS = "年月日号號时時点點分秒";

  private DateText() {}

  static String plain(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      if (Character.isDigit(c)) {
        plain.append(Character.digit(c, 10));
      } else if (type == Character.DASH_PUNCTUATION || c == '\u2212') {
        plain.append('-');
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
          plain.append(' ');
        }
      } else if (type != Character.FORMAT && type != Character.CONTROL) {
        plain.append(c);
      }
    }
    return withoutHanNumbers(plain.toString()).strip();
  }

  /** Numbers before a unit, and whole years, are digits; the third day of a week is not. */
  private static String withoutHanNumbers(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isHanNumber(text.charAt(end))) {
        end++;
      }
      if (end > at && (end - at == 4 || isUnit(text, end) || endsInSlash(text, end))) {
        digits.append(number(text, at, end));
      } else if (end > at) {
        digits.append(text, at, end);
      } else {
        digits.append(text.charAt(at));
        end++;
      }
      at = end;
    }
    return digits.toString();
  }

  private static boolean isUnit(String text, int at) {
    int next = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    return next < text.length() && UNITS.indexOf(text.charAt(next)) >= 0;
  }

  private static boolean endsInSlash(String text, int at) {
    return at < text.length() && "-/.".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isHanNumber(char c) {
    return c >= '\u3007' && (digit(c) >= 0 || "十廿卅元".indexOf(c) >= 0);
  }

  private static int digit(char c) {
    int digit = HAN_DIGITS.indexOf(c);
    return digit >= 0 ? digit : OTHER_DIGITS.indexOf(c);
  }

  /** Reads {@code 二〇二四} digit by digit and {@code 二十四} by its tens; {@code 元} is one. */
  private static String number(String text, int from, int to) {
    StringBuilder digits = new StringBuilder(to - from);
    boolean tens = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean last = i + 1 == to;
      switch (c) {
        case '元' -> digits.append('1');
        case '十' -> {
          digits.append(digits.isEmpty() ? "1" : "").append(last ? "0" : "");
          tens = true;
        }
        case '廿', '卅' -> {
          digits.append(c == '廿' ? '2' : '3').append(last ? "0" : "");
          tens = true;
        }
        default -> {
          int digit = digit(c);
          if (digit != 0 || !tens) {
            digits.append(digit);
          }
        }
      }
    }
    return digits.toString();
  }
}
