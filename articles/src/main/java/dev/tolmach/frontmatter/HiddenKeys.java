package dev.tolmach.frontmatter;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds keys that a block states, but that were taken for a part of the value of another key. */
final class HiddenKeys {
  private HiddenKeys() {}

  /**
   * Looks at a block that follows its syntax.
   *
   * @throws BrokenSyntaxException if it is YAML, and a known key at the beginning of a line is none
   *     of its fields: a quote or a bracket before it is not closed
   */
  static void check(Block block, Map<String, Object> fields, Syntax syntax, List<Problem> problems)
      throws BrokenSyntaxException {
    if (syntax == Syntax.YAML) {
      checkBeginnings(block, fields);
    }
    tell(block, fields, problems);
  }

  private static void checkBeginnings(Block block, Map<String, Object> fields)
      throws BrokenSyntaxException {
    Set<String> keys = new HashSet<>();
    fields.keySet().forEach(key -> keys.add(KnownKeys.normal(key).replace(":", "")));
    int line = 0;
    for (String text : (Iterable<String>) block.text().lines()::iterator) {
      line++;
      KnownKeys.Pair pair = LineFields.isContinuation(text) ? null : block.known().pair(text);
      if (pair != null && !keys.contains(KnownKeys.normal(pair.key()))) {
        throw new BrokenSyntaxException(
            line, "the value before the key '" + pair.key() + "' is not closed");
      }
    }
  }

  /**
   * Tells of a key that keeps the article from readers and is none of its fields, unless it is one
   * of a map.
   */
  static void tell(Block block, Map<String, Object> fields, List<Problem> problems) {
    if (!KnownKeys.mayWithhold(block.text())
        || fields.entrySet().stream().anyMatch(e -> withholds(e.getKey(), e.getValue()))) {
      return;
    }
    int room = inMaps(block.known(), fields);
    int line = block.firstLine();
    for (String text : (Iterable<String>) block.text().lines()::iterator) {
      KnownKeys.Pair pair = text.stripLeading().startsWith("#") ? null : block.known().pair(text);
      if (pair != null && withholds(pair.key(), pair.value()) && --room < 0) {
        problems.add(0, Problems.hidden(pair.key(), line));
        return;
      }
      line++;
    }
  }

  private static boolean withholds(String key, Object value) {
    return KnownKeys.withholds(key, value);
  }

  /** How often it is stated in maps, which are something of their own: {@code params.draft}. */
  private static int inMaps(KnownKeys known, Map<?, ?> fields) {
    int count = 0;
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      if (!known.has(field.getKey().toString())) {
        count += inside(field.getValue());
      }
    }
    return count;
  }

  private static int inside(Object value) {
    int count = 0;
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        count += withholds(entry.getKey().toString(), entry.getValue()) ? 1 : 0;
        count += inside(entry.getValue());
      }
    } else if (value instanceof Collection<?> list) {
      for (Object item : list) {
        count += inside(item);
      }
    }
    return count;
  }
}
