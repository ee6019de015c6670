package dev.tolmach.syntax;

import java.util.HashMap;
import java.util.Map;

/** What is written, and the anchors met, by their lines. For one text. */
final class StrippedOutput {
  final StringBuilder text;
  final Map<Integer, String> anchors = new HashMap<>();
  int line;

  /** Where the line begins that is being written. */
  private int lineStart;

  StrippedOutput(int expectedLength) {
    text = new StringBuilder(expectedLength + 16);
  }

  /** Copies a range, counting its lines. */
  void copy(String from, int start, int end) {
    int written = text.length() - start;
    text.append(from, start, end);
    for (int i = feed(from, start, end); i >= 0; i = feed(from, i + 1, end)) {
      line++;
      lineStart = written + i + 1;
    }
  }

  /** Leaves a range out, but for its line feeds. */
  void drop(String from, int start, int end) {
    for (int i = feed(from, start, end); i >= 0; i = feed(from, i + 1, end)) {
      text.append('\n');
      line++;
      lineStart = text.length();
    }
  }

  /* Not to the next line feed, however far: a long line would cost its square. */
  private static int feed(String from, int start, int end) {
    return from.indexOf('\n', start, end);
  }

  /** Says whether nothing but white space was written to the line. */
  boolean atLineStart() {
    int i = lineStart;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i == text.length();
  }

  /** Says whether what was written to the line begins with a character. */
  boolean lineBeginsWith(char first) {
    return lineStart < text.length() && text.charAt(lineStart) == first;
  }
}
