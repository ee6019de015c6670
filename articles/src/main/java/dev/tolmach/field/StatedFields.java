package dev.tolmach.field;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a program states of an article, in an order that does not depend on the program's
 * collections: maps by key, and collections without an order of their own by value. The same fields
 * are then the same article with the same hash in every process, whatever order {@code Map.of} and
 * {@code Set.of} iterate in there.
 */
public final class StatedFields {
  private StatedFields() {}

  /** Copies fields, at every depth. */
  public static Map<String, Object> inOrder(Map<?, ?> fields) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    fields.entrySet().stream()
        .sorted(Comparator.comparing(StatedFields::key))
        .forEach(field -> ordered.put(key(field), value(field.getValue())));
    return Collections.unmodifiableMap(ordered);
  }

  /** The same bytes for the same fields in the same order, and others for all others. */
  public static byte[] bytes(Map<String, Object> inOrder) {
    StringBuilder written = new StringBuilder();
    write(inOrder, written);
    return written.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String key(Map.Entry<?, ?> field) {
    return String.valueOf(field.getKey());
  }

  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> inOrder(map);
      case SequencedCollection<?> list -> values(list);
      case Collection<?> unordered -> sorted(values(unordered));
      case Object array when array.getClass().isArray() -> values(items(array));
      default -> value.toString();
    };
  }

  private static List<@Nullable Object> values(Collection<?> values) {
    List<@Nullable Object> copy = new ArrayList<>(values.size());
    for (Object value : values) {
      copy.add(value(value));
    }
    return copy;
  }

  private static List<@Nullable Object> sorted(List<@Nullable Object> values) {
    values.sort(Comparator.comparing(StatedFields::plain).thenComparing(StatedFields::written));
    return values;
  }

  private static String plain(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  private static List<Object> items(Object array) {
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      items.add(Array.get(array, i));
    }
    return items;
  }

  private static String written(@Nullable Object value) {
    StringBuilder written = new StringBuilder();
    write(value, written);
    return written.toString();
  }

  /* Each text has its length before it, so that no text can look like the end of a list. */
  private static void write(@Nullable Object value, StringBuilder to) {
    switch (value) {
      case null -> to.append('n');
      case Map<?, ?> map -> {
        to.append('m').append(map.size()).append(':');
        map.forEach((key, item) -> {
          write(key, to);
          write(item, to);
        });
      }
      case List<?> list -> {
        to.append('l').append(list.size()).append(':');
        list.forEach(item -> write(item, to));
      }
      default -> {
        String text = Objects.toString(value);
        to.append('s').append(text.length()).append(':').append(text);
      }
    }
  }
}
