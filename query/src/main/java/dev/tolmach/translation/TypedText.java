package dev.tolmach.translation;

import dev.tolmach.analysis.QueryWord;
import java.util.List;
import java.util.function.Predicate;

/**
 * The words of a text that was typed, and which of them are to be translated.
 *
 * @param text what was typed
 * @param words its words, in order
 * @param ranks whether a word only ranks, as function words do, and is not translated
 */
public record TypedText(String text, List<QueryWord> words, Predicate<String> ranks) {
  /** Copies the list. */
  public TypedText {
    words = List.copyOf(words);
  }

  /** The text from one word to another, both included. */
  public String from(int first, int last) {
    return text.substring(words.get(first).start(), words.get(last).end());
  }

  /** Whether nothing but spaces and joints is between two words that follow each other. */
  boolean areJoined(int first, int second) {
    return text.substring(words.get(first).end(), words.get(second).start())
        .codePoints()
        .allMatch(c -> Character.isWhitespace(c) || c == '-' || c == '\'' || c == '’');
  }

  boolean isRanking(int word) {
    return ranks.test(words.get(word).text());
  }
}
