package dev.tolmach.tool;

import dev.tolmach.json.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of Markdown that answers are made of. */
final class Markdown {
  private static final String ELLIPSIS = "…";

  private Markdown() {}

  /** A text in one line, without control characters. */
  static String line(String text) {
    return Printable.of(text).strip();
  }

  /** A text between backticks, as many as it needs. */
  static String code(String text) {
    String plain = line(text);
    String fence = "`".repeat(longestRun(plain) + 1);
    String space = plain.startsWith("`") || plain.endsWith("`") ? " " : "";
    return fence + space + plain + space + fence;
  }

  /** A fence longer than any in a text. */
  static String fence(String text) {
    return "`".repeat(Math.max(3, longestRun(text) + 1));
  }

  /** Sentences that an answer ends with, each a line of its own. */
  static String messages(List<String> messages) {
    return messages.stream()
        .map(message -> "> " + line(message) + "\n")
        .collect(Collectors.joining());
  }

  /** The beginning of a text, with an ellipsis if it is longer; empty if nothing may be left. */
  static String beginning(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return most == 0 ? "" : text.substring(0, boundary(text, most)) + ELLIPSIS;
  }

  /** A text without its middle if it is too long. */
  static String middle(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int head = boundary(text, most / 2);
    int tail = boundary(text, text.length() - most / 2);
    return text.substring(0, head) + ELLIPSIS + text.substring(tail);
  }

  /**
   * The last offset, at most a given one, that separates no character from its marks. If there is
   * none but 0, it is the given one, which may separate marks, or the one after it.
   */
  static int boundary(String text, int most) {
    int at = most;
    while (at > 0 && at < text.length() && continues(text, at)) {
      at--;
    }
    return at == 0 ? whole(text, most) : at;
  }

  private static int whole(String text, int at) {
    boolean half = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return half && Character.isHighSurrogate(text.charAt(at - 1)) ? at + 1 : at;
  }

  private static boolean continues(String text, int at) {
    if (Character.isLowSurrogate(text.charAt(at))) {
      return true;
    }
    int type = Character.getType(text.codePointAt(at));
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || text.charAt(at) == '\u200d'
        || text.charAt(at - 1) == '\u200d';
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
