package dev.tolmach.frontmatter;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line of JSON that is not read as JSON into what could be a line each. */
final class JsonLines {
  private JsonLines() {}

  /** Returns how many braces a line opens and does not close, those in strings left out. */
  static int opened(String line) {
    boolean quoted = false;
    int open = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        open += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
    }
    return open;
  }

  /** Returns the pieces of a line between braces and commas that are outside strings. */
  static List<String> pieces(String line) {
    List<String> pieces = new ArrayList<>();
    boolean quoted = false;
    int brackets = 0;
    int from = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && quoted) {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
        if (c == '{' || c == '}' || c == ',' && brackets <= 0) {
          pieces.add(line.substring(from, i).strip());
          from = i + 1;
        }
      }
    }
    pieces.add(line.substring(from).strip());
    pieces.removeIf(String::isEmpty);
    return pieces;
  }
}
