package dev.tolmach.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JsonOutputTest {
  @Test
  void eachObjectIsOneLine() throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    JsonOutput json = new JsonOutput(stream);
    json.object(object -> object.number("a", 1));
    json.object(object -> object.number("a", 2));

    assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}\n{\"a\":2}\n");
  }

  @Test
  void allKindsOfFieldsAreWrittenInTheirOrder() throws IOException {
    assertThat(
            written(json ->
                json.text("s", "多模态 ёж")
                    .text("none", null)
                    .texts("list", List.of("a", "b"))
                    .flag("yes", true)
                    .object("o", o -> o.number("n", -3))
                    .<String>objects("os", List.of("x", "y"), (o, s) -> o.text("v", s))
                    .ranges("r", List.of(new int[] {4, 13}, new int[] {20, 21}))))
        .isEqualTo(
            "{\"s\":\"多模态 ёж\",\"none\":null,\"list\":[\"a\",\"b\"],\"yes\":true,\"o\":{\"n\":-3},"
                + "\"os\":[{\"v\":\"x\"},{\"v\":\"y\"}],\"r\":[[4,13],[20,21]]}");
  }

  @Test
  void numbersArePlain() throws IOException {
    assertThat(
            written(json ->
                json.decimal("a", 7.31)
                    .decimal("b", 1.0E-5)
                    .decimal("c", 1.0E9)
                    .decimal("d", 0)
                    .decimal("e", 1.23456789)))
        .isEqualTo("{\"a\":7.31,\"b\":0.00001,\"c\":1000000000,\"d\":0,\"e\":1.234568}");
  }

  @Test
  void whatATerminalWouldObeyIsEscaped() throws IOException {
    assertThat(written(json -> json.text("s", "a\u001b[2J\u009b\u007f\u202e\u2028\n")))
        .isEqualTo("{\"s\":\"a\\u001B[2J\\u009B\\u007F\\u202E\\u2028\\n\"}");
  }

  @Test
  void loneSurrogatesAreReplacedAndPairsAreKept() throws IOException {
    assertThat(written(json -> json.text("s", "\uD83D-\uD83D\uDE00-𠮷")))
        .isEqualTo("{\"s\":\"\uFFFD-😀-𠮷\"}");
  }

  private static String written(Consumer<JsonObject> fields) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    new JsonOutput(stream).object(fields);
    return stream.toString(StandardCharsets.UTF_8).strip();
  }
}
