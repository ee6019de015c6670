package dev.tolmach.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentWordsTest {
  @Test
  void functionWordsAreLeftOutAndPunctuationEndsARun() throws IOException {
    assertThat(runs("Building images and charts: the Docker backend", "en"))
        .containsExactly(List.of("Building", "images", "charts"), List.of("Docker", "backend"));
  }

  @Test
  void russianWordsKeepTheirForm() throws IOException {
    assertThat(runs("Настройка хранилища образов", "ru"))
        .containsExactly(List.of("Настройка", "хранилища", "образов"));
  }

  @Test
  void aSingleHanCharacterIsNoWord() throws IOException {
    assertThat(runs("搜索引擎的工作原理", "zh")).containsExactly(List.of("搜索引擎"), List.of("工作", "原理"));
  }

  private static List<List<String>> runs(String text, String language) throws IOException {
    return new ContentWords()
        .runs(text, language).stream()
            .map(run ->
                run.stream().map(place -> text.substring(place.start(), place.end())).toList())
            .toList();
  }
}
