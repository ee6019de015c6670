package dev.tolmach.syntax.myst;

import dev.tolmach.syntax.block.Line;
import org.commonmark.parser.block.ParserState;

/**
 * The options right below a directive: lines like {@code :name: value}, or YAML between lines of
 * {@code ---}. For one directive.
 */
final class DirectiveOptions {

  private enum At {
    FIRST,
    COLONS,
    YAML,
    END
  }

  private At at = At.FIRST;

  /** Returns whether the next line is one of the options. */
  boolean take(ParserState state) {
    if (at == At.END || state.isBlank()) {
      at = At.END;
      return false;
    }
    boolean rule = Line.isRun(state, '-', 3);
    if (at == At.YAML) {
      at = rule ? At.END : At.YAML;
      return true;
    }
    if (at == At.FIRST && rule) {
      at = At.YAML;
      return true;
    }
    at = isOption(state) ? At.COLONS : At.END;
    return at == At.COLONS;
  }

  private static boolean isOption(ParserState state) {
    CharSequence line = state.getLine().getContent();
    int start = state.getNextNonSpaceIndex();
    int i = start + 1;
    while (line.charAt(start) == ':' && i < line.length() && isNameCharacter(line.charAt(i))) {
      i++;
    }
    boolean named = i > start + 1 && i < line.length() && line.charAt(i) == ':';
    return named && (i + 1 == line.length() || line.charAt(i + 1) == ' ');
  }

  private static boolean isNameCharacter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }
}
