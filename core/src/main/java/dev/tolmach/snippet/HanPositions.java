package dev.tolmach.snippet;

import dev.tolmach.analysis.zh.ChineseCharacters;
import dev.tolmach.search.TextRange;
import dev.tolmach.snippet.MatchPositions.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The positions of words that are single Han characters. Their field has no positions, and a look
 * at each character of the text is far less work than its analysis. For one thread.
 */
final class HanPositions {
  /* No Han character comes before it. */
  private static final char FIRST_HAN = '\u2E80';

  private final Map<Integer, Set<Integer>> words = new TreeMap<>();

  /** Adds a word that occurs wherever one of some folded characters does. */
  void add(int word, Set<String> terms) {
    for (String term : terms) {
      words.computeIfAbsent(term.codePointAt(0), any -> new TreeSet<>()).add(word);
    }
  }

  /** The first ranges in a text, in order, up to the limit of a word. */
  List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    if (words.isEmpty()) {
      return found;
    }
    ChineseCharacters characters = ChineseCharacters.standard();
    int[] wanted = words.keySet().stream().mapToInt(Integer::intValue).toArray();
    int at = 0;
    while (at < text.length() && found.size() < MatchPositions.MAX_MATCHES_PER_WORD) {
      int character = text.codePointAt(at);
      int end = at + Character.charCount(character);
      int folded = character < FIRST_HAN ? character : characters.folded(character);
      for (int each : wanted) {
        if (each == folded) {
          add(found, new TextRange(at, end), folded);
        }
      }
      at = end;
    }
    return found;
  }

  private void add(List<Found> found, TextRange range, int folded) {
    words.getOrDefault(folded, Set.of()).forEach(word -> found.add(new Found(range, word)));
  }
}
