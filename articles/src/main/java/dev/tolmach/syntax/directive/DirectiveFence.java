package dev.tolmach.syntax.directive;

import org.jspecify.annotations.Nullable;

/**
 * The line that begins a directive: <code>```{name} argument</code> or <code>:::{name} argument
 * </code>.
 *
 * @param mark the character of the fence
 * @param length how often it is repeated
 * @param name the directive's name
 * @param argument the offset in the line after the name's brace
 * @see <a href="https://mystmd.org/guide/syntax-overview">MyST, Syntax overview</a>
 * @see <a href="https://myst-parser.readthedocs.io/en/latest/syntax/roles-and-directives.html">MyST
 *     parser, Roles and directives</a>
 */
public record DirectiveFence(char mark, int length, String name, int argument) {

  private static final int SHORTEST = 3;
  private static final int LONGEST_NAME = 60;

  /**
   * Returns the directive that a line begins, or null.
   *
   * @param line the text that holds the line
   * @param first where the line's first character is that is no white space
   * @param end where the line ends
   */
  public static @Nullable DirectiveFence at(CharSequence line, int first, int end) {
    char mark = first < end ? line.charAt(first) : ' ';
    if (mark != '`' && mark != '~' && mark != ':') {
      return null;
    }
    int length = run(line, first, end, mark);
    int at = first + length;
    while (at < end && line.charAt(at) == ' ') {
      at++;
    }
    if (length < SHORTEST || at == end || line.charAt(at) != '{') {
      return null;
    }
    int close = endOfName(line, at + 1, Math.min(end, at + LONGEST_NAME));
    if (close < 0 || mark == '`' && holds(line, close, end, '`')) {
      return null;
    }
    String name = line.subSequence(at + 1, close).toString();
    return new DirectiveFence(mark, length, name, close + 1);
  }

  /* Braces with attributes, {.python} or {r, echo=FALSE}, name no directive. */
  private static int endOfName(CharSequence line, int from, int end) {
    int at = from;
    while (at < end && isNameCharacter(line.charAt(at), at == from)) {
      at++;
    }
    return at > from && at < end && line.charAt(at) == '}' ? at : -1;
  }

  private static boolean isNameCharacter(char c, boolean first) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return letter || !first && (c >= '0' && c <= '9' || "-_:.+*".indexOf(c) >= 0);
  }

  private static boolean holds(CharSequence line, int from, int end, char wanted) {
    for (int i = from; i < end; i++) {
      if (line.charAt(i) == wanted) {
        return true;
      }
    }
    return false;
  }

  private static int run(CharSequence line, int from, int end, char mark) {
    int at = from;
    while (at < end && line.charAt(at) == mark) {
      at++;
    }
    return at - from;
  }

  /** Returns what a reader sees of the directive. */
  public DirectiveKind kind() {
    return Kinds.ofDirective(name);
  }

  /** Returns whether a line closes the directive. */
  public boolean isClosedBy(CharSequence line, int first, int end) {
    int run = run(line, first, end, mark);
    int at = first + run;
    while (at < end && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return run >= length && at == end;
  }
}
