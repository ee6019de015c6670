package dev.tolmach.frontmatter;

import dev.tolmach.limits.Limit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.tomlj.TomlValue;
import org.tomlj.TomlVersion;

/**
 * Reads TOML. Dates and fractions stay strings as written, so that {@code 2024-05-01 09:00} and
 * {@code 1.10} are found as their author wrote them. For one block.
 */
final class TomlFields {

  /** The parser's own limit is one level above ours, so that ours decides. */
  private static final TomlParseOptions OPTIONS =
      TomlParseOptions.sourceless()
          .withVersion(TomlVersion.V1_1_0)
          .withMaxNestingDepth(Limit.FRONT_MATTER_DEPTH.most() + 2);

  /* The parser takes the square of what is no TOML; a second for so much of it. */
  private static final int LONGEST = 1 << 16;

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private final String text;
  private final Block.Values values;

  /** Where the line begins that was asked for last; values come in the order of the text. */
  private int line = 1;

  private int lineStart;

  private TomlFields(Block block) {
    this.text = block.text();
    this.values = new Block.Values(block.limits());
  }

  /**
   * Reads a block.
   *
   * @throws BrokenSyntaxException if it is no TOML or too large
   */
  static Map<String, Object> read(Block block) throws BrokenSyntaxException {
    block.checkLength();
    if (block.text().length() > LONGEST) {
      throw BrokenSyntaxException.tooLarge(
          1, "it is TOML and longer than " + LONGEST + " characters");
    }
    TomlParseResult parsed = Toml.parse(block.text(), OPTIONS);
    if (parsed.hasErrors()) {
      TomlParseError first = parsed.errors().getFirst();
      throw new BrokenSyntaxException(
          Math.max(1, first.position().line()), readable(String.valueOf(first.getMessage())));
    }
    return new TomlFields(block).map(parsed, 0);
  }

  /** The parser's messages have all but ASCII escaped. */
  private static String readable(String message) {
    return ESCAPE
        .matcher(message)
        .replaceAll(escape ->
            Matcher.quoteReplacement(Character.toString(HexFormat.fromHexDigits(escape.group(1)))));
  }

  private Map<String, Object> map(TomlTable table, int depth) throws BrokenSyntaxException {
    Map<String, Object> map = new LinkedHashMap<>();
    for (String key : table.keySet()) {
      map.put(key, value(Objects.requireNonNull(table.entry(List.of(key))).value(), depth + 1));
    }
    return map;
  }

  private List<Object> list(TomlArray array, int depth) throws BrokenSyntaxException {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      list.add(value(array.entry(i).value(), depth + 1));
    }
    return list;
  }

  private Object value(TomlValue value, int depth) throws BrokenSyntaxException {
    TomlPosition position = value.position(); // [a.b] makes a table a that is written nowhere.
    if (values.areTooMany(depth)) {
      int at = position == null ? 1 : position.line();
      throw new BrokenSyntaxException(at, "too many values or too deeply nested");
    }
    return switch (value.get()) {
      case TomlTable table -> map(table, depth);
      case TomlArray array -> list(array, depth);
      case Temporal date -> written(position, date.toString());
      case Double number -> written(position, number.toString()).replace("_", "");
      case Object other -> other.toString();
    };
  }

  /** What is written at a position, up to the end of a date or number. */
  private String written(@Nullable TomlPosition position, String otherwise) {
    if (position == null) {
      return otherwise;
    }
    int start = offset(position);
    int end = start;
    while (end < text.length() && (isPart(text.charAt(end)) || isBlankBeforeTime(start, end))) {
      end++;
    }
    return end == start ? otherwise : text.substring(start, end);
  }

  /** The parser counts columns in code points. */
  private int offset(TomlPosition position) {
    if (position.line() < line) {
      line = 1;
      lineStart = 0;
    }
    while (line < position.line()) {
      lineStart = text.indexOf('\n', lineStart) + 1;
      line++;
    }
    return text.offsetByCodePoints(lineStart, position.column() - 1);
  }

  private static boolean isPart(char c) {
    return c >= '0' && c <= '9'
        || c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || "-+:._".indexOf(c) >= 0;
  }

  /** A blank may separate a date, of ten characters, from its time. */
  private boolean isBlankBeforeTime(int start, int at) {
    return text.charAt(at) == ' '
        && at == start + 10
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at + 1));
  }
}
