package dev.tolmach.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void aShortLineIsWhatItIs() {
    assertThat(Excerpt.of("кошка 猫 😀")).isEqualTo("кошка 猫 😀");
    assertThat(Excerpt.of("")).isEmpty();
    assertThat(Excerpt.of("a".repeat(Excerpt.LONGEST))).hasSize(Excerpt.LONGEST);
  }

  @Test
  void onlyTheFirstLineIsQuoted() {
    assertThat(Excerpt.of("one\ntwo")).isEqualTo("one…");
    assertThat(Excerpt.of("one\r\ntwo")).isEqualTo("one…");
    assertThat(Excerpt.of("\n")).isEqualTo("…");
  }

  @Test
  void aLongLineIsCutBetweenCharacters() {
    assertThat(Excerpt.of("a".repeat(101))).isEqualTo("a".repeat(99) + "…");
    assertThat(Excerpt.of("a".repeat(98) + "😀b".repeat(9))).isEqualTo("a".repeat(98) + "…");
  }

  @Test
  void controlCharactersAreSpaces() {
    assertThat(Excerpt.of("a\u001b[2J\u0000b\tc")).isEqualTo("a [2J b c");
  }
}
