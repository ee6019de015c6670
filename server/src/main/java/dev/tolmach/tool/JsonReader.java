package dev.tolmach.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a text of JSON whole. It is UTF-8 (or UTF-16 or UTF-32, which JSON's first bytes show); at
 * most {@value #MAX_DEPTH} values are nested. Any number of threads may use it.
 */
public final class JsonReader {
  /** How deep values may be nested. */
  public static final int MAX_DEPTH = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private final JsonParser json;

  private JsonReader(JsonParser json) {
    this.json = json;
  }

  /**
   * The value of a text.
   *
   * @return empty if it is not JSON, is nested too deep, or more follows the value
   */
  public static Optional<JsonValue> read(byte[] text) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() == null) {
        return Optional.empty();
      }
      JsonValue value = new JsonReader(json).value();
      return json.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private JsonValue value() {
    return switch (json.currentToken()) {
      case START_OBJECT -> fields();
      case START_ARRAY -> items();
      case VALUE_STRING -> new JsonValue.Text(json.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> new JsonValue.Flag(true);
      case VALUE_FALSE -> new JsonValue.Flag(false);
      default -> new JsonValue.Null();
    };
  }

  /* A number like 1e999999999 must not be made a whole one digit by digit. */
  private JsonValue number() {
    boolean whole =
        json.currentToken() == JsonToken.VALUE_NUMBER_INT
            && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    return whole
        ? new JsonValue.Whole(json.getLongValue())
        : new JsonValue.Decimal(json.getDoubleValue());
  }

  private JsonValue.Fields fields() {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      fields.put(name, value());
    }
    return new JsonValue.Fields(fields);
  }

  private JsonValue.Items items() {
    List<JsonValue> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return new JsonValue.Items(items);
  }
}
