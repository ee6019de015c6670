package dev.tolmach.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTokensTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a,1",
        "ab,1",
        "abc,2",
        "Light,3",
        "HTTP,4",
        "getId,3",
        "light house,6",
        "' ',1",
        "a  b,3",
        "123,3",
        "свет,4",
        "ё дом,4",
        "灯塔,4",
        "ライト,6",
        "。,3",
        "한국,4",
        "café,4",
        "Ω,2",
        "🐈,4"
      })
  void eachKindOfCharacterCounts(String text, int tokens) {
    assertThat(ModelTokens.atMost(text)).isEqualTo(tokens);
  }

  @Test
  void twoTextsHaveNoMoreTogetherThanApart() {
    long seed = Long.getLong("tests.seed", 20261130L);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String one = text(random);
      String two = text(random);
      assertThat(ModelTokens.atMost(one + two))
          .as("-Dtests.seed=%d: '%s' and '%s'", seed, one, two)
          .isLessThanOrEqualTo(ModelTokens.atMost(one) + ModelTokens.atMost(two));
      assertThat(ModelTokens.atMost(one))
          .isLessThanOrEqualTo(one.getBytes(StandardCharsets.UTF_8).length);
    }
  }

  private static String text(Random random) {
    String characters = "abcXYZ  .,\"\\12\nяЖё灯塔のハ한éΩ🐈\u0301";
    int[] all = characters.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(all[random.nextInt(all.length)]);
    }
    return text.toString();
  }
}
