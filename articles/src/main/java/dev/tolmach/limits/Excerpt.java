package dev.tolmach.limits;

/**
 * The beginning of a text, as a message quotes it: one line, and not longer than {@value #LONGEST}
 * UTF-16 code units. An archive's texts can be of any length, and a message must stay short.
 */
public final class Excerpt {
  /** The longest excerpt, its ellipsis included. */
  public static final int LONGEST = 100;

  private static final String ELLIPSIS = "…";

  private Excerpt() {}

  /** Returns the first line of a text, cut if it is too long; control characters become spaces. */
  public static String of(Object text) {
    return of(text, LONGEST);
  }

  /**
   * Returns the first line of a text, cut if it is longer than a number of UTF-16 code units.
   *
   * @param longest at least 2
   */
  public static String of(Object text, int longest) {
    String whole = text.toString();
    int end = endOfLine(whole);
    boolean cut = end < whole.length() || end > longest;
    if (cut) {
      end = Math.min(end, longest - ELLIPSIS.length());
      end -= end > 0 && Character.isHighSurrogate(whole.charAt(end - 1)) ? 1 : 0;
    }
    StringBuilder line = new StringBuilder(end + 1);
    for (int i = 0; i < end; i++) {
      char c = whole.charAt(i);
      line.append(Character.isISOControl(c) ? ' ' : c);
    }
    return line.append(cut ? ELLIPSIS : "").toString();
  }

  private static int endOfLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return i;
      }
    }
    return text.length();
  }
}
