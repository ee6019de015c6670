package dev.tolmach.opensearch;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as maps, lists, strings, numbers and booleans. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /**
   * Reads an object.
   *
   * @throws JacksonException if it is none
   */
  static Map<String, Object> read(byte[] bytes) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      parser.nextToken();
      return value(parser) instanceof Map<?, ?> map ? map(map) : Map.of();
    }
  }

  private static @Nullable Object value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return null;
    }
    return switch (token) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          Object value = value(parser);
          if (value != null) {
            object.put(name, value);
          }
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          Object value = value(parser);
          if (value != null) {
            array.add(value);
          }
        }
        yield array;
      }
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getString();
    };
  }

  /** The object in a field; an empty one if there is none. */
  static Map<String, Object> object(Map<String, Object> in, String field) {
    return in.get(field) instanceof Map<?, ?> map ? map(map) : Map.of();
  }

  @SuppressWarnings("unchecked") // All maps are made here.
  static Map<String, Object> map(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  /** The array in a field; an empty one if there is none. */
  static List<?> array(Map<String, Object> in, String field) {
    return in.get(field) instanceof List<?> list ? list : List.of();
  }

  /** The text in a field; empty if there is none. */
  static String text(Map<String, Object> in, String field) {
    Object value = in.get(field);
    return value == null ? "" : value.toString();
  }

  /** The number in a field; 0 if there is none. */
  static int number(Map<String, Object> in, String field) {
    return in.get(field) instanceof Long number ? Math.toIntExact(number) : 0;
  }

  /** Writes an object on one line. */
  static String write(Map<String, ?> object) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(generator, object);
    }
    return text.toString();
  }

  private static void write(JsonGenerator generator, Object value) {
    switch (value) {
      case Map<?, ?> object -> {
        generator.writeStartObject();
        object.forEach((name, each) -> {
          generator.writeName((String) name);
          write(generator, each);
        });
        generator.writeEndObject();
      }
      case List<?> array -> {
        generator.writeStartArray();
        array.forEach(each -> write(generator, each));
        generator.writeEndArray();
      }
      case Integer number -> generator.writeNumber(number);
      case Long number -> generator.writeNumber(number);
      case Boolean flag -> generator.writeBoolean(flag);
      default -> generator.writeString(value.toString());
    }
  }
}
