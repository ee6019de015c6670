package dev.tolmach.json;

/**
 * Makes text harmless before it is shown. Control characters (escape sequences begin with one)
 * would move the cursor or recolour the terminal, bidirectional embeddings, overrides and isolates
 * would turn what follows around: an article must be able to do neither.
 */
public final class Printable {
  private Printable() {}

  /**
   * The text in one line: tabs, line feeds and other white space that controls become a space,
   * bidirectional controls and byte order marks go, other control characters and lone surrogates
   * become U+FFFD.
   */
  public static String of(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    return i == text.length() ? text : cleaned(text, i);
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7f || c > 0x9f && c < 0x2000 || c > 0x2fff && c < 0xd800;
  }

  private static String cleaned(String text, int from) {
    StringBuilder cleaned = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isWhiteSpaceControl(c)) {
        cleaned.append(' ');
      } else if (isControl(c)) {
        cleaned.append('\uFFFD');
      } else if (!turnsText(c)) {
        cleaned.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return cleaned.toString();
  }

  /** Whether a character would be left out or replaced. */
  static boolean isUnprintable(int c) {
    return isWhiteSpaceControl(c) || isControl(c) || turnsText(c);
  }

  private static boolean isWhiteSpaceControl(int c) {
    return c >= '\t' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean isControl(int c) {
    return c < ' ' || c >= 0x7f && c <= 0x9f || c >= 0xd800 && c <= 0xdfff;
  }

  private static boolean turnsText(int c) {
    return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0xfeff;
  }
}
