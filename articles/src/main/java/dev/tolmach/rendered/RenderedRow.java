package dev.tolmach.rendered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The object {@code rendered} of a row, or an object inside of it, by the names of its fields. What
 * is missing is empty. Immutable.
 *
 * <p>Values are strings, lists and maps; numbers are written as strings, and so are lists of
 * numbers, with spaces between them.
 */
public record RenderedRow(Map<?, ?> fields) {
  /** The name of the object in a row. */
  public static final String NAME = "rendered";

  /** The name of the object that speaks of the whole archive, in a first row of its own. */
  public static final String ARCHIVE = "archive";

  /** What means the same, as it is written, in that object. */
  public static final String GLOSSARY = "glossary";

  /** The version of the form that is written here. */
  public static final int VERSION = 1;

  /**
   * The object of a row; empty if it has none.
   *
   * @throws IllegalArgumentException if it is no object, or of a version that is not known
   */
  public static Optional<RenderedRow> in(Map<String, Object> given) {
    Object rendered = given.get(NAME);
    if (rendered == null) {
      return Optional.empty();
    }
    if (!(rendered instanceof Map<?, ?> fields)) {
      throw new IllegalArgumentException("its '" + NAME + "' is no object");
    }
    RenderedRow row = new RenderedRow(fields);
    if (row.number("version") != VERSION) {
      throw new IllegalArgumentException(
          "its '" + NAME + "' has version '" + row.text("version") + "' instead of " + VERSION);
    }
    return Optional.of(row);
  }

  /** A string; empty if there is none. */
  public String text(String name) {
    String text = optional(name);
    return text == null ? "" : text;
  }

  /** A string, or null if there is none. */
  public @Nullable String optional(String name) {
    Object value = fields.get(name);
    if (value != null && !(value instanceof String)) {
      throw new IllegalArgumentException("'" + name + "' is no string");
    }
    return (String) value;
  }

  /** A whole number; 0 if there is none. */
  public int number(String name) {
    return number(name, text(name));
  }

  /** Whether a value is true. */
  public boolean flag(String name) {
    return text(name).equals("true");
  }

  /** Whole numbers. */
  public List<Integer> numbers(String name) {
    List<Integer> numbers = new ArrayList<>();
    for (String written : text(name).split(" ", -1)) {
      if (!written.isEmpty()) {
        numbers.add(number(name, written));
      }
    }
    return numbers;
  }

  private static int number(String name, String written) {
    try {
      return written.isEmpty() ? 0 : Integer.parseInt(written);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + name + "' is no number: '" + written + "'", e);
    }
  }

  /** Strings. */
  public List<String> texts(String name) {
    return strings(name, list(name));
  }

  /** Lists of strings. */
  public List<List<String>> lists(String name) {
    List<List<String>> lists = new ArrayList<>();
    for (Object each : list(name)) {
      if (!(each instanceof List<?> inner)) {
        throw new IllegalArgumentException("'" + name + "' is no list of lists");
      }
      lists.add(strings(name, inner));
    }
    return lists;
  }

  private static List<String> strings(String name, List<?> values) {
    List<String> strings = new ArrayList<>();
    for (Object each : values) {
      if (!(each instanceof String string)) {
        throw new IllegalArgumentException("'" + name + "' is no list of strings");
      }
      strings.add(string);
    }
    return strings;
  }

  /** Objects. */
  public List<RenderedRow> objects(String name) {
    List<RenderedRow> objects = new ArrayList<>();
    for (Object each : list(name)) {
      if (!(each instanceof Map<?, ?> object)) {
        throw new IllegalArgumentException("'" + name + "' is no list of objects");
      }
      objects.add(new RenderedRow(object));
    }
    return objects;
  }

  /** An object; one without fields if there is none. */
  public RenderedRow object(String name) {
    Object value = fields.get(name);
    if (value != null && !(value instanceof Map<?, ?>)) {
      throw new IllegalArgumentException("'" + name + "' is no object");
    }
    return new RenderedRow(value == null ? Map.of() : (Map<?, ?>) value);
  }

  private List<?> list(String name) {
    Object value = fields.get(name);
    if (value != null && !(value instanceof List<?>)) {
      throw new IllegalArgumentException("'" + name + "' is no list");
    }
    return value == null ? List.of() : (List<?>) value;
  }
}
