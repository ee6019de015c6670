package dev.tolmach.syntax;

/** Whether braces follow a span {@code [words]} or the name of a component {@code :icon}. */
final class SpanEnd {

  private static final int LONGEST_NAME = 60;

  private SpanEnd() {}

  /** Says whether the attributes at an offset are left to the parser with what is before them. */
  static boolean at(String text, int braces) {
    int start = braces;
    while (start > 0 && braces - start < LONGEST_NAME && isNameCharacter(text.charAt(start - 1))) {
      start--;
    }
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    return start == braces ? before == ']' : before == ':';
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
  }
}
