package dev.tolmach.typing;

import dev.tolmach.analysis.WordScript;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Everything that is one typing error away from a word: without one of its letters, with one more,
 * with another one, with two in each other's place. P. Norvig, "How to write a spelling corrector",
 * 2007.
 */
final class TypingErrors {
  private static final String RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

  private static final String VOWELS = "aeiouy";
  private static final int SHORTEST_ORIGINAL = 5;

  private TypingErrors() {}

  /**
   * The letters of words in a script whose forms are worth trying: many of them are made of each
   * word, and a dictionary tells words from what only looks like one. None for any other.
   */
  static String letters(WordScript script) {
    return script == WordScript.CYRILLIC ? RUSSIAN : "";
  }

  /** The neighbours of a word, without the word itself. */
  static Set<String> of(String word, String letters) {
    Set<String> near = new LinkedHashSet<>();
    for (int at = 0; at <= word.length(); at++) {
      String before = word.substring(0, at);
      String after = word.substring(at);
      for (int i = 0; i < letters.length(); i++) {
        near.add(before + letters.charAt(i) + after);
        if (!after.isEmpty()) {
          near.add(before + letters.charAt(i) + after.substring(1));
        }
      }
      if (!after.isEmpty()) {
        near.add(before + after.substring(1));
      }
      if (after.length() > 1) {
        near.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
      }
    }
    near.remove(word);
    return near;
  }

  /** Whether two words of Latin letters differ in one vowel, of five letters at least. */
  static boolean isOfVowel(String typed, String meant) {
    int length = typed.length();
    if (length != meant.length() || length < SHORTEST_ORIGINAL) {
      return false;
    }
    int others = 0;
    for (int i = 0; i < length; i++) {
      char one = Character.toLowerCase(typed.charAt(i));
      char other = Character.toLowerCase(meant.charAt(i));
      if (one != other) {
        others += VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0 ? 1 : 2;
      }
    }
    return others == 1;
  }
}
