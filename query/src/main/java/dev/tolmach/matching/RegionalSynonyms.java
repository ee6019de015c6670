package dev.tolmach.matching;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.zh.RegionalWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What several words of a run of Han characters are called together in other regions: 網 and 路,
 * where the segmenter parts them, are 网络. The longest name wins. Words that are called otherwise by
 * themselves are not here.
 */
final class RegionalSynonyms {
  private static final int MOST_WORDS = 4;

  private RegionalSynonyms() {}

  /** For each word the other names of the longest row of words that it is one of. */
  static Map<QueryWord, Set<String>> of(List<QueryWord> run) {
    Map<QueryWord, Set<String>> names = new HashMap<>();
    for (int start = 0; start < run.size(); ) {
      int end = Math.min(run.size(), start + MOST_WORDS);
      Set<String> others = others(run.subList(start, end));
      while (others.isEmpty() && end - start > 2) {
        end--;
        others = others(run.subList(start, end));
      }
      if (others.isEmpty() || end - start < 2) {
        start++;
      } else {
        for (QueryWord word : run.subList(start, end)) {
          names.put(word, others);
        }
        start = end;
      }
    }
    return names;
  }

  private static Set<String> others(List<QueryWord> words) {
    StringBuilder name = new StringBuilder();
    words.forEach(word -> name.append(word.text()));
    return RegionalWords.standard().named(name);
  }
}
