package dev.tolmach.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void plainTextOfAnyScriptIsItself() {
    String text = "Кошка «ёж» · 多模态，邊緣 · naïve · 😀👨‍👩‍👧 · 𠮷 · שלום‏";

    assertThat(Printable.of(text)).isEqualTo(text);
  }

  @Test
  void escapeSequencesLoseTheirBeginning() {
    assertThat(Printable.of("a\u001b[2Jb\u009b31mc\u0007"))
        .isEqualTo("a\uFFFD[2Jb\uFFFD31mc\uFFFD");
  }

  @Test
  void linesBecomeOne() {
    assertThat(Printable.of("a\nb\r\nc\td\u2028e\u0085f")).isEqualTo("a b  c d e f");
  }

  @Test
  void bidirectionalControlsGo() {
    assertThat(Printable.of("evil\u202Egnp.exe\u2066x\u2069\uFEFF")).isEqualTo("evilgnp.exex");
  }

  @Test
  void loneSurrogatesAreReplaced() {
    assertThat(Printable.of("a\uD83Db")).isEqualTo("a\uFFFDb");
  }

  @Test
  void noTextKeepsWhatIsUnprintable() {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(20, 0, 0x2100).forEach(c -> text.append((char) c));

      assertThat(Printable.of(text.toString()).codePoints())
          .as("seed " + seed)
          .noneMatch(Printable::isUnprintable);
    }
  }
}
