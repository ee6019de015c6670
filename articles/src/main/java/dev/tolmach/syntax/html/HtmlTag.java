package dev.tolmach.syntax.html;

import org.jspecify.annotations.Nullable;

/**
 * A tag of HTML or JSX as it is in a text.
 *
 * @param name its name as written; empty for a JSX fragment
 * @param closing whether it begins with {@code </}
 * @param attributes what is between the name and the end
 * @param end the offset after its {@code >}
 */
public record HtmlTag(String name, boolean closing, String attributes, int end) {

  /** Longer expressions in braces are taken for text, so that no input costs quadratic time. */
  private static final int LONGEST_EXPRESSION = 5_000;

  /**
   * Reads the tag that begins at an offset.
   *
   * @param text the text
   * @param at the offset of a {@code <}
   * @return the tag, or null if none begins there
   */
  public static @Nullable HtmlTag at(String text, int at) {
    int i = at + 1;
    boolean closing = i < text.length() && text.charAt(i) == '/';
    if (closing) {
      i++;
    }
    int name = i;
    while (i < text.length() && isNameCharacter(text.charAt(i), i == name)) {
      i++;
    }
    int end = endOfTag(text, i);
    if (end < 0 || name == i && end > i + 1) {
      return null;
    }
    boolean address = i > name && text.charAt(i - 1) == ':';
    return !address && isAttributeStart(text.charAt(i))
        ? new HtmlTag(text.substring(name, i), closing, text.substring(i, end - 1), end)
        : null;
  }

  private static boolean isAttributeStart(char c) {
    return Character.isWhitespace(c) || c == '>' || c == '/' || c == '{';
  }

  private static boolean isNameCharacter(char c, boolean first) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return letter
        || !first && (c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_' || c == ':');
  }

  /** Returns the offset after the tag's end, or -1 if another tag or the text's end comes first. */
  private static int endOfTag(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<') {
        return -1;
      }
      if (c == '"' || c == '\'') {
        i = text.indexOf(c, i + 1);
      } else if (c == '{') {
        i = endOfBraces(text, i);
      }
      if (i < 0) {
        return -1;
      }
      i++;
    }
    return -1;
  }

  /**
   * Returns the offset of the brace that closes the one at an offset, or -1 if it is far or none.
   */
  public static int endOfBraces(String text, int open) {
    int limit = Math.min(text.length(), open + LONGEST_EXPRESSION);
    int depth = 0;
    for (int i = open; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the value of an attribute without its quotes, or null if there is none. */
  public @Nullable String attribute(String wanted) {
    int at = attributes.indexOf(wanted);
    while (at >= 0) {
      int equals = at + wanted.length();
      boolean whole = at == 0 || Character.isWhitespace(attributes.charAt(at - 1));
      if (whole && equals < attributes.length() && attributes.charAt(equals) == '=') {
        return value(equals + 1);
      }
      at = attributes.indexOf(wanted, equals);
    }
    return null;
  }

  private String value(int start) {
    if (start == attributes.length()) {
      return "";
    }
    char quote = attributes.charAt(start);
    if (quote == '"' || quote == '\'') {
      int end = attributes.indexOf(quote, start + 1);
      return attributes.substring(start + 1, end < 0 ? attributes.length() : end);
    }
    int end = start;
    while (end < attributes.length() && !Character.isWhitespace(attributes.charAt(end))) {
      end++;
    }
    return attributes.substring(start, end);
  }
}
