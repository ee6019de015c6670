package dev.tolmach.tool;

import dev.tolmach.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of JSON. Immutable. */
public sealed interface JsonValue {
  /** A string. */
  record Text(String value) implements JsonValue {}

  /** A whole number that has room in 64 bits. */
  record Whole(long value) implements JsonValue {}

  /** Another number. */
  record Decimal(double value) implements JsonValue {}

  /** True or false. */
  record Flag(boolean value) implements JsonValue {}

  /** Null. */
  record Null() implements JsonValue {}

  /** An array. */
  record Items(List<JsonValue> values) implements JsonValue {
    /** Copies the list. */
    public Items {
      values = List.copyOf(values);
    }
  }

  /** An object; of several fields of one name it has the last. */
  record Fields(Map<String, JsonValue> values) implements JsonValue {
    /** An object without fields. */
    public static final Fields EMPTY = new Fields(Map.of());

    /** Copies the fields, in their order. */
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The field of a name. */
    public Optional<JsonValue> get(String name) {
      return Optional.ofNullable(values.get(name));
    }

    /** The field of a name if it is a string. */
    public Optional<String> text(String name) {
      return values.get(name) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /** Writes all fields into an object. */
    public void write(JsonObject json) {
      values.forEach((name, value) -> value.write(json, name));
    }
  }

  /**
   * Writes it as a field of an object. Of an array, items that are neither strings nor objects are
   * left out.
   */
  default void write(JsonObject json, String name) {
    switch (this) {
      case Text text -> json.text(name, text.value());
      case Whole whole -> json.number(name, whole.value());
      case Decimal decimal -> json.decimal(name, decimal.value());
      case Flag flag -> json.flag(name, flag.value());
      case Null nothing -> json.text(name, null);
      case Fields fields -> json.object(name, fields::write);
      case Items items -> write(json, name, items.values());
    }
  }

  private static void write(JsonObject json, String name, List<JsonValue> items) {
    List<Fields> objects =
        items.stream().filter(Fields.class::isInstance).map(Fields.class::cast).toList();
    if (objects.isEmpty()) {
      json.texts(
          name,
          items.stream()
              .filter(Text.class::isInstance)
              .map(item -> ((Text) item).value())
              .toList());
    } else {
      json.<Fields>objects(name, objects, (object, fields) -> fields.write(object));
    }
  }
}
