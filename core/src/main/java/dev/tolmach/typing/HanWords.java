package dev.tolmach.typing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Chinese words of one snapshot by how they are read: by their whole pinyin, and by the first
 * letters of its syllables. Immutable; it holds the {@value #MOST} most frequent words.
 */
final class HanWords {
  private static final int MOST = 40_000;
  private static final int LONGEST = 8;
  private static final int MOST_READINGS = 8;
  private static final int MOST_PER_KEY = 24;

  /**
   * A Chinese word.
   *
   * @param text its characters
   * @param articles in how many articles it is; more where it is in titles, tags or headings
   */
  record Word(String text, int articles) {}

  private final Map<String, List<Word>> bySound = new HashMap<>();
  private final Map<String, List<Word>> byInitials = new HashMap<>();

  /** Words by their characters, with the number of articles that speak of each. */
  HanWords(Map<String, Integer> articles, Pinyin pinyin) {
    articles.entrySet().stream()
        .filter(entry -> isHan(entry.getKey(), pinyin))
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(entry -> add(new Word(entry.getKey(), entry.getValue()), pinyin));
  }

  private static boolean isHan(String term, Pinyin pinyin) {
    return term.length() <= LONGEST
        && term.chars().noneMatch(c -> pinyin.readings((char) c).isEmpty());
  }

  /* Words come from the most frequent to the rarest, so the most frequent of a key are kept. */
  private void add(Word word, Pinyin pinyin) {
    List<String> sounds = List.of("");
    Set<String> initials = new HashSet<>(Set.of(""));
    for (int i = 0; i < word.text().length(); i++) {
      List<String> longer = new ArrayList<>();
      Set<String> more = new HashSet<>();
      for (String reading : pinyin.readings(word.text().charAt(i))) {
        sounds.stream().limit(MOST_READINGS).forEach(sound -> longer.add(sound + reading));
        initials.forEach(letters -> more.add(letters + reading.charAt(0)));
      }
      sounds = longer.subList(0, Math.min(MOST_READINGS, longer.size()));
      initials = more;
    }
    new HashSet<>(sounds).forEach(sound -> add(bySound, sound, word));
    if (word.text().length() > 1) {
      initials.forEach(letters -> add(byInitials, letters, word));
    }
  }

  private static void add(Map<String, List<Word>> words, String key, Word word) {
    List<Word> same = words.computeIfAbsent(key, any -> new ArrayList<>(1));
    if (same.size() < MOST_PER_KEY) {
      same.add(word);
    }
  }

  /** The words that are read so, the most frequent first. */
  List<Word> read(String sound) {
    return bySound.getOrDefault(sound, List.of());
  }

  /** The words of two characters or more whose syllables begin so, the most frequent first. */
  List<Word> beginning(String initials) {
    return byInitials.getOrDefault(initials, List.of());
  }
}
