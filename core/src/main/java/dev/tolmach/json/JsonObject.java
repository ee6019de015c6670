package dev.tolmach.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A JSON object that is being written, field by field, in the order of the calls. {@link
 * JsonOutput} begins and ends it. Names are not checked for duplicates. For one thread.
 */
public final class JsonObject {
  private static final int DIGITS = 6;

  private final JsonGenerator json;

  JsonObject(JsonGenerator json) {
    this.json = json;
  }

  void write(Consumer<JsonObject> fields) {
    json.writeStartObject();
    fields.accept(this);
    json.writeEndObject();
  }

  /** Writes a field that is a string, or null. */
  public JsonObject text(String name, @Nullable Object value) {
    json.writeName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(wellFormed(value.toString()));
    }
    return this;
  }

  /** Writes a field that is a list of strings. */
  public JsonObject texts(String name, Iterable<?> values) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(value -> json.writeString(wellFormed(value.toString())));
    json.writeEndArray();
    return this;
  }

  /** Writes a field that is a list of lists of strings. */
  public JsonObject lists(String name, Iterable<? extends Iterable<?>> lists) {
    json.writeName(name);
    json.writeStartArray();
    for (Iterable<?> list : lists) {
      json.writeStartArray();
      list.forEach(value -> json.writeString(wellFormed(value.toString())));
      json.writeEndArray();
    }
    json.writeEndArray();
    return this;
  }

  /** Writes a field that is a whole number. */
  public JsonObject number(String name, long value) {
    json.writeName(name);
    json.writeNumber(value);
    return this;
  }

  /** Writes a field that is a number, with up to six digits after the point and no exponent. */
  public JsonObject decimal(String name, double value) {
    json.writeName(name);
    json.writeNumber(plain(value));
    return this;
  }

  /** Writes a field that is true or false. */
  public JsonObject flag(String name, boolean value) {
    json.writeName(name);
    json.writeBoolean(value);
    return this;
  }

  /** Writes a field that is an object. */
  public JsonObject object(String name, Consumer<JsonObject> fields) {
    json.writeName(name);
    write(fields);
    return this;
  }

  /** Writes a field that is a list of objects. */
  public <T> JsonObject objects(
      String name, Iterable<? extends T> values, BiConsumer<JsonObject, T> fields) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(value -> write(object -> fields.accept(object, value)));
    json.writeEndArray();
    return this;
  }

  /** Writes a field that is a list of ranges, each as {@code [start,end]}. */
  public JsonObject ranges(String name, Iterable<int[]> ranges) {
    json.writeName(name);
    json.writeStartArray();
    ranges.forEach(range -> json.writeArray(range, 0, 2));
    json.writeEndArray();
    return this;
  }

  private static BigDecimal plain(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /* Jackson refuses a lone surrogate, which UTF-8 cannot hold. */
  private static String wellFormed(String text) {
    if (text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff)) {
      return text;
    }
    StringBuilder wellFormed = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> wellFormed.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 0xfffd : c));
    return wellFormed.toString();
  }
}
