package dev.tolmach.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorStyleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GITHUB   | Как это работает?     | как-это-работает
          HUGO     | Как это работает?     | как-это-работает
          JEKYLL   | Как это работает?     | как-это-работает
          GOLDMARK | Как это работает?     | --
          GITHUB   | 什么是 RAG？            | 什么是-rag
          HUGO     | 什么是 RAG？            | 什么是-rag
          GOLDMARK | 什么是 RAG？            | -rag
          GOLDMARK | 什么                   | heading
          GITHUB   | snake_case & C++ 1.5  | snake_case--c-15
          GOLDMARK | snake_case            | snake-case
          GITHUB   | за́мок                | за́мок
          HUGO     | за́мок                | замок
          HUGO     | ???                   | heading
          """)
  void eachKeepsWhatItsProgramKeeps(AnchorStyle style, String heading, String anchor) {
    assertThat(new Anchors(style).of(heading)).isEqualTo(anchor);
  }

  @Test
  void onlyJekyllGivesAFragmentTwice() {
    List<String> headings = List.of("a", "a-1", "a", "a");
    assertThat(anchors(AnchorStyle.GITHUB, headings)).containsExactly("a", "a-1", "a-2", "a-3");
    assertThat(anchors(AnchorStyle.JEKYLL, headings)).containsExactly("a", "a-1", "a-1", "a-2");
    assertThat(anchors(AnchorStyle.GOLDMARK, headings)).containsExactly("a", "a-1", "a-2", "a-3");
  }

  private static Stream<String> anchors(AnchorStyle style, List<String> headings) {
    Anchors anchors = new Anchors(style);
    return headings.stream().map(anchors::of);
  }
}
