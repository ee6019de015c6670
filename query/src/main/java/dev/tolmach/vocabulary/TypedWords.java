package dev.tolmach.vocabulary;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.stream.Stream;

/** The words of the beginning of a caption, each of which may be anywhere in a caption. */
final class TypedWords {
  private final List<String> words;

  /** The words of a caption's key. */
  TypedWords(String key) {
    words = Stream.of(key.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** Whether a caption has all words, each at the beginning of a word or among Han characters. */
  boolean areIn(String key) {
    return !words.isEmpty() && words.stream().allMatch(word -> isIn(word, key));
  }

  private static boolean isIn(String word, String key) {
    int at = key.indexOf(word);
    while (at > 0 && !isWordStart(key, at)) {
      at = key.indexOf(word, at + 1);
    }
    return at >= 0;
  }

  private static boolean isWordStart(String key, int at) {
    return !Character.isLetterOrDigit(key.codePointBefore(at)) || isHan(key.codePointAt(at));
  }

  private static boolean isHan(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }
}
