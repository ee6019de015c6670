package dev.tolmach.frontmatter;

/** The lines of a document, by their offsets. Lines end in line feeds. */
final class Lines {

  private Lines() {}

  /** Returns where the line at an offset ends: at its line feed or at the end of the text. */
  static int end(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** Returns where the line after the one at an offset begins, at most the text's length. */
  static int next(String text, int from) {
    return Math.min(end(text, from) + 1, text.length());
  }

  /** Returns the line at an offset without trailing white space. */
  static String at(String text, int from) {
    return text.substring(from, end(text, from)).stripTrailing();
  }

  /** Counts the line feeds between two offsets. */
  static int count(String text, int from, int to) {
    int count = 0;
    for (int i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) {
      count++;
    }
    return count;
  }

  static String stripQuote(String line) {
    boolean quoted = !line.isEmpty() && (line.charAt(0) == '"' || line.charAt(0) == '\'');
    return quoted ? line.substring(1) : line;
  }

  static boolean isKeyCharacter(String line, int at) {
    if (at >= line.length()) {
      return false;
    }
    char c = line.charAt(at);
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }
}
