package dev.tolmach.analysis.zh;

import static dev.tolmach.analysis.zh.CharacterTypes.DELIMITER;
import static dev.tolmach.analysis.zh.CharacterTypes.DIGIT;
import static dev.tolmach.analysis.zh.CharacterTypes.HAN;
import static dev.tolmach.analysis.zh.CharacterTypes.LETTER;
import static dev.tolmach.analysis.zh.CharacterTypes.SPACE;
import static dev.tolmach.analysis.zh.CharacterTypes.SURROGATE;

import java.util.Arrays;

/**
 * The most probable way to cut a sentence into words (Viterbi's algorithm). Every Han character is
 * a candidate, and so is every longer word of the model that begins with it, spaces inside it
 * passed over; runs of letters and of digits and all other characters are one candidate each. Of
 * equally probable ways that reach a word the one wins whose last word is longest.
 *
 * <p>Candidates are kept in arrays, in the order of their first and then of their last characters.
 * Not thread-safe.
 */
final class WordPath {
  private static final int NONE = -1;

  private final WordModel model = WordModel.standard();
  private char[] text = {};
  private int base;
  private int limit;

  /** How many candidates there are; the first is the beginning of the sentence. */
  private int count;

  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private long[] facts = new long[256];

  /** The candidate before one on the cheapest way to it, and what that way costs. */
  private int[] before = new int[256];

  private double[] costs = new double[256];
  private int[] path = new int[256];
  private int pathStart;

  /** The candidate added last of those that end before an index. */
  private final int[] lastBefore;

  /** For each candidate the one added before it that ends with it; itself if there is none. */
  private int[] alsoBefore = new int[256];

  /** For sentences of at most so many UTF-16 units. */
  WordPath(int longest) {
    lastBefore = new int[longest + 1];
  }

  /** Cuts a sentence; the text must stay as it is until the next one. */
  void cut(char[] newText, int start, int end) {
    text = newText;
    base = start;
    limit = end;
    Arrays.fill(lastBefore, 0, end - start + 1, NONE);
    begin();
    int i = start;
    while (i < end) {
      i = addCandidates(i);
    }
    add(end, end, model.facts(WordModel.END));
    follow(before[count - 1]);
  }

  /** How many words there are. */
  int size() {
    return path.length - pathStart;
  }

  /** Where a word begins, from the beginning of the text. */
  int start(int index) {
    return starts[path[pathStart + index]];
  }

  /** Where a word ends. */
  int end(int index) {
    return ends[path[pathStart + index]];
  }

  /** Adds what begins at an index. Returns where the next candidate may begin. */
  private int addCandidates(int i) {
    char c = text[i];
    int end = i + 1;
    switch (CharacterTypes.of(c)) {
      case SPACE -> {}
      case HAN -> addHan(i);
      case LETTER -> {
        end = endOfRun(i, LETTER);
        add(i, end, model.facts(WordModel.STRING));
      }
      case DIGIT -> {
        end = endOfRun(i, DIGIT);
        add(i, end, model.facts(WordModel.NUMBER));
      }
      case DELIMITER -> add(i, end, model.facts(CharacterTypes.delimiter(c)));
      case SURROGATE -> {
        if (Character.isHighSurrogate(c) && end < limit && Character.isLowSurrogate(text[end])) {
          end++;
        }
        add(i, end, model.facts(WordModel.SURROGATE));
      }
      default -> add(i, end, model.facts(WordModel.STRING));
    }
    return end;
  }

  private int endOfRun(int start, byte type) {
    int i = start + 1;
    while (i < limit && CharacterTypes.of(text[i]) == type) {
      i++;
    }
    return i;
  }

  private void addHan(int start) {
    long word = model.facts(text[start] - WordModel.FIRST_HAN);
    int i = start + 1;
    add(start, i, word);
    int row = WordModel.rowOfLonger(word);
    while (row != 0) {
      while (i < limit && CharacterTypes.of(text[i]) == SPACE) {
        i++;
      }
      if (i == limit || !CharacterTypes.isHan(text[i])) {
        return;
      }
      long longer = model.longer(row, text[i]);
      i++;
      if (WordModel.isWord(longer)) {
        add(start, i, longer);
      }
      row = WordModel.rowOfLonger(longer);
    }
  }

  /** Adds the beginning of the sentence, to which each way goes back. */
  private void begin() {
    facts[0] = model.facts(WordModel.START);
    costs[0] = 0;
    alsoBefore[0] = 0;
    lastBefore[0] = 0;
    count = 1;
  }

  /** Adds a candidate, with the cheapest way to it. */
  private void add(int start, int end, long word) {
    int candidate = count;
    if (candidate == starts.length) {
      grow();
    }
    starts[candidate] = start;
    ends[candidate] = end;
    facts[candidate] = word;
    reach(candidate, predecessor(start - base));
    int also = lastBefore[end - base];
    alsoBefore[candidate] = also == NONE ? candidate : also;
    lastBefore[end - base] = candidate;
    count++;
  }

  private void grow() {
    int size = 2 * count;
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    facts = Arrays.copyOf(facts, size);
    before = Arrays.copyOf(before, size);
    costs = Arrays.copyOf(costs, size);
    alsoBefore = Arrays.copyOf(alsoBefore, size);
    path = new int[size];
  }

  /** The candidate added last of those that end before an index, or before spaces before it. */
  private int predecessor(int index) {
    int i = index;
    while (lastBefore[i] == NONE) {
      i--;
    }
    return lastBefore[i];
  }

  /**
   * Finds the cheapest way to a candidate, after one of those linked to another; after the first
   * one of equals.
   */
  private void reach(int candidate, int last) {
    int best = last;
    double least = costs[last] + model.cost(facts[last], facts[candidate]);
    int previous = last;
    int i = alsoBefore[last];
    while (i != previous) {
      double cost = costs[i] + model.cost(facts[i], facts[candidate]);
      if (cost <= least) {
        least = cost;
        best = i;
      }
      previous = i;
      i = alsoBefore[i];
    }
    before[candidate] = best;
    costs[candidate] = least;
  }

  private void follow(int last) {
    pathStart = path.length;
    for (int i = last; i != 0; i = before[i]) {
      path[--pathStart] = i;
    }
  }
}
