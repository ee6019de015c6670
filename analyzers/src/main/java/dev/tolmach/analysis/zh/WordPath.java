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

  private int count;
  private boolean ambiguous;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] words = new int[256];
  private int[] before = new int[256];
  private double[] costs = new double[256];

  /** In the model: the row of a candidate's successors, and what a word costs that is none. */
  private int[] rows = new int[256];

  private double[] alone = new double[256];
  private int[] path = new int[256];
  private int pathStart;

  /** The candidate added last of those that end before an index; others that do are linked. */
  private final int[] lastBefore;

  private int[] alsoBefore = new int[256];

  /** What the way costs that was found last. */
  private double bestCost;

  /** For sentences of at most so many UTF-16 units. */
  WordPath(int longest) {
    lastBefore = new int[longest + 1];
  }

  /** Cuts a sentence; the text must stay as it is until the next one. */
  void cut(char[] newText, int start, int end) {
    text = newText;
    base = start;
    limit = end;
    count = 0;
    ambiguous = false;
    int i = start;
    while (i < end) {
      i = addCandidates(i);
    }
    if (ambiguous) {
      findCheapest();
    } else {
      takeAll();
    }
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
      case HAN -> {
        add(i, end, c - WordModel.FIRST_HAN);
        addLongWords(i);
      }
      case LETTER -> {
        end = endOfRun(i, LETTER);
        add(i, end, WordModel.STRING);
      }
      case DIGIT -> {
        end = endOfRun(i, DIGIT);
        add(i, end, WordModel.NUMBER);
      }
      case DELIMITER -> add(i, end, CharacterTypes.delimiter(c));
      case SURROGATE -> {
        if (Character.isHighSurrogate(c) && end < limit && Character.isLowSurrogate(text[end])) {
          end++;
        }
        add(i, end, WordModel.SURROGATE);
      }
      default -> add(i, end, WordModel.STRING);
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

  private void addLongWords(int start) {
    int row = model.row(text[start]);
    int i = start + 1;
    while (row != 0) {
      while (i < limit && CharacterTypes.of(text[i]) == SPACE) {
        i++;
      }
      if (i == limit || !CharacterTypes.isHan(text[i])) {
        return;
      }
      long cell = model.cell(row, text[i]);
      if (cell == 0) {
        return;
      }
      i++;
      int word = WordModel.word(cell);
      if (word != 0) {
        add(start, i, word);
        ambiguous = true;
      }
      row = WordModel.row(cell);
    }
  }

  private void add(int start, int end, int word) {
    if (count == starts.length) {
      grow();
    }
    starts[count] = start;
    ends[count] = end;
    words[count] = word;
    count++;
  }

  private void grow() {
    int size = 2 * count;
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    words = Arrays.copyOf(words, size);
    before = Arrays.copyOf(before, size);
    costs = Arrays.copyOf(costs, size);
    rows = Arrays.copyOf(rows, size);
    alone = Arrays.copyOf(alone, size);
    alsoBefore = Arrays.copyOf(alsoBefore, size);
    path = new int[size];
  }

  /** The path where no candidate competes with another. */
  private void takeAll() {
    pathStart = path.length - count;
    for (int i = 0; i < count; i++) {
      path[pathStart + i] = i;
    }
  }

  private void findCheapest() {
    Arrays.fill(lastBefore, 0, limit - base + 1, NONE);
    int candidate = 0;
    for (int i = base; i < limit; i++) {
      int last = lastBefore[i - base];
      if (candidate < count && starts[candidate] == i) {
        do {
          reach(candidate, last);
          candidate++;
        } while (candidate < count && starts[candidate] == i);
      } else if (last != NONE) {
        /* A space, or the inside of a run, before which nothing ends. */
        lastBefore[i - base + 1] = last;
      }
    }
    follow(before(lastBefore[limit - base], model.column(WordModel.END)));
  }

  /** Takes a candidate up, with the cheapest way to it. */
  private void reach(int candidate, int last) {
    int word = words[candidate];
    int column = model.column(word);
    int best = last == NONE ? NONE : before(last, column);
    before[candidate] = best;
    costs[candidate] =
        best == NONE
            ? model.cost(
                model.successors(WordModel.START), column, model.costAlone(WordModel.START))
            : bestCost;
    rows[candidate] = model.successors(word);
    alone[candidate] = model.costAlone(word);
    int end = ends[candidate] - base;
    alsoBefore[candidate] = lastBefore[end];
    lastBefore[end] = candidate;
  }

  /** Among linked candidates the one after which a word costs least; the first one of equals. */
  private int before(int last, int column) {
    int best = last;
    double least = costs[last] + model.cost(rows[last], column, alone[last]);
    for (int i = alsoBefore[last]; i != NONE; i = alsoBefore[i]) {
      double cost = costs[i] + model.cost(rows[i], column, alone[i]);
      if (cost <= least) {
        least = cost;
        best = i;
      }
    }
    bestCost = least;
    return best;
  }

  private void follow(int last) {
    pathStart = path.length;
    for (int i = last; i != NONE; i = before[i]) {
      path[--pathStart] = i;
    }
  }
}
