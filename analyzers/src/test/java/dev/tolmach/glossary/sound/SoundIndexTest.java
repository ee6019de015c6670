package dev.tolmach.glossary.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundIndexTest {
  private static final List<String> RUSSIAN =
      List.of(
          "шварценеггер",
          "ньютон",
          "хьюстон",
          "питтсбург",
          "лютер",
          "тесл",
          "джозеф",
          "томас",
          "калифорн",
          "хрущев",
          "чайковск",
          "маяк",
          "вода",
          "вод",
          "карандаш",
          "мельница",
          "берег");
  private static final List<String> ENGLISH =
      List.of(
          "schwarzenegg",
          "newton",
          "houston",
          "pittsburgh",
          "luther",
          "tesla",
          "joseph",
          "thoma",
          "california",
          "khrushchev",
          "tchaikovski",
          "lighthous",
          "water",
          "pencil",
          "mill",
          "coast");

  private static final SoundIndex TO_RUSSIAN = SoundIndex.of(Language.RUSSIAN, RUSSIAN.iterator());
  private static final SoundIndex TO_ENGLISH = SoundIndex.of(Language.ENGLISH, ENGLISH.iterator());

  @ParameterizedTest
  @CsvSource({
    "schwarzenegger, шварценеггер",
    "newton, ньютон",
    "houston, хьюстон",
    "pittsburgh, питтсбург",
    "luther, лютер",
    "tesla, тесл",
    "joseph, джозеф",
    "thomas, томас",
    "california, калифорн",
    "khrushchev, хрущев"
  })
  void anEnglishNameIsFoundInRussian(String typed, String found) {
    assertThat(TO_RUSSIAN.like(Language.ENGLISH, typed))
        .extracting(WordTranslation::text)
        .containsExactly(found);
  }

  @ParameterizedTest
  @CsvSource({
    "ньютон, newton",
    "питтсбург, pittsburgh",
    "лютера, luther",
    "теслы, tesla",
    "джозеф, joseph",
    "калифорнии, california",
    "хрущев, khrushchev"
  })
  void aRussianNameIsFoundInEnglish(String typed, String found) {
    assertThat(TO_ENGLISH.like(Language.RUSSIAN, typed))
        .extracting(WordTranslation::text)
        .containsExactly(found);
  }

  @ParameterizedTest
  @CsvSource({
    "匹兹堡, , ",
    "休斯顿, houston, хьюстон",
    "特斯拉, tesla, тесл",
    "加利福尼亚, california, калифорн",
    "施瓦辛格, schwarzenegg, шварценеггер",
    "赫鲁晓夫, , ",
    "托马斯, thoma, томас"
  })
  void aChineseNameIsFoundInOtherLetters(String typed, String english, String russian) {
    assertThat(TO_ENGLISH.like(Language.CHINESE_SIMPLIFIED, typed))
        .extracting(WordTranslation::text)
        .containsExactlyElementsOf(english == null ? List.of() : List.of(english));
    assertThat(TO_RUSSIAN.like(Language.CHINESE_TRADITIONAL, typed))
        .extracting(WordTranslation::text)
        .containsExactlyElementsOf(russian == null ? List.of() : List.of(russian));
  }

  @ParameterizedTest
  @CsvSource({"灯塔", "尔", "''", "特斯拉x", "尔尔尔尔尔尔尔尔尔尔尔尔"})
  void whatIsNoNameInChineseFindsNothing(String word) {
    assertThat(TO_RUSSIAN.like(Language.CHINESE_SIMPLIFIED, word)).isEmpty();
    assertThat(SoundIndex.NONE.like(Language.CHINESE_SIMPLIFIED, word)).isEmpty();
  }

  @Test
  void otherWordsSoundOtherwise() {
    for (String word : List.of("bridge", "umbrella", "sun", "machine", "breakfast")) {
      assertThat(TO_RUSSIAN.like(Language.ENGLISH, word)).as(word).isEmpty();
    }
  }

  @Test
  void whatIsFoundSaysThatItSoundsAlike() {
    WordTranslation newton = TO_RUSSIAN.like(Language.ENGLISH, "newton").get(0);

    assertThat(newton.kind()).isEqualTo(TranslationKind.SOUND);
    assertThat(newton.weight()).isBetween(.8, 1.0);
  }

  @ParameterizedTest
  @CsvSource({"ab", "4k", "a-b-c", "灯塔", "''", "aeiou", "ньютон"})
  void whatHasNoSoundFindsNothing(String word) {
    assertThat(TO_RUSSIAN.like(Language.ENGLISH, word)).isEmpty();
    assertThat(SoundIndex.NONE.like(Language.ENGLISH, word)).isEmpty();
  }

  @Test
  void aLongWordOfOneLetterIsNoTrouble() {
    assertThat(TO_RUSSIAN.like(Language.ENGLISH, "b".repeat(100_000))).isEmpty();
  }

  @Test
  void soManyWordsOfOneSoundAreLookedAtThatItEnds() {
    List<String> same =
        IntStream.range(0, 20_000)
            .mapToObj(i ->
                "мар"
                    + "аеиоу".charAt(i % 5)
                    + "н"
                    + "а".repeat(i % 3)
                    + Character.toString('а' + i % 30))
            .distinct()
            .toList();

    assertThat(SoundIndex.of(Language.RUSSIAN, same.iterator()).like(Language.ENGLISH, "marina"))
        .hasSizeBetween(1, 4);
  }
}
