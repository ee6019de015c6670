package dev.tolmach.snippet;

import dev.tolmach.document.Stretches;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the stretches of a long text that its best snippets are in, by where the words of a query
 * are about. Snippets are then cut by exact offsets as {@link Snippets} says; here the same order,
 * most words and then most matches, is taken of one window more. For one thread.
 */
final class StretchChoice {
  /* In UTF-16 code units, about what the matches of a snippet extend over. */
  private static final int WIDTH = 150;

  private record Match(int offset, int word) {}

  private record Window(int start, int end, int words, int matches) {}

  private final int length;
  private final Stretches stretches;
  private final List<Match> matches = new ArrayList<>();

  StretchChoice(int length, Stretches stretches) {
    this.length = length;
    this.stretches = stretches;
  }

  /** Adds a match of a word. */
  void add(int word, int offset) {
    matches.add(new Match(offset, word));
  }

  /** The offset that a token is about at, as if all tokens of a stretch were equally long. */
  int estimate(String field, int position) {
    int stretch = stretches.of(field, position);
    int start = stretches.start(stretch);
    int first = stretches.position(field, stretch);
    boolean last = stretch + 1 == stretches.count();
    // How long the last stretch is in tokens is known of no field; the one before is a measure.
    int from = last ? stretch - 1 : stretch;
    int tokens = stretches.position(field, from + 1) - stretches.position(field, from);
    int characters = stretches.start(from + 1) - stretches.start(from);
    long offset = start + (long) (position - first) * characters / Math.max(1, tokens);
    return (int) Math.min(stretches.end(stretch, length) - 1L, offset);
  }

  /** How many windows some snippets are chosen from. */
  static int windows(int most) {
    return most + 1;
  }

  /** The stretches of the windows that some snippets are chosen from. */
  BitSet of(int most) {
    matches.sort(Comparator.comparingInt(Match::offset));
    List<Window> windows = windows();
    windows.sort(
        Comparator.comparingInt((Window window) -> -window.words())
            .thenComparingInt(window -> -window.matches())
            .thenComparingInt(Window::start));
    List<Window> taken = new ArrayList<>();
    BitSet chosen = new BitSet();
    for (Window window : windows) {
      if (taken.size() < windows(most) && taken.stream().noneMatch(other -> near(window, other))) {
        taken.add(window);
        chosen.set(stretches.at(window.start()), stretches.at(window.end()) + 1);
      }
    }
    return chosen;
  }

  private List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    Map<Integer, Integer> inside = new HashMap<>();
    int to = 0;
    for (int from = 0; from < matches.size(); from++) {
      int start = matches.get(from).offset();
      while (to < matches.size() && matches.get(to).offset() - start <= WIDTH) {
        inside.merge(matches.get(to).word(), 1, Integer::sum);
        to++;
      }
      windows.add(new Window(start, matches.get(to - 1).offset(), inside.size(), to - from));
      inside.computeIfPresent(matches.get(from).word(), (word, n) -> n == 1 ? null : n - 1);
    }
    return windows;
  }

  private static boolean near(Window one, Window other) {
    return one.start() < other.end() + WIDTH && other.start() < one.end() + WIDTH;
  }
}
