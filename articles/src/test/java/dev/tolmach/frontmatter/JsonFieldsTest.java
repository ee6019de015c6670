package dev.tolmach.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.limits.Limits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {

  private static Map<String, Object> fields(String json) throws BrokenSyntaxException {
    return JsonFields.ofObject(json.getBytes(StandardCharsets.UTF_8), Limits.STANDARD);
  }

  @Test
  void scalarsStayAsTyped() throws BrokenSyntaxException {
    assertThat(fields("{\"a\": 1.50, \"b\": true, \"c\": null, \"d\": [1, {\"e\": \"f\"}]}"))
        .isEqualTo(Map.of("a", "1.50", "b", "true", "c", "", "d", List.of("1", Map.of("e", "f"))));
  }

  @Test
  void moreThanOneObjectIsBroken() {
    assertThatThrownBy(() -> fields("{} {}"))
        .isInstanceOf(BrokenSyntaxException.class)
        .hasMessage("something follows the JSON object");
  }

  @Test
  void arrayIsBroken() {
    assertThatThrownBy(() -> fields("[]")).hasMessage("it is no JSON object");
  }

  @Test
  void bytesThatAreNotUtf8AreBroken() {
    byte[] bytes = "{\"a\": \"привет\"}".getBytes(java.nio.charset.Charset.forName("KOI8-R"));
    assertThatThrownBy(() -> JsonFields.ofObject(bytes, Limits.STANDARD))
        .isInstanceOf(BrokenSyntaxException.class);
  }
}
