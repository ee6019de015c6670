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
 * without a value, and indented text under a key as its continuation. A known key counts wherever
 * its line is. A line that is none of these is a problem. For one block.
 */
final class LineFields {
  private static final String KEY = "[\"']?([\\p{L}_][\\p{L}\\p{N}_.-]{0,63})[\"']?";
  private static final Pattern COLON = Pattern.compile(KEY + "\\s*:(?!//)(.*)");

  /** Where an author who writes Chinese or Japanese typed a colon of theirs. */
  private static final Pattern WIDE_COLON = Pattern.compile(KEY + "\\s*：(.*)");

  private static final Pattern EQUALS = Pattern.compile(KEY + "\\s*=(.*)");
  private static final Pattern REFERENCE =
      Pattern.compile("\\[#\\]:\\s*(?:#\\s*)?" + KEY + "\\s*:\\s*(.*)");

  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final List<Problem> problems;
  private final Syntax syntax;
  private final Block block;
  private final int most;
  private int line;
  private int read;
  private String key = "";

  /* The value of the key as it grows: text, until items or keys follow under it. */
  private final StringBuilder text = new StringBuilder();
  private @Nullable List<Object> items;
  private @Nullable Map<String, Object> map;

  /* Whether the value is a list whose brackets are on other lines. */
  private boolean open;

  private LineFields(Block block, Syntax syntax, List<Problem> problems) {
    this.syntax = syntax;
    this.block = block;
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
    LineFields reader = new LineFields(block, syntax, problems);
    for (String line : (Iterable<String>) block.text().lines()::iterator) {
      if (syntax == Syntax.JSON) {
        JsonLines.pieces(line).forEach(reader::add);
      } else {
        reader.add(line);
      }
      reader.line++;
    }
    reader.endText();
    return reader.fields;
  }

  static boolean isPair(String line, Syntax syntax) {
    return pattern(syntax).matcher(line).matches();
  }

  /** Returns whether a line may continue a pair: blank, a comment, indented, an item, a bracket. */
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

  private KnownKeys.@Nullable Pair pair(String bare) {
    Matcher matcher = pattern(syntax).matcher(bare);
    if (matcher.matches()) {
      return new KnownKeys.Pair(matcher.group(1), matcher.group(2));
    }
    KnownKeys.Pair known = block.known().pair(bare);
    if (known == null && (matcher = WIDE_COLON.matcher(bare)).matches()) {
      return new KnownKeys.Pair(matcher.group(1), matcher.group(2));
    }
    return known;
  }

  private void add(String text) {
    String bare = text.strip();
    boolean indented = !text.isEmpty() && KnownKeys.isBlank(text.charAt(0));
    boolean item = bare.startsWith("- ");
    KnownKeys.Pair pair = pair(item ? bare.substring(2).strip() : bare);
    if ((item || pair != null) && ++read > most) {
      stop();
    } else if (bare.isEmpty() || bare.startsWith("#")) {
      return;
    } else if (item) {
      addItem(bare.substring(2), pair);
    } else if (pair != null && !(indented && hasValue() && !block.known().has(pair.key()))) {
      put(indented, pair);
    } else if (open && items != null) {
      addOpen(bare);
    } else if (indented && syntax != Syntax.JSON) {
      append(bare);
    } else if (bare.chars().anyMatch(Character::isLetterOrDigit) && !isTable(bare)) {
      notUnderstood(bare);
    }
  }

  private boolean isTable(String bare) {
    return syntax == Syntax.TOML && bare.startsWith("[");
  }

  private void notUnderstood(String bare) {
    if (problems.size() < Problems.MOST && problems.stream().noneMatch(p -> p.line() == line)) {
      problems.add(Problems.notUnderstood(line, bare));
    }
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
      KnownKeys.put(fields, key, text.toString());
      text.setLength(0);
    }
  }

  private void put(boolean indented, KnownKeys.Pair pair) {
    String name = pair.key();
    String value = unquote(pair.value());
    boolean under = indented && fields.containsKey(key) && !hasValue();
    if (under && !isMisplaced(pair)) {
      putUnder(name, value);
      return;
    }
    if (indented && fields.containsKey(key) && problems.size() < Problems.MOST) {
      problems.add(Problems.misplaced(name, line));
    }
    endText();
    map = null;
    items = null;
    open = false;
    key = name;
    text.append(isBlockMark(value) ? "" : value);
    if (fields.putIfAbsent(name, "") != null && problems.size() < Problems.MOST) {
      problems.add(Problems.duplicate(name, line));
    }
    if (value.equals("[")) {
      items = new ArrayList<>();
      open = true;
      text.setLength(0);
      fields.put(name, items);
    }
  }

  /* Under a key that is no map, what keeps an article from readers was meant as the article's. */
  private boolean isMisplaced(KnownKeys.Pair pair) {
    return block.known().has(key) && KnownKeys.withholds(pair.key(), pair.value());
  }

  private void putUnder(String name, String value) {
    if (items != null) {
      return; // A further key of an item that is a map.
    }
    if (map == null) {
      map = new LinkedHashMap<>();
      fields.put(key, map);
    }
    map.put(name, value);
  }

  private static boolean isBlockMark(String value) {
    return value.equals("|") || value.equals(">") || value.equals("|-") || value.equals(">-");
  }

  private void addItem(String item, KnownKeys.@Nullable Pair pair) {
    boolean isOwn = key.isEmpty() || hasValue() && pair != null && block.known().has(pair.key());
    if (pair != null && (isOwn || isMisplaced(pair))) {
      put(false, pair);
      if (problems.size() < Problems.MOST) {
        problems.add(Problems.misplaced(pair.key(), line));
      }
      return;
    }
    if (items == null) {
      items = new ArrayList<>();
      map = null;
      text.setLength(0);
      fields.replace(key, items);
    }
    items.add(unquote(item));
  }

  private void addOpen(String bare) {
    if (bare.startsWith("]")) {
      open = false;
    } else if (items != null) {
      items.add(unquote(bare));
    }
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
    String bare = value.endsWith(",") ? value.substring(0, length - 1).strip() : value;
    return bare.equals("null") || bare.equals("~") ? "" : bare;
  }
}
