package dev.tolmach.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an object or the constants of JavaScript state by themselves: texts, numbers, lists,
 * maps, {@code new Date("…")}. Nothing is ever run. What is code is passed over, and is a problem.
 * For one block.
 *
 * <p>Source: 11ty.dev/docs/data-frontmatter, JavaScript front matter.
 */
final class ScriptFields {
  private static final Set<String> DECLARATIONS = Set.of("const", "let", "var");
  private static final Set<String> BEFORE_OBJECTS =
      Set.of("export", "default", "module", "exports", "return");
  private static final int MOST_CODE_UNITS_OF_WORD = 100;

  private final String text;
  private final Block block;
  private final List<Problem> problems;
  private final Block.Values values;
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private int at;
  private boolean tooLarge;

  private ScriptFields(Block block, List<Problem> problems) {
    this.text = block.text();
    this.block = block;
    this.problems = problems;
    this.values = new Block.Values(block.limits());
  }

  /**
   * Reads a block.
   *
   * @param problems takes what was not read
   */
  static Map<String, Object> read(Block block, List<Problem> problems)
      throws BrokenSyntaxException {
    block.checkLength();
    ScriptFields reader = new ScriptFields(block, problems);
    reader.statements();
    if (reader.fields.isEmpty() && problems.isEmpty()) {
      problems.add(Problems.script("", block.firstLine()));
    }
    return reader.fields;
  }

  private void statements() {
    while (!tooLarge) {
      skipBlank();
      if (at >= text.length()) {
        return;
      }
      char c = text.charAt(at);
      String word = word();
      if (c == '{' && object(1) instanceof Map<?, ?> map) {
        map.forEach((key, value) -> KnownKeys.put(fields, key.toString(), value));
      } else if (DECLARATIONS.contains(word)) {
        declaration();
      } else if (BEFORE_OBJECTS.contains(word) || word.isEmpty() && ";()=.,".indexOf(c) >= 0) {
        at += word.isEmpty() ? 1 : 0;
      } else {
        problem(word);
        skipExpression(true);
      }
    }
  }

  private void declaration() {
    skipBlank();
    String name = word();
    skipBlank();
    if (name.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
      problem(name);
      skipExpression(true);
      return;
    }
    at++;
    Object value = wholeValue(name, 1, true);
    if (value != null) {
      KnownKeys.put(fields, name, value);
    }
  }

  /** Reads the value of a key and what follows it; null if there is more to it than a value. */
  private @Nullable Object wholeValue(String key, int depth, boolean statement) {
    skipBlank();
    Object value = value(depth);
    boolean newLine = skipBlank();
    boolean ends =
        at >= text.length()
            || ",}];".indexOf(text.charAt(at)) >= 0
            || statement && newLine && ".+?([`*/&|".indexOf(text.charAt(at)) < 0;
    if (value == null || !ends) {
      problem(key);
      skipExpression(statement);
      return null;
    }
    return value;
  }

  private @Nullable Object value(int depth) {
    if (values.areTooMany(depth)) {
      tooLarge = true;
      return null;
    }
    if (at >= text.length()) {
      return null;
    }
    char c = text.charAt(at);
    return switch (c) {
      case '{' -> object(depth);
      case '[' -> list(depth);
      case '"', '\'', '`' -> string();
      default -> scalar();
    };
  }

  private @Nullable Object object(int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    while (!tooLarge) {
      skipBlank();
      if (at >= text.length()) {
        return map;
      }
      char c = text.charAt(at);
      if (c == '}') {
        at++;
        return map;
      }
      if (c == ',' || c == ']') {
        at++;
        continue;
      }
      String key = c == '"' || c == '\'' ? Objects.requireNonNullElse(string(), "") : word();
      skipBlank();
      if (!key.isEmpty() && at < text.length() && text.charAt(at) == ':') {
        at++;
        Object value = wholeValue(key, depth + 1, false);
        if (value != null) {
          KnownKeys.put(map, key, value);
        }
      } else {
        problem(key);
        skipMember();
      }
    }
    return null;
  }

  private @Nullable Object list(int depth) {
    List<Object> list = new ArrayList<>();
    at++;
    while (!tooLarge) {
      skipBlank();
      if (at >= text.length()) {
        return list;
      }
      char c = text.charAt(at);
      if (c == ']' || c == '}') {
        at += c == ']' ? 1 : 0; // What else is open may end here.
        return list;
      }
      if (c == ',') {
        at++;
        continue;
      }
      Object value = wholeValue("[…]", depth + 1, false);
      if (value != null) {
        list.add(value);
      } else {
        skipMember();
      }
    }
    return null;
  }

  /** A number or a word of the language as written; null if it is a name, whose value is code. */
  private @Nullable String scalar() {
    int from = at;
    if ("+-".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String word = word();
    if (word.isEmpty()) {
      return null;
    }
    if (Character.isDigit(word.charAt(0))) {
      while (at < text.length() && text.charAt(at) == '.') {
        at++;
        word();
      }
      return text.substring(from, at);
    }
    return switch (word) {
      case "true", "false" -> word;
      case "null", "undefined" -> "";
      case "new" -> {
        skipBlank();
        yield word().equals("Date") ? date() : null;
      }
      default -> null;
    };
  }

  private @Nullable String date() {
    skipBlank();
    if (at >= text.length() || text.charAt(at) != '(') {
      return null;
    }
    at++;
    skipBlank();
    boolean quoted = at < text.length() && "\"'`".indexOf(text.charAt(at)) >= 0;
    String date = quoted ? string() : null;
    skipBlank();
    if (date == null || at >= text.length() || text.charAt(at) != ')') {
      return null;
    }
    at++;
    return date;
  }

  /** Reads a text between quotes; null if it is put together by code or not closed. */
  private @Nullable String string() {
    char quote = text.charAt(at++);
    StringBuilder read = new StringBuilder();
    boolean code = false;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        return code ? null : read.toString();
      }
      if (c == '\n' && quote != '`') {
        return null;
      }
      code |= quote == '`' && c == '$' && at < text.length() && text.charAt(at) == '{';
      if (c == '\\' && at < text.length()) {
        escaped(read);
      } else {
        read.append(c);
      }
    }
    return null;
  }

  private void escaped(StringBuilder into) {
    char c = text.charAt(at++);
    switch (c) {
      case 'n', 'r', 't', '\n' -> into.append(' ');
      case 'x' -> hexadecimal(2, into);
      case 'u' -> hexadecimal(4, into);
      default -> into.append(c);
    }
  }

  private void hexadecimal(int digits, StringBuilder into) {
    boolean braces = at < text.length() && text.charAt(at) == '{';
    int from = braces ? at + 1 : at;
    int to = braces ? text.indexOf('}', from) : from + digits;
    if (to <= from || to > text.length() || to - from > 6) {
      return;
    }
    int codePoint = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return;
      }
      codePoint = codePoint * 16 + digit;
    }
    if (Character.isValidCodePoint(codePoint)) {
      into.appendCodePoint(codePoint);
    }
    at = braces ? to + 1 : to;
  }

  private String word() {
    int from = at;
    while (at < text.length() && isWord(text.charAt(at)) && at - from < MOST_CODE_UNITS_OF_WORD) {
      at++;
    }
    return text.substring(from, at);
  }

  private static boolean isWord(char c) {
    return Character.isJavaIdentifierPart(c) && !Character.isISOControl(c);
  }

  /** Skips white space and comments; returns whether a line ended. */
  private boolean skipBlank() {
    int from = at;
    boolean newLine = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (KnownKeys.isBlank(c)) {
        newLine |= c == '\n';
        at++;
      } else if (text.startsWith("//", at)) {
        at = Lines.end(text, at);
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else {
        break;
      }
    }
    return newLine && at > from;
  }

  /** Skips what is left of a member that was not read, over what no member can begin with. */
  private void skipMember() {
    int from = at;
    skipExpression(false);
    if (at == from && at < text.length() && ",}]".indexOf(text.charAt(at)) < 0) {
      at++;
    }
  }

  /** Skips code up to the end of its member or, at the end of a statement, its line. */
  private void skipExpression(boolean statement) {
    int open = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if ("\"'`".indexOf(c) >= 0) {
        string();
        continue;
      }
      if (c == '/' && (text.startsWith("//", at) || text.startsWith("/*", at))) {
        skipBlank();
        continue;
      }
      if (open == 0 && (statement ? c == ';' || c == '\n' : ",}]".indexOf(c) >= 0)) {
        return;
      }
      if ("{[(".indexOf(c) >= 0) {
        open++;
      } else if ("}])".indexOf(c) >= 0) {
        open = Math.max(0, open - 1);
      }
      at++;
    }
  }

  private void problem(String key) {
    if (problems.size() < Problems.MOST && !tooLarge) {
      problems.add(
          Problems.script(
              key, block.firstLine() + Lines.count(text, 0, Math.min(at, text.length()))));
    }
  }
}
