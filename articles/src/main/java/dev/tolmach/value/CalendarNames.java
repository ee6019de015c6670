package dev.tolmach.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The names of months and of the days of the week, as the file {@code calendar.txt} has them from
 * Unicode CLDR. Compared in any case, without accents; those of Thai stay, as ม.ค. and มี.ค. are
 * two months.
 */
final class CalendarNames {
  private static final String FILE = "calendar.txt";
  private static final int SHORTEST = 3;
  private static final int LONGEST_ENDING = 3;
  private static final CalendarNames NAMES = read();

  private final Map<String, Integer> months = new HashMap<>();
  private final Set<String> days = new HashSet<>();

  private CalendarNames() {}

  /**
   * Returns the month, 1 to 12, that a word means, or 0: a name, the beginning of names of one
   * month alone, or a name with another ending.
   */
  static int month(String word) {
    String folded = fold(word);
    Integer exact = NAMES.months.get(folded);
    if (exact != null) {
      return exact;
    }
    return folded.length() < SHORTEST ? 0 : NAMES.similar(folded);
  }

  /** Returns the month that is called exactly so, in two words perhaps, or 0. */
  static int named(String words) {
    return NAMES.months.getOrDefault(fold(words), 0);
  }

  /**
   * Whether a name of a month or a day can have a character: a letter, or a mark that belongs to
   * one.
   */
  static boolean isOfName(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether a character is one of the Thai script, whose marks tell months apart. */
  static boolean isThai(char c) {
    return c >= '\u0e00' && c <= '\u0e7f';
  }

  private int similar(String word) {
    int month = 0;
    for (Map.Entry<String, Integer> name : months.entrySet()) {
      if (isSimilar(word, name.getKey())) {
        if (month != 0 && month != name.getValue()) {
          return 0;
        }
        month = name.getValue();
      }
    }
    return month;
  }

  private static boolean isSimilar(String word, String name) {
    return name.startsWith(word)
        || name.length() >= SHORTEST
            && word.length() <= name.length() + LONGEST_ENDING
            && word.startsWith(name);
  }

  /** Whether a word is the name of a day of the week. */
  static boolean isDay(String word) {
    return NAMES.days.contains(fold(word));
  }

  static String fold(String word) {
    String parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK || isThai(c)) {
        folded.append(c == 'ı' ? 'i' : c);
      }
    }
    return folded.toString();
  }

  private static CalendarNames read() {
    CalendarNames names = new CalendarNames();
    try (InputStream in = CalendarNames.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          names.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private void add(String line) {
    int sign = line.indexOf('=');
    String of = line.substring(line.indexOf(' '), sign).strip();
    for (String written : line.substring(sign + 1).split(",")) {
      String name = fold(written.strip());
      if (of.equals("day")) {
        days.add(name);
      } else {
        Integer other = months.put(name, Integer.valueOf(of));
        if (other != null && other != Integer.parseInt(of)) {
          throw new IllegalStateException("A name of two months: " + written);
        }
      }
    }
  }
}
