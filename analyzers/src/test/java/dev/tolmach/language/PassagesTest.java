package dev.tolmach.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {
  @Test
  void aLineIsAPassageOfEachWriting() {
    assertThat(texts("Пчёлы летят домой.\nПеред дождём", Writing.CYRILLIC))
        .containsExactly("Пчёлы летят домой", "Перед дождём");
    assertThat(texts("пчёлы и bees летят", Writing.CYRILLIC)).containsExactly("пчёлы и bees летят");
    assertThat(texts("пчёлы и bees летят", Writing.LATIN)).containsExactly("bees");
  }

  @Test
  void aLongLineIsCutWhereSentencesEnd() {
    String sentence = "The bees fly home before the rain, which is version 3.5 of what they do. ";
    assertThat(texts(sentence.repeat(2), Writing.LATIN)).hasSize(1);
    List<String> cut = texts(sentence.repeat(40), Writing.LATIN);
    assertThat(cut).hasSizeBetween(8, 12);
    assertThat(cut).allMatch(text -> text.startsWith("The bees") && text.endsWith("they do"));
  }

  @Test
  void aLongLineOfHanIsCutWhereSentencesEnd() {
    List<String> passages = texts("下雨之前，蜜蜂飞回家。".repeat(100), Writing.HAN);
    assertThat(passages).hasSizeBetween(8, 12);
    assertThat(passages).allMatch(text -> text.startsWith("下雨") && text.endsWith("飞回家"));
  }

  @Test
  void aLineWithoutSentencesIsCutBetweenWords() {
    assertThat(texts("мёд и соты ".repeat(500), Writing.CYRILLIC))
        .hasSizeBetween(3, 5)
        .allMatch(text -> text.matches("(мёд|и|соты)( .*)? (мёд|и|соты)"));
    assertThat(texts("蜜".repeat(5000), Writing.HAN)).hasSize(5);
  }

  @Test
  void namesOfCodeAreNoWords() {
    Passages passages = Passages.of("Метод System.Text.Encoding.GetBytes и getUserName, see");
    assertThat(passages.letters(Writing.LATIN)).isEqualTo(3);
    assertThat(passages.letters()).isEqualTo(9);
  }

  @Test
  void namesOfCodeAreWordsWhereThereAreNoOthers() {
    assertThat(Passages.of("Node.js 2.0").letters(Writing.LATIN)).isEqualTo(6);
  }

  @Test
  void aListOfNamesIsNoProse() {
    assertThat(
            only("Microsoft Internet Information Services und Microsoft SQL Server Express")
                .isProse())
        .isFalse();
    assertThat(only("Wer Bienen hält, lernt das Wetter zu lesen, denn ein Volk").isProse())
        .isTrue();
  }

  private static Passage only(String text) {
    List<Passage> passages = Passages.of(text).in(Writing.LATIN);
    assertThat(passages).hasSize(1);
    return passages.getFirst();
  }

  private static List<String> texts(String text, Writing writing) {
    return Passages.of(text).in(writing).stream()
        .map(passage -> text.substring(passage.start(), passage.end()))
        .toList();
  }
}
