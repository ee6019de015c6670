package dev.tolmach.syntax.inline;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands between brackets behind an exclamation mark: {@code [!NOTE]}, {@code
 * [!INCLUDE[words](file)]}.
 *
 * @param end the offset behind the closing bracket
 * @param words the words of it that a reader sees
 */
record Alert(int end, String words) {

  private static final int LONGEST = 600;

  /** Returns the alert or include that begins at an offset, or null. */
  static @Nullable Alert at(String text, int at) {
    if (at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 2))) {
      return null;
    }
    int depth = 0;
    int limit = Math.min(text.length(), at + LONGEST);
    for (int i = at; i < limit && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0) {
        return new Alert(i + 1, words(text.substring(at + 2, i)));
      }
    }
    return null;
  }

  /** An include shows another file; what stands in its brackets is often that file's text. */
  private static String words(String inner) {
    int open = inner.indexOf('[');
    int close = inner.indexOf(']', open);
    if (open < 0 || close < 0 || !inner.toLowerCase(Locale.ROOT).startsWith("include")) {
      return "";
    }
    String words = inner.substring(open + 1, close);
    return Wording.isProse(words, true) ? words : "";
  }
}
