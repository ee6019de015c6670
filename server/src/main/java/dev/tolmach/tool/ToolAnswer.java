package dev.tolmach.tool;

import dev.tolmach.json.JsonObject;
import dev.tolmach.json.JsonOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a tool answers: the same as Markdown for a model to read, and as fields of JSON for a
 * program.
 *
 * @param markdown the answer as Markdown; of a failure what is wrong, what was expected, what to do
 * @param fields writes the answer as fields; a failure has none
 * @param failed whether the tool could not do what it was asked
 */
public record ToolAnswer(String markdown, Consumer<JsonObject> fields, boolean failed) {
  /* What a protocol puts around an answer: its id, kind and server, with some room to spare. */
  private static final int ENVELOPE = 110;

  /* In characters, and in tokens: a failure has room in the smallest budget. */
  private static final int LONGEST_FAILURE = 500;
  private static final int MOST_OF_A_FAILURE = 150;

  /** An answer. */
  static ToolAnswer of(String markdown, Consumer<JsonObject> fields) {
    return new ToolAnswer(markdown, fields, false);
  }

  /** A failure, whose message is cut in its middle if it is very long. */
  public static ToolAnswer failure(String message) {
    int most = LONGEST_FAILURE;
    String text = Markdown.middle(Markdown.line(message), most);
    while (ModelTokens.atMost(text) > MOST_OF_A_FAILURE) {
      most = most * 4 / 5;
      text = Markdown.middle(text, most);
    }
    return new ToolAnswer(text, json -> {}, true);
  }

  /** Writes the fields of a protocol's result. */
  public void write(JsonObject json) {
    json.<String>objects(
        "content",
        List.of(markdown),
        (object, text) -> object.text("type", "text").text("text", text));
    if (!failed) {
      json.object("structuredContent", fields);
    }
    json.flag("isError", failed);
  }

  /** How many tokens the whole result is at most, both forms and what is around them counted. */
  int tokens() {
    return ModelTokens.atMost(text(this::write)) + ENVELOPE;
  }

  private static String text(Consumer<JsonObject> fields) {
    ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    try {
      new JsonOutput(buffer).object(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A buffer in memory takes everything.
    }
    return buffer.toString(StandardCharsets.UTF_8);
  }
}
