package dev.tolmach.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that is broken into parts no wider than a terminal. Breaks are at spaces, and next to wide
 * characters as East Asian typography has it: no closing bracket or full stop begins a part, no
 * opening bracket ends one. A number stays with the word that it counts. A word that is wider than
 * a part is cut.
 *
 * @param parts the text of each row of the terminal, in order
 * @param indent how many spaces precede each part but the first
 */
record WrappedLine(List<Part> parts, int indent) {
  private static final String BEGINS_NO_PART =
      ",.;:!?)]}%’”»、。，．：；！？）］｝」』】〉》〕％…‥・ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ";
  private static final String ENDS_NO_PART = "([{‘“«（［｛「『【〈《〔";

  /** The least part that is worth an indentation. */
  private static final int LEAST = 20;

  /**
   * A part of the line.
   *
   * @param start where it begins
   * @param end where it ends, without the spaces at a break
   */
  record Part(int start, int end) {}

  /**
   * Breaks a line.
   *
   * @param width how many columns there are, 1 or more
   * @param hang where a part after a break begins; below 0: where the first word does
   */
  static WrappedLine of(String text, int width, int hang) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == ' ') {
      first++;
    }
    int indent = Math.max(0, Math.min(hang < 0 ? first : hang, width - LEAST));
    List<Part> parts = new ArrayList<>();
    int start = 0;
    int begin = first;
    while (start < text.length()) {
      int room = parts.isEmpty() ? width : width - indent;
      int end = end(text, start, begin, room);
      parts.add(new Part(start, trimmed(text, start, end)));
      start = end;
      while (start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
      begin = start;
    }
    return new WrappedLine(List.copyOf(parts), indent);
  }

  /* Where the part ends that begins at start: no break before begin, where its first word is. */
  private static int end(String text, int start, int begin, int room) {
    int columns = 0;
    int last = 0;
    int at = start;
    int before = ' ';
    boolean counted = false;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (at > begin && mayBreak(before, c) && !(counted && Character.isLetter(c))) {
        last = at;
      }
      counted = Character.isDigit(before) && c == ' ';
      columns += Columns.width(c);
      if (columns > room && c != ' ') {
        return last > 0 ? last : Math.max(at, start + Character.charCount(text.codePointAt(start)));
      }
      before = c;
      at += Character.charCount(c);
    }
    return text.length();
  }

  private static boolean mayBreak(int before, int c) {
    if (before == ' ') {
      return c != ' ';
    }
    int width = Columns.width(c);
    boolean wide = width == 2 || Columns.width(before) == 2;
    return wide && width > 0 && BEGINS_NO_PART.indexOf(c) < 0 && ENDS_NO_PART.indexOf(before) < 0;
  }

  private static int trimmed(String text, int start, int end) {
    int last = end;
    while (last > start && text.charAt(last - 1) == ' ') {
      last--;
    }
    return last == start ? end : last;
  }
}
