package dev.tolmach.suggest;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.analysis.WordScript;
import dev.tolmach.schema.Caption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the Chinese words of a snapshot: those that the segmenter finds in texts, and whatever up
 * to four of them make that stand side by side in a title, tag or heading. People look for what
 * articles are called, so that counts more.
 */
final class HanWordsReader {
  private static final int CAPTIONS = 20_000;
  private static final int CAPTION_WEIGHT = 5;
  private static final int LONGEST = 8;
  private static final int MOST_WORDS = 4;

  private final IndexWords index;
  private final Map<String, Integer> articles;

  private HanWordsReader(IndexWords index) throws IOException {
    this.index = index;
    this.articles = index.chinese();
  }

  static HanWords read(IndexWords index) throws IOException {
    HanWordsReader reader = new HanWordsReader(index);
    int left = CAPTIONS;
    for (Caption.Kind kind : Caption.Kind.values()) {
      List<String> captions = index.chineseCaptions(kind, left);
      captions.forEach(reader::add);
      left -= captions.size();
    }
    return new HanWords(reader.articles, Pinyin.standard());
  }

  private void add(String caption) {
    List<QueryWord> run = new ArrayList<>();
    for (QueryWord word : index.words(caption)) {
      boolean han = word.script() == WordScript.HAN;
      if (!han || !run.isEmpty() && run.get(run.size() - 1).end() != word.start()) {
        addRun(caption, run);
        run.clear();
      }
      if (han) {
        run.add(word);
      }
    }
    addRun(caption, run);
  }

  private void addRun(String caption, List<QueryWord> run) {
    Set<String> seen = new HashSet<>();
    for (int first = 0; first < run.size(); first++) {
      int end = Math.min(run.size(), first + MOST_WORDS);
      for (int last = first; last < end; last++) {
        String text = caption.substring(run.get(first).start(), run.get(last).end());
        if (text.length() <= LONGEST && seen.add(text)) {
          articles.merge(text, CAPTION_WEIGHT, Integer::sum);
        }
      }
    }
  }
}
