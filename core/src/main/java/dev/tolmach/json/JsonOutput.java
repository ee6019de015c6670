package dev.tolmach.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON objects in UTF-8, one a line. What is not {@linkplain Printable printable} is escaped, so
 * that JSON on a terminal does no harm either. For one thread.
 */
public final class JsonOutput {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .characterEscapes(new UnprintableEscapes())
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final OutputStream stream;

  /** An output to a stream, which is never closed. */
  public JsonOutput(OutputStream stream) {
    this.stream = stream;
  }

  /**
   * Writes an object, ends the line and flushes the stream. Nothing is written before the whole
   * object is made.
   *
   * @param fields writes the object's fields
   * @throws IOException if the stream does not take it
   */
  public void object(Consumer<JsonObject> fields) throws IOException {
    ByteArrayOutputStream buffer = buffer(fields);
    buffer.write('\n');
    buffer.writeTo(stream);
    stream.flush();
  }

  /** An object as a text, without the end of the line. */
  static String text(Consumer<JsonObject> fields) {
    return buffer(fields).toString(StandardCharsets.UTF_8);
  }

  private static ByteArrayOutputStream buffer(Consumer<JsonObject> fields) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), buffer, JsonEncoding.UTF8)) {
      new JsonObject(json).write(fields);
    }
    return buffer;
  }
}
