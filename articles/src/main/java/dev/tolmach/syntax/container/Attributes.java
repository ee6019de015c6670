package dev.tolmach.syntax.container;

import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** Attributes between braces: {@code {.wide #id to="/"}}. Other words between braces are text. */
final class Attributes {

  private static final int LONGEST = 1_000;

  private Attributes() {}

  /**
   * Returns the text between the braces at the scanner and advances past them; returns null, and
   * does not advance, if there are none.
   */
  static @Nullable String scan(Scanner scanner) {
    Position start = scanner.position();
    if (!scanner.next('{')) {
      return null;
    }
    StringBuilder inner = new StringBuilder();
    char quote = 0;
    while (scanner.hasNext() && scanner.peek() != '\n' && inner.length() < LONGEST) {
      char c = scanner.peek();
      if (quote == 0 && (c == '}' || c == '{')) {
        break;
      }
      quote = c == quote ? 0 : quote == 0 && (c == '"' || c == '\'') ? c : quote;
      inner.append(c);
      scanner.next();
    }
    String attributes = inner.toString().strip();
    if (scanner.next('}') && areAttributes(attributes)) {
      return attributes;
    }
    scanner.setPosition(start);
    return null;
  }

  private static boolean areAttributes(String inner) {
    if (inner.isEmpty()) {
      return false;
    }
    char second = inner.length() > 1 ? inner.charAt(1) : ' ';
    return switch (inner.charAt(0)) {
      case '.' -> Character.isLetter(second);
      case '#' -> Character.isLetterOrDigit(second);
      case ':' -> inner.length() > 1;
      default -> isPair(inner);
    };
  }

  /** Returns whether a name and a value come first, or a quoted value later. */
  private static boolean isPair(String inner) {
    int at = 0;
    while (at < inner.length() && isNameCharacter(inner.charAt(at))) {
      at++;
    }
    boolean pair = at > 0 && at + 1 < inner.length() && inner.charAt(at) == '=';
    return pair
        ? inner.charAt(at + 1) != '=' && inner.charAt(at + 1) != ' '
        : inner.indexOf("=\"", at) > 0;
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.';
  }
}
