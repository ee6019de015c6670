package dev.tolmach.value;

import java.util.Locale;

/**
 * Months as they are written out in front matter: English, Russian, Ukrainian, German, French and
 * Spanish names and their abbreviations, told by their first letters.
 */
final class MonthNames {

  private static final String[][] STARTS = {
    {"jan", "янв", "січ", "ene"},
    {"feb", "фев", "лют", "fév", "fev"},
    {"mar", "мар", "бер", "mär", "mrz"},
    {"apr", "апр", "кві", "avr", "abr"},
    {"may", "май", "мая", "тра", "mai"},
    {"jun", "июн", "чер", "juin"},
    {"jul", "июл", "лип", "juil"},
    {"aug", "авг", "сер", "aoû", "aou", "ago"},
    {"sep", "сен", "вер"},
    {"oct", "окт", "жов", "okt"},
    {"nov", "ноя", "лис"},
    {"dec", "дек", "гру", "dez", "déc", "dic"},
  };

  private MonthNames() {}

  /** Returns the month, 1 to 12, that a word means, or 0. */
  static int of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int month = 0; month < STARTS.length; month++) {
      for (String start : STARTS[month]) {
        if (lower.startsWith(start)) {
          return month + 1;
        }
      }
    }
    return 0;
  }
}
