package dev.tolmach.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShortenedTest {
  @Test
  void aTextThatFitsStaysAsItIs() {
    assertThat(Shortened.end("лодка", 5)).isEqualTo("лодка");
    assertThat(Shortened.middle("лодка", 5)).isEqualTo("лодка");
    assertThat(Shortened.end("", 5)).isEmpty();
    assertThat(Shortened.end("😀😀😀", 3)).as("three characters").isEqualTo("😀😀😀");
  }

  @Test
  void aLongerTextEndsWithAnEllipsisThatCounts() {
    assertThat(Shortened.end("лодочка", 5)).isEqualTo("лодо…");
    assertThat(Shortened.end("渡口的茶馆与渡船", 4)).isEqualTo("渡口的…");
  }

  @Test
  void aLongerMessageKeepsItsEnd() {
    assertThat(Shortened.middle("wrong: 'aaaaaaaa'. Correct it.", 21))
        .isEqualTo("wrong: 'aa…orrect it.");
  }

  @Test
  void noCharacterIsSplit() {
    String family = "👨‍👩‍👧";
    assertThat(Shortened.end("ab" + family + "cd", 4)).isEqualTo("ab" + family + "…");
    assertThat(Shortened.end("e\u0301".repeat(9), 4)).isEqualTo("e\u0301".repeat(3) + "…");
    assertThat(Shortened.middle("😀".repeat(9), 5)).isEqualTo("😀😀…😀😀");
  }

  @Test
  void marksWithoutEndAreCutToo() {
    String letter = "e" + "\u0301".repeat(1_000_000);

    assertThat(Shortened.end(letter, 10)).startsWith("e\u0301").endsWith("…").hasSizeLessThan(100);
    assertThat(Shortened.middle(letter, 10)).hasSizeLessThan(200);
  }

  @Test
  void noPieceOfALineIsLongerThanItMayBe() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TextOutput out = new TextOutput(bytes, false);
    out.line("No such tag: '" + "x".repeat(100_000) + "'. Expected one of the index. Correct it.");
    out.flush();

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .hasSize(Shortened.PIECE + 1)
        .startsWith("No such tag: 'xxx")
        .endsWith("xxx'. Expected one of the index. Correct it.\n");
  }
}
