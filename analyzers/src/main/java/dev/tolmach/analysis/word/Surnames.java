package dev.tolmach.analysis.word;

import org.jspecify.annotations.Nullable;

/**
 * Russian surnames in <i>-ов</i> and <i>-ев</i> by the way they are written: a stemmer takes their
 * suffix for the ending of a plural, so that <i>Чехов</i> would be one of the Czechs.
 *
 * <p>The endings are those of any grammar of Russian.
 */
public final class Surnames {
  /** The type of a token that may be such a surname. */
  public static final String TYPE = "<SURNAME>";

  private static final String[] ENDINGS = {
    "", "а", "у", "ым", "е", "ой", "ою", "ы", "ых", "ыми",
  };
  private static final int SHORTEST = 4;

  private Surnames() {}

  /**
   * Whether a word may be one: it begins with a capital letter, goes on in small letters or in
   * capitals only, and ends as they do.
   */
  static boolean mayBeOne(char[] word, int length) {
    if (length < SHORTEST || word[0] < 'А' || word[0] > 'Я') {
      return false;
    }
    for (int i = 1; i < length; i++) {
      char lower = Character.toLowerCase(word[i]);
      if (lower != 'ё' && (lower < 'а' || lower > 'я')) {
        return false;
      }
    }
    return suffixEnd(word, length) > 0;
  }

  /**
   * The surname of which a word may be a form.
   *
   * @param form a folded word in lower case
   * @return such as {@code чехов} for {@code чеховым}; null if it cannot be one
   */
  public static @Nullable String of(String form) {
    int end = suffixEnd(form.toCharArray(), form.length());
    return end < SHORTEST ? null : form.substring(0, end);
  }

  /** Where the suffix ends before one of the endings; 0 where there is none. */
  private static int suffixEnd(char[] word, int length) {
    for (String ending : ENDINGS) {
      int end = length - ending.length();
      if (end >= SHORTEST && endsWith(word, length, ending) && hasSuffix(word, end)) {
        return end;
      }
    }
    return 0;
  }

  private static boolean hasSuffix(char[] word, int end) {
    char last = Character.toLowerCase(word[end - 1]);
    char vowel = Character.toLowerCase(word[end - 2]);
    return last == 'в' && (vowel == 'о' || vowel == 'е' || vowel == 'ё');
  }

  private static boolean endsWith(char[] word, int length, String ending) {
    int from = length - ending.length();
    for (int i = 0; i < ending.length(); i++) {
      if (Character.toLowerCase(word[from + i]) != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
