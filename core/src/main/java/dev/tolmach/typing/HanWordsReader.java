package dev.tolmach.typing;

import dev.tolmach.analysis.Token;
import dev.tolmach.schema.Caption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the Chinese words of a snapshot: those that the segmenter finds in texts, and sequences of
 * up to four of them in a title, tag or heading. People look for what articles are called, so those
 * count more.
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
    List<Token> run = new ArrayList<>();
    for (Token word : index.chineseWords(caption)) {
      if (!run.isEmpty() && run.get(run.size() - 1).end() != word.start()) {
        addRun(run);
        run.clear();
      }
      run.add(word);
    }
    addRun(run);
  }

  private void addRun(List<Token> run) {
    Set<String> seen = new HashSet<>();
    for (int first = 0; first < run.size(); first++) {
      StringBuilder text = new StringBuilder();
      for (int last = first; last < Math.min(run.size(), first + MOST_WORDS); last++) {
        text.append(run.get(last).term());
        if (text.length() <= LONGEST && seen.add(text.toString())) {
          articles.merge(text.toString(), CAPTION_WEIGHT, Integer::sum);
        }
      }
    }
  }
}
