package dev.tolmach.server;

import dev.tolmach.http.WebResponse;
import dev.tolmach.json.JsonSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The description of the HTTP API (OpenAPI 3.1), with the schemas of its answers in it. */
final class OpenApi {
  private static final String FILE = "openapi.json";
  private static final String DIALECT =
      "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"";
  private static final List<JsonSchema> SCHEMAS =
      List.of(
          JsonSchema.SEARCH,
          JsonSchema.SUGGEST,
          JsonSchema.FACETS,
          JsonSchema.SIMILAR,
          JsonSchema.WHY,
          JsonSchema.SHOW);

  private OpenApi() {}

  static WebResponse answer(Call call) {
    return WebResponse.of(200, "application/json", text())
        .with("Cache-Control", "public, max-age=3600");
  }

  /** The whole description. */
  static String text() {
    String text = template();
    for (JsonSchema schema : SCHEMAS) {
      String name = schema.file().replace(".schema.json", "");
      // With an identity of its own, what a schema refers to is inside it.
      String embedded = schema.text().replace(DIALECT, "\"$id\": \"urn:tolmach:" + name + "\"");
      text = text.replace("\"@" + name + "\"", embedded.strip());
    }
    return text;
  }

  private static String template() {
    try (InputStream stream = OpenApi.class.getResourceAsStream(FILE)) {
      return new String(
          Objects.requireNonNull(stream, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
