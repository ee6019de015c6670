package dev.tolmach.value;

import dev.tolmach.frontmatter.KeyTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a document states, found by names as {@link KeyTable#fold} compares them: {@code
 * publishDate}, {@code publish_date} and {@code Publish Date} are one. Fields of maps go by dotted
 * names: {@code taxonomies.tags}. Remembers which fields were asked for. For one article.
 */
public final class Fields {

  private static final int DEPTH = 4;

  private final Map<String, Field> byName = new LinkedHashMap<>();

  /** Those whose name was already known. */
  private final Map<String, List<Field>> others = new HashMap<>();

  private final Set<String> taken = new LinkedHashSet<>();

  /**
   * One field.
   *
   * @param key its name as written
   * @param value a string, or a list
   */
  public record Field(String key, Object value) {}

  /** Adds fields; those that are already known stay. */
  public void add(Map<?, ?> fields) {
    add("", fields, 0);
  }

  private void add(String prefix, Map<?, ?> fields, int depth) {
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      String key = prefix + field.getKey();
      if (field.getValue() instanceof Map<?, ?> map && depth < DEPTH) {
        byName.putIfAbsent(normal(key), new Field(key, map));
        add(key + ".", map, depth + 1);
      } else {
        Field other = new Field(key, field.getValue());
        if (byName.putIfAbsent(normal(key), other) != null) {
          others.computeIfAbsent(normal(key), name -> new ArrayList<>()).add(other);
        }
      }
    }
  }

  /**
   * Adds a field under the first of its names if none of them is stated, and returns that name;
   * null if nothing was added because there is one, or the value is empty.
   */
  public @Nullable String addIfMissing(List<String> names, Object value) {
    boolean empty = value.equals("") || value.equals(List.of());
    if (empty || names.isEmpty() || !all(names).isEmpty()) {
      return null;
    }
    add(Map.of(names.get(0), value));
    taken.add(normal(names.get(0)));
    return names.get(0);
  }

  /** Returns the fields of these names that are stated, in the order of the names. */
  public List<Field> all(List<String> names) {
    List<Field> found = new ArrayList<>();
    if (byName.isEmpty()) {
      return found; // Most rows state nothing, and are asked for some two hundred names.
    }
    for (String written : names) {
      String name = normal(written);
      Field field = byName.get(name);
      if (field != null) {
        found.add(field);
        if (!KeyTable.isUncertain(name)) {
          taken.add(name);
        }
      }
    }
    return found;
  }

  /** Returns all fields of these names, those too that others of the same name outweigh. */
  public List<Field> every(List<String> names) {
    List<Field> found = all(names);
    names.forEach(name -> found.addAll(others.getOrDefault(normal(name), List.of())));
    return found;
  }

  /** Returns the first of these names' fields that holds text, stripped, or null. */
  public @Nullable String text(List<String> names) {
    Field field = first(names);
    return field == null ? null : Values.strings(field.value()).get(0);
  }

  /** Returns the first of these names' fields that holds text, or null. */
  public @Nullable Field first(List<String> names) {
    for (Field field : all(names)) {
      if (!Values.strings(field.value()).isEmpty()) {
        return field;
      }
    }
    return null;
  }

  /** Returns all fields nobody asked for, by their names as written; maps by dotted names. */
  public Map<String, List<String>> rest() {
    Map<String, List<String>> rest = new LinkedHashMap<>();
    byName.forEach((name, field) -> {
      if (!isTaken(name) && !(field.value() instanceof Map)) {
        List<String> values = Values.strings(field.value());
        if (!values.isEmpty()) {
          rest.put(field.key(), values);
        }
      }
    });
    return rest;
  }

  private boolean isTaken(String name) {
    for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
      if (taken.contains(name.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static String normal(String key) {
    return KeyTable.fold(key);
  }
}
