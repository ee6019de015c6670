package dev.tolmach.language;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/** The letters of the languages of one script, and the symbol of each in an {@link Ngram}. */
final class Alphabet {
  private static final String WITHOUT_PARTS = "łlđdøoıi";

  private final String letters;
  private final Map<Character, Integer> symbols = new HashMap<>();

  Alphabet(SortedSet<Character> letters) {
    StringBuilder all = new StringBuilder("_");
    letters.forEach(all::append);
    this.letters = all.toString();
    for (int i = 1; i < all.length(); i++) {
      symbols.put(all.charAt(i), i + Ngram.EDGE);
    }
  }

  /** Each letter at the index of its symbol less one; the first place is the edge's. */
  String letters() {
    return letters;
  }

  /** The n-gram of some letters, or 0 where one of them is not of the alphabet. */
  long ngram(CharSequence text) {
    int[] packed = new int[text.length()];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = symbols.getOrDefault(text.charAt(i), 0);
      if (packed[i] == 0) {
        return 0;
      }
    }
    return Ngram.of(packed, 0, packed.length - 1);
  }

  char letter(int symbol) {
    return letters.charAt(symbol - Ngram.EDGE);
  }

  /** The letter without its accent, which is how many people type it; itself if there is none. */
  int plain(int symbol) {
    if (symbol == Ngram.EDGE) {
      return symbol;
    }
    char letter = letter(symbol);
    int index = WITHOUT_PARTS.indexOf(letter);
    char plain =
        index >= 0 && index % 2 == 0
            ? WITHOUT_PARTS.charAt(index + 1)
            : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    return symbols.getOrDefault(plain, symbol);
  }

  /** The letter as Turkish text looks that was once read in the code page of Western Europe. */
  int misreadTurkish(int symbol) {
    return switch (symbol == Ngram.EDGE ? '_' : letter(symbol)) {
      case 'ğ' -> symbols.getOrDefault('ð', symbol);
      case 'ş' -> symbols.getOrDefault('þ', symbol);
      case 'ı' -> symbols.getOrDefault('ý', symbol);
      default -> symbol;
    };
  }
}
