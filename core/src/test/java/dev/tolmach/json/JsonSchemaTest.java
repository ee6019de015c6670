package dev.tolmach.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.testing.JsonShape;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schemas are ones, and agree with each other. */
class JsonSchemaTest {
  @ParameterizedTest
  @EnumSource
  void isASchemaOfTheDraftThatItNames(JsonSchema schema) {
    assertThat(schema.text())
        .contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"");
    JsonShape.ofSchemas().accepts(schema.text());
  }

  @ParameterizedTest
  @EnumSource
  void everythingIsDescribedAndMayGetFurtherFields(JsonSchema schema) {
    assertThat(JsonShape.undescribed(schema.text())).isEmpty();
  }

  @Test
  void definitionsOfOneNameAreOne() {
    Map<String, String> definitions = new HashMap<>();
    for (JsonSchema schema : JsonSchema.values()) {
      JsonShape.definitions(schema.text())
          .forEach((name, definition) -> {
            definitions.putIfAbsent(name, definition);
            assertThat(definition).as("%s in %s", name, schema).isEqualTo(definitions.get(name));
          });
    }
  }

  @Test
  void aFieldThatIsMissingOrOfAnotherKindIsAViolation() {
    JsonShape shape = JsonShape.of(JsonSchema.DETECT.text());

    assertThat(shape.violations("{\"version\":1,\"language\":\"ru\",\"others\":[]}")).hasSize(1);
    assertThat(
            shape.violations(
                "{\"version\":1,\"language\":null,\"confidence\":2,\"others\":[],\"more\":1}"))
        .hasSize(3);
  }
}
