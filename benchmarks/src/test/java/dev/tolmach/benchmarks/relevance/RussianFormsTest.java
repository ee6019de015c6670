package dev.tolmach.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RussianFormsTest {
  private final RussianForms forms =
      new RussianForms(
          List.of(
              "Сборка образов. Сборки образа, сборки образа, сборка образов; новая новую",
              "новая версия, новую версию, новую версию, версия; однажды окно"));

  @Test
  void otherFormsAreThoseThatTheTextsUseMoreThanOnce() {
    assertThat(forms.others("сборка")).containsExactly("сборки");
    assertThat(forms.others("версия")).containsExactly("версию");
    assertThat(forms.others("сборкой")).containsExactlyInAnyOrder("сборка", "сборки");
    assertThat(forms.others("однажды")).isEmpty();
  }

  @Test
  void everyWordThatCanIsPutIntoAnotherForm() {
    assertThat(forms.inflected("Сборка образа для GitLab", new Random(1)))
        .contains("сборки образов для gitlab");
  }

  @Test
  void wordsWithoutOtherFormsAreNothingNew() {
    assertThat(forms.inflected("однажды в окно", new Random(1))).isEmpty();
  }
}
