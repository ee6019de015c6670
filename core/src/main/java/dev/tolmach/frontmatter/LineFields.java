package dev.tolmach.frontmatter;

import dev.tolmach.limits.Limit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code key: value} lines, each for itself: what is left to do when a block does not follow
 * its syntax. Understands lists of {@code - item} and one level of indented keys under a key
 * without a value, and indented text under a key as its continuation. For one block.
 */
final class LineFields {

  private static final String KEY = "[\"']?([\\p{L}_][\\p{L}\\p{N}_.-]{0,63})[\"']?";
  private static final Pattern COLON = Pattern.compile(KEY + "\\s*:(?!//)(.*)");
  private static final Pattern EQUALS = Pattern.compile(KEY + "\\s*=(.*)");
  private static final Pattern REFERENCE =
      Pattern.compile("\\[#\\]:\\s*(?:#\\s*)?" + KEY + "\\s*:\\s*(.*)");

  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final List<Problem> problems;
  private final Pattern pair;
  private final int most;
  private int line;
  private int read;
  private String key = "";

  /* The value of the key as it grows: text, until items or keys stand under it. */
  private final StringBuilder text = new StringBuilder();
  private @Nullable List<Object> items;
  private @Nullable Map<String, Object> map;

  private LineFields(Pattern pair, Block block, List<Problem> problems) {
    this.pair = pair;
    this.most = block.limits().of(Limit.FRONT_MATTER_LINES);
    this.line = block.firstLine();
    this.problems = problems;
  }

  /**
   * Reads a block.
   *
   * @param syntax what it was meant to be
   * @param problems takes what is not as it should be
   */
  static Map<String, Object> read(Block block, Syntax syntax, List<Problem> problems) {
    LineFields reader = new LineFields(pattern(syntax), block, problems);
    boolean flat = syntax == Syntax.JSON;
    block.text().lines().map(line -> flat ? line.strip() : line).forEach(reader::add);
    reader.endText();
    return reader.fields;
  }

  /** Says whether a block is made of fields, not of prose: judged by its lines. */
  static boolean isPlausible(String block, Syntax syntax) {
    int good = 0;
    int bad = 0;
    for (String line : (Iterable<String>) block.lines()::iterator) {
      boolean isPair = isPair(line, syntax);
      if (good + bad == 0 && !line.isBlank() && !line.startsWith("#") && !isPair) {
        return syntax == Syntax.JSON && line.strip().equals("{");
      }
      if (isPair) {
        good++;
      } else if (!isContinuation(line)) {
        bad++;
      }
    }
    return good > bad;
  }

  static boolean isPair(String line, Syntax syntax) {
    return pattern(syntax).matcher(line).matches();
  }

  /** Says whether a line may stand under a pair: blank, a comment, indented, an item, a bracket. */
  static boolean isContinuation(String line) {
    return line.isBlank() || " \t#-[]{}".indexOf(line.charAt(0)) >= 0;
  }

  static boolean isReference(String line) {
    return REFERENCE.matcher(line).matches();
  }

  private static Pattern pattern(Syntax syntax) {
    return switch (syntax) {
      case TOML -> EQUALS;
      case REFERENCES -> REFERENCE;
      default -> COLON;
    };
  }

  private void add(String text) {
    String bare = text.strip();
    boolean indented = !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(0) == '\t');
    Matcher matcher = pair.matcher(bare);
    boolean item = bare.startsWith("- ");
    boolean telling = item || matcher.matches();
    if (telling && ++read > most) {
      stop();
    } else if (item) {
      addItem(unquote(bare.substring(2)));
    } else if (matcher.matches() && !(indented && hasValue())) {
      put(indented, matcher.group(1), unquote(matcher.group(2)));
    } else if (indented && !bare.isEmpty()) {
      append(bare);
    }
    line++;
  }

  private void stop() {
    if (read == most + 1) {
      problems.add(Problems.tooLong(line, most));
    }
  }

  private boolean hasValue() {
    return !text.isEmpty();
  }

  private void endText() {
    if (hasValue()) {
      fields.replace(key, text.toString());
      text.setLength(0);
    }
  }

  private void put(boolean indented, String name, String value) {
    if (indented && fields.containsKey(key)) {
      if (map == null) {
        map = new LinkedHashMap<>();
        items = null;
        fields.put(key, map);
      }
      map.put(name, value);
      return;
    }
    endText();
    map = null;
    items = null;
    key = name;
    text.append(isBlockMark(value) ? "" : value);
    if (fields.put(name, "") != null && problems.size() < Problems.MOST) {
      problems.add(Problems.duplicate(name, line));
    }
  }

  private static boolean isBlockMark(String value) {
    return value.equals("|") || value.equals(">") || value.equals("|-") || value.equals(">-");
  }

  private void addItem(String item) {
    if (items == null) {
      items = new ArrayList<>();
      map = null;
      text.setLength(0);
      fields.replace(key, items);
    }
    items.add(item);
  }

  private void append(String more) {
    if (items == null && map == null && fields.containsKey(key)) {
      text.append(text.isEmpty() ? "" : " ").append(more);
    }
  }

  /**
   * Takes off a trailing comma or comment, one pair of quotes or parentheses, a quote left open.
   */
  private static String unquote(String written) {
    String value = written.strip();
    int length = value.length();
    char first = length > 1 ? value.charAt(0) : ' ';
    if (first == '"' || first == '\'') {
      int end = value.lastIndexOf(first);
      String rest = value.substring(end + 1).strip();
      if (end > 0 && (rest.isEmpty() || rest.equals(",") || rest.startsWith("#"))) {
        return value.substring(1, end).strip();
      }
      if (end == 0) {
        return value.substring(1).strip();
      }
    }
    if (first == '(' && value.charAt(length - 1) == ')') {
      return value.substring(1, length - 1).strip();
    }
    return value.endsWith(",") ? value.substring(0, length - 1).strip() : value;
  }
}
