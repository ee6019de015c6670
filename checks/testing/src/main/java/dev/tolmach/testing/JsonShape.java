package dev.tolmach.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Holds JSON against a JSON Schema of draft 2020-12. Immutable. */
public final class JsonShape {
  private static final String OPEN = "\"additionalProperties\": true";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Schema schema;

  private JsonShape(Schema schema) {
    this.schema = schema;
  }

  /** The shape that a schema describes, with no field besides those it names. */
  public static JsonShape of(String schema) {
    return new JsonShape(
        registry()
            .getSchema(schema.replace(OPEN, OPEN.replace("true", "false")), InputFormat.JSON));
  }

  /** The shape of schemas themselves. */
  public static JsonShape ofSchemas() {
    return new JsonShape(
        registry().getSchema(SchemaLocation.of(Dialects.getDraft202012().getId())));
  }

  /** What is wrong, each with its place; empty if nothing is. */
  public List<String> violations(String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  /** Fails if anything is wrong with a text. */
  public void accepts(String json) {
    assertThat(violations(json)).as(json).isEmpty();
  }

  /**
   * The places of a schema that lack a description, or an object that may have no further field.
   */
  public static List<String> undescribed(String schema) {
    List<String> places = new ArrayList<>();
    JsonNode root = MAPPER.readTree(schema);
    if (!root.has("title") || !root.has("description")) {
      places.add("the schema");
    }
    for (JsonNode object : root.findParents("properties")) {
      if (!object.has("description") || !object.path("additionalProperties").asBoolean(false)) {
        places.add(object.toString());
      }
      object.path("properties").properties().stream()
          .filter(field -> !field.getValue().has("description"))
          .forEach(field -> places.add(field.getKey()));
    }
    return places;
  }

  /** The definitions of a schema, as JSON, by name. */
  public static Map<String, String> definitions(String schema) {
    Map<String, String> definitions = new TreeMap<>();
    MAPPER
        .readTree(schema)
        .path("$defs")
        .properties()
        .forEach(field -> definitions.put(field.getKey(), field.getValue().toString()));
    return definitions;
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  }
}
