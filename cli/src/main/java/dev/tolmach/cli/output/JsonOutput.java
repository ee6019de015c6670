package dev.tolmach.cli.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
  private final OutputStream stream;
  private final JsonFactory factory =
      JsonFactory.builder()
          .characterEscapes(new UnprintableEscapes())
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  /** An output to a stream. */
  public JsonOutput(OutputStream stream) {
    this.stream = stream;
  }

  /**
   * Writes an object and ends the line.
   *
   * @param fields writes the object's fields
   * @throws IOException if the stream does not take it
   */
  public void object(Consumer<JsonObject> fields) throws IOException {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    try (JsonGenerator json =
        factory.createGenerator(ObjectWriteContext.empty(), buffer, JsonEncoding.UTF8)) {
      new JsonObject(json).write(fields);
    }
    buffer.write('\n');
    buffer.writeTo(stream);
    stream.flush();
  }
}
