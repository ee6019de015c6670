package dev.tolmach.matching;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.zh.RegionalWords;
import dev.tolmach.schema.Analyzed;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.TextField;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;

/** Builds queries for sequences of Han characters, whatever words they belong to. */
final class HanQueries {
  /* That are called something else together. */
  private static final int MOST_WORDS = 4;

  private final ArticleAnalyzers analyzers;
  private final FieldQueries fields;
  private final FieldWeights weights;
  private final Set<TextField> parts;

  HanQueries(
      ArticleAnalyzers analyzers, FieldQueries fields, FieldWeights weights, Set<TextField> parts) {
    this.analyzers = analyzers;
    this.fields = fields;
    this.weights = weights;
    this.parts = parts;
  }

  /** Whether a text has nothing but Han characters. */
  static boolean isHan(String text) {
    return text.codePoints().allMatch(each -> UnicodeScript.of(each) == UnicodeScript.HAN);
  }

  /**
   * Queries for a whole run of Han characters that the segmenter cut into words.
   *
   * @param weight what it counts for
   */
  List<Query> run(String run, float weight) {
    List<Query> whole = new ArrayList<>();
    List<String> grams = grams(run);
    for (TextField field : List.of(TextField.TITLE, TextField.ABOUT, TextField.TEXT)) {
      fields.addHan(whole, field.neutral(), grams, weights.in(field) * weight);
    }
    return whole;
  }

  /**
   * Queries for characters that are next to each other in a run of several Han words: what the
   * segmenter cuts one way here and another way there still meets. Of a few words only the
   * characters where two of them meet, of many all.
   */
  List<Query> pairs(String run, List<QueryWord> words) {
    List<Query> pairs = new ArrayList<>();
    if (weights.pair() == 0) {
      for (int i = 1; i < words.size(); i++) {
        addSeam(pairs, words.get(i - 1).text(), words.get(i).text());
      }
      return pairs;
    }
    for (String pair : new LinkedHashSet<>(grams(run))) {
      List<Query> inFields = new ArrayList<>();
      for (TextField field : List.of(TextField.TITLE, TextField.TEXT)) {
        fields.addHan(inFields, field.neutral(), List.of(pair), weights.pair());
      }
      if (!inFields.isEmpty()) {
        pairs.add(WordQueries.bestOf(inFields));
      }
    }
    return pairs;
  }

  private void addSeam(List<Query> pairs, String first, String second) {
    String seam =
        first.substring(first.offsetByCodePoints(first.length(), -1))
            + second.substring(0, second.offsetByCodePoints(0, 1));
    fields.addHan(pairs, TextField.TEXT.neutral(), grams(seam), FieldWeights.SEAM);
  }

  /** Adds the query for a sequence of characters, at a share of its weight. */
  void add(List<Query> alternatives, String text, float share) {
    List<String> grams = grams(text);
    for (TextField field : parts) {
      float weight = weights.in(field) * FieldWeights.CHARACTERS * share;
      fields.addHan(alternatives, field.neutral(), grams, weight);
    }
  }

  /** The single character of a run of one, else the overlapping pairs. */
  List<String> grams(String text) {
    Analyzed analyzed = Analyzed.of(analyzers, TextField.TEXT.neutral(), text);
    List<String> pairs = new ArrayList<>(analyzed.wholes());
    analyzed.terms().stream()
        .flatMap(List::stream)
        .filter(term -> term.codePointCount(0, term.length()) == 2)
        .forEach(pairs::add);
    return pairs.isEmpty() ? analyzed.terms().stream().flatMap(List::stream).toList() : pairs;
  }

  /**
   * What several words of a run are called together in other regions: 網 and 路, where the segmenter
   * parts them, are 网络. Words that are called otherwise by themselves are not here.
   *
   * @return for each word the other names of the longest row of words that it is one of
   */
  static Map<QueryWord, Set<String>> elsewhere(List<QueryWord> run) {
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
