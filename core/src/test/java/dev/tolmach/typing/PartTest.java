package dev.tolmach.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {
  @Test
  void partsAreCutAtSpacesAndFreedOfQuotationMarks() {
    assertThat(Part.of("  \"vfzr gjbcr\"\t«кот» (a) "))
        .containsExactly(
            new Part(3, 7, "vfzr"),
            new Part(8, 13, "gjbcr"),
            new Part(16, 19, "кот"),
            new Part(22, 23, "a"));
    assertThat(Part.of(" \"\" ")).isEmpty();
  }

  @Test
  void whatFollowsTheNameOfAPartIsAWord() {
    assertThat(Part.of("title:vfzr (code:\"gjbcr\""))
        .containsExactly(new Part(6, 10, "vfzr"), new Part(18, 23, "gjbcr"));
    assertThat(Part.of("title:")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-кот", "нейр*", "tag:vfzr", "OR"})
  void syntaxIsNoWord(String typed) {
    assertThat(Part.of(typed)).allMatch(Part::isSyntax);
  }

  @ParameterizedTest
  @ValueSource(strings = {"e-mail", "-", "or", "12:30", "db;e"})
  void aWordIsNoSyntax(String typed) {
    assertThat(Part.of(typed)).noneMatch(Part::isSyntax);
  }
}
