package dev.tolmach.snippet;

import dev.tolmach.search.Snippet;
import dev.tolmach.search.TextRange;
import dev.tolmach.snippet.MatchPositions.Found;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * Chooses the pieces of a text that show most of a query's words, and cuts them at the ends of
 * sentences, or at least of words.
 */
public final class Snippets {
  /** A snippet and the offset of its first match in the text; -1 if it has none. */
  public record Placed(Snippet snippet, int at) {}

  /* In UTF-16 code units. Han text says about twice as much in the same room. */
  private static final int LENGTH = 200;
  private static final int HAN_LENGTH = 110;

  private static final char ELLIPSIS = '…';

  private record Window(int start, int end, int from, int to, BitSet words) {}

  private final String text;
  private final IntUnaryOperator lines;
  private final List<Found> found;
  private final int length;
  private final boolean prose;

  private Snippets(String text, IntUnaryOperator lines, List<Found> found, boolean prose) {
    this.text = text;
    this.prose = prose;
    this.lines = lines;
    this.found = found;
    int first = found.isEmpty() ? 0 : found.get(0).range().start();
    this.length = isMostlyHan(text, first) ? HAN_LENGTH : LENGTH;
  }

  /**
   * Some snippets, the best first; the beginning of the text where nothing was found.
   *
   * @param lines returns the line of the file for an offset of the text
   * @param most how many at most
   */
  public static List<Placed> of(String text, IntUnaryOperator lines, List<Found> found, int most) {
    return of(new Snippets(text, lines, found, true), most);
  }

  /** Some snippets of code, whose lines are no blocks; otherwise as {@link #of}. */
  public static List<Placed> ofCode(
      String code, IntUnaryOperator lines, List<Found> found, int most) {
    return of(new Snippets(code, lines, found, false), most);
  }

  private static List<Placed> of(Snippets snippets, int most) {
    if (snippets.text.isBlank() || most == 0) {
      return List.of();
    }
    return snippets.found.isEmpty() ? List.of(snippets.beginning()) : snippets.best(most);
  }

  private Placed beginning() {
    int end = text.length() <= length ? text.length() : wordEnd(length);
    return new Placed(cut(0, end > 0 ? end : length, List.of()), -1);
  }

  private List<Placed> best(int most) {
    List<Window> windows = windows();
    windows.sort(
        Comparator.comparingInt((Window window) -> -window.words().cardinality())
            .thenComparingInt(window -> window.from() - window.to())
            .thenComparingInt(Window::start));
    List<Window> chosen = new ArrayList<>();
    for (Window window : windows) {
      if (chosen.size() < most && chosen.stream().noneMatch(other -> near(window, other))) {
        chosen.add(window);
      }
    }
    return chosen.stream().map(this::placed).toList();
  }

  /* For each match the stretch of text that begins with it, and the words found there. */
  private List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    int to = 0;
    for (int from = 0; from < found.size(); from++) {
      int start = found.get(from).range().start();
      to = Math.max(to, from + 1);
      while (to < found.size() && found.get(to).range().end() - start <= length * 3 / 4) {
        to++;
      }
      BitSet words = new BitSet();
      found.subList(from, to).forEach(match -> words.set(match.word()));
      windows.add(new Window(start, found.get(to - 1).range().end(), from, to, words));
    }
    return windows;
  }

  private boolean near(Window one, Window other) {
    return one.start() < other.end() + length && other.start() < one.end() + length;
  }

  private Placed placed(Window window) {
    int room = Math.max(0, length - (window.end() - window.start()));
    int start = sentenceStart(window.start(), room * 2 / 3);
    int end = sentenceEnd(window.end(), Math.max(0, length - (window.end() - start)));
    List<Found> inside =
        found.stream()
            .filter(match -> match.range().start() >= start && match.range().end() <= end)
            .toList();
    return new Placed(cut(start, end, inside), window.start());
  }

  /* The start of the sentence if it is within reach, else of a word. */
  private int sentenceStart(int at, int reach) {
    int earliest = Math.max(0, at - reach);
    int line = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    if (at > 0 && line >= earliest && line <= at) {
      earliest = line;
    }
    String around = text.substring(earliest, Math.min(text.length(), at + 1));
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(around);
    int sentence = sentences.preceding(around.length());
    if (earliest == 0 || earliest == line) {
      return earliest + Math.max(0, sentence);
    }
    if (sentence > 0) {
      return earliest + sentence;
    }
    return Math.min(at, wordStart(earliest));
  }

  private int sentenceEnd(int at, int reach) {
    int latest = Math.min(text.length(), at + reach);
    int line = text.indexOf('\n', at);
    if (line >= 0 && line <= latest) {
      return line;
    }
    if (latest == text.length()) {
      return latest;
    }
    String around = text.substring(at, latest);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(around);
    int sentence = sentences.preceding(around.length());
    return sentence > 0 ? at + sentence : Math.max(at, wordEnd(latest));
  }

  private int wordStart(int at) {
    BreakIterator words = words(Math.max(0, at - 40), Math.min(text.length(), at + 40));
    int base = Math.max(0, at - 40);
    return base + (words.isBoundary(at - base) ? at - base : words.following(at - base));
  }

  private int wordEnd(int at) {
    BreakIterator words = words(Math.max(0, at - 40), Math.min(text.length(), at + 40));
    int base = Math.max(0, at - 40);
    return base + (words.isBoundary(at - base) ? at - base : words.preceding(at - base));
  }

  private BreakIterator words(int start, int end) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text.substring(start, end));
    return words;
  }

  private Snippet cut(int from, int to, List<Found> inside) {
    int start = from;
    int end = to;
    while (start < end && isBetween(text.charAt(start))) {
      start++;
    }
    while (end > start && isBetween(text.charAt(end - 1))) {
      end--;
    }
    boolean before = !text.substring(0, start).isBlank() && !startsBlock(start);
    boolean after = !text.substring(end).isBlank() && !endsSentence(end);
    SnippetLine piece = SnippetLine.of(text.substring(start, end), prose);
    List<TextRange> ranges = new ArrayList<>();
    for (Found match : inside) {
      TextRange range = match.range();
      ranges.add(piece.range(range.start() - start, range.end() - start, before ? 1 : 0));
    }
    int first = inside.isEmpty() ? start : inside.get(0).range().start();
    return new Snippet(
        (before ? ELLIPSIS : "") + piece.text() + (after ? ELLIPSIS : ""),
        union(ranges),
        lines.applyAsInt(first));
  }

  private boolean startsBlock(int start) {
    int at = start - 1;
    while (at >= 0 && text.charAt(at) != '\n' && SnippetLine.isBlank(text.charAt(at))) {
      at--;
    }
    return at < 0 || text.charAt(at) == '\n' || isSentenceEnd(text.charAt(at));
  }

  private boolean endsSentence(int end) {
    return text.charAt(end) == '\n' || isSentenceEnd(text.charAt(end - 1));
  }

  private static boolean isSentenceEnd(char c) {
    return ".!?…。！？".indexOf(c) >= 0;
  }

  /** What is between two words or two cells neither begins nor ends a snippet. */
  private static boolean isBetween(char c) {
    return SnippetLine.isBlank(c) || c == '·';
  }

  /** Joins ranges that overlap or touch. The given ones are in order. */
  public static List<TextRange> union(List<TextRange> ranges) {
    List<TextRange> united = new ArrayList<>();
    for (TextRange range : ranges) {
      int last = united.size() - 1;
      if (last >= 0 && range.start() <= united.get(last).end()) {
        int end = Math.max(range.end(), united.get(last).end());
        united.set(last, new TextRange(united.get(last).start(), end));
      } else {
        united.add(range);
      }
    }
    return united;
  }

  private static boolean isMostlyHan(String text, int at) {
    int start = Math.max(0, at - 50);
    String around = text.substring(start, Math.min(text.length(), start + 100));
    long han = around.codePoints().filter(Character::isIdeographic).count();
    return han * 3 > around.length();
  }
}
