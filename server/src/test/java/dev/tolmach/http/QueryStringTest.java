package dev.tolmach.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.query.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {
  @Test
  void parametersKeepTheirOrderAndAllTheirValues() {
    assertThat(QueryString.parameters("q=a+b%2Bc&tag=x&tag=y&empty=&flag"))
        .isEqualTo(
            Map.of(
                "q", List.of("a b+c"),
                "tag", List.of("x", "y"),
                "empty", List.of(""),
                "flag", List.of("")));
  }

  @Test
  void bytesThatNobodyEncodedAreReadToo() {
    String raw =
        new String("q=маяк 灯塔".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(QueryString.parameters(raw)).containsEntry("q", List.of("маяк 灯塔"));
    assertThat(QueryString.parameters("q=маяк")).containsEntry("q", List.of("маяк"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "a%-1", "%FF", "%C0%AF", "%ED%A0%80", "%D0"})
  void whatIsNoTextIsAnError(String written) {
    assertThatThrownBy(() -> QueryString.parameters("q=" + written))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("Expected UTF-8");
  }

  @Test
  void whatIsEncodedIsReadBack() {
    String text = "а/б ?&=#%+\"<>\u0000\uD83D\uDE00";

    assertThat(QueryString.decoded(QueryString.encoded(text, ""), true)).isEqualTo(text);
    assertThat(QueryString.encoded("a/b c", "/")).isEqualTo("a/b%20c");
  }
}
