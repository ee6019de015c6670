package dev.tolmach.tool;

import dev.tolmach.json.JsonOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What a tool answered to arguments that were written as JSON.
 *
 * @param answer the answer
 * @param json the result of a protocol
 */
record Called(ToolAnswer answer, String json) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Called of(String tool, String arguments) throws IOException {
    JsonValue read = JsonReader.read(arguments.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    return of(Tools.call(tool, Magazine.index(), (JsonValue.Fields) read).orElseThrow());
  }

  static Called of(ToolAnswer answer) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    new JsonOutput(json).object(answer::write);
    return new Called(answer, json.toString(StandardCharsets.UTF_8).strip());
  }

  JsonNode fields() {
    return MAPPER.readTree(json).path("structuredContent");
  }

  JsonNode first(String list) {
    return fields().path(list).path(0);
  }

  List<String> all(String list, String field) {
    return fields().path(list).valueStream().map(each -> each.path(field).asString()).toList();
  }

  /** What a text is between quotation marks of JSON. */
  static String quoted(String text) {
    return MAPPER.writeValueAsString(text);
  }
}
