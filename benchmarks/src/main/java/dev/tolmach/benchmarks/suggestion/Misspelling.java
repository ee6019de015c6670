package dev.tolmach.benchmarks.suggestion;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * A way in which a word is typed badly. On purpose it shares neither code nor tables with the
 * product.
 *
 * @param name what it is called in the table
 * @param language the language of the words it is for
 * @param typing makes what is typed of a word in lower case, by chance; empty if that cannot be
 */
record Misspelling(String name, String language, BiFunction<String, Random, String> typing) {
  private static final List<String> RUSSIAN = List.of("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю");
  private static final List<String> ENGLISH = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
  private static final String RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё";
  private static final String ENGLISH_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

  /** All that are measured, Chinese apart. */
  static List<Misspelling> all() {
    return List.of(
        new Misspelling("single slip", "ru", (word, random) -> slip(word, RUSSIAN, random)),
        new Misspelling("single slip", "en", (word, random) -> slip(word, ENGLISH, random)),
        new Misspelling("layout", "ru", (word, any) -> mapped(word, RUSSIAN_KEYS, ENGLISH_KEYS)),
        new Misspelling("layout", "en", (word, any) -> mapped(word, ENGLISH_KEYS, RUSSIAN_KEYS)),
        new Misspelling("transliteration", "ru", LatinScheme::written));
  }

  private static String slip(String word, List<String> rows, Random random) {
    int at = random.nextInt(word.length());
    String near = neighbours(word.charAt(at), rows);
    StringBuilder typed = new StringBuilder(word);
    switch (random.nextInt(4)) {
      case 0 -> typed.deleteCharAt(at);
      case 1 -> typed.insert(at, near.charAt(random.nextInt(near.length())));
      case 2 -> typed.setCharAt(at, near.charAt(random.nextInt(near.length())));
      default -> {
        int left = Math.min(at, word.length() - 2);
        typed.setCharAt(left, word.charAt(left + 1));
        typed.setCharAt(left + 1, word.charAt(left));
      }
    }
    return typed.toString().equals(word) ? "" : typed.toString();
  }

  /* The keys next to a letter, and those above and below it. */
  private static String neighbours(char letter, List<String> rows) {
    StringBuilder near = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      int column = rows.get(row).indexOf(letter);
      if (column >= 0) {
        addKeys(near, rows, row, column - 1, column + 1);
        addKeys(near, rows, row - 1, column, column + 1);
        addKeys(near, rows, row + 1, column - 1, column);
      }
    }
    return near.isEmpty() ? String.valueOf(letter) : near.toString().replace("" + letter, "");
  }

  private static void addKeys(StringBuilder keys, List<String> rows, int row, int from, int to) {
    for (int column = from; row >= 0 && row < rows.size() && column <= to; column++) {
      if (column >= 0 && column < rows.get(row).length()) {
        keys.append(rows.get(row).charAt(column));
      }
    }
  }

  private static String mapped(String word, String from, String to) {
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = Character.toLowerCase(word.charAt(i));
      int key = from.indexOf(letter);
      typed.append(key < 0 ? letter : to.charAt(key));
    }
    return typed.toString();
  }
}
