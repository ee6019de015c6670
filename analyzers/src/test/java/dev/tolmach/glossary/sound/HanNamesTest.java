package dev.tolmach.glossary.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HanNamesTest {
  private static final List<String> NAMES =
      List.of(
          "弗雷斯诺",
          "杰克逊维尔",
          "特斯拉",
          "辛普森",
          "皮凯蒂",
          "克拉斯诺亚尔斯克",
          "谢尔布鲁克",
          "诺曼",
          "波恩",
          "格雷厄姆",
          "柯尔莫哥洛夫",
          "马里乌波尔",
          "圣克里斯托瓦尔",
          "约瑟夫",
          "熊彼特",
          "达西特里马塔");

  private static final HanNames IN_TEXTS = HanNames.of(NAMES.iterator());

  @ParameterizedTest
  @CsvSource({
    "Fresno, 弗雷斯诺",
    "Jacksonville, 杰克逊维尔",
    "Tesla, 特斯拉",
    "Simpson, 辛普森",
    "Piketty, 皮凯蒂",
    "Sherbrooke, 谢尔布鲁克",
    "Norman, 诺曼",
    "Joseph, 约瑟夫",
    "Schumpeter, 熊彼特",
    "Фресно, 弗雷斯诺",
    "Джексонвилл, 杰克逊维尔",
    "Пикетти, 皮凯蒂",
    "Красноярск, 克拉斯诺亚尔斯克",
    "Бонн, 波恩",
    "Колмогоров, 柯尔莫哥洛夫",
    "Мариуполь, 马里乌波尔",
    "Грэхем, 格雷厄姆",
    "Шумпетер, 熊彼特"
  })
  void aNameIsFoundByItsSound(String name, String chinese) {
    assertThat(like(IN_TEXTS, name)).extracting(WordTranslation::text).first().isEqualTo(chinese);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bridge",
        "protection",
        "newspaper",
        "мельница",
        "развитие",
        "Washington",
        "Лондон"
      })
  void whatTextsDoNotHaveIsNotFound(String word) {
    assertThat(like(IN_TEXTS, word)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "4k", "a-b", "灯塔", "aeiouaeiouaeiouaeiouaeiou"})
  void whatHasNoSoundFindsNothing(String word) {
    assertThat(like(IN_TEXTS, word)).isEmpty();
    assertThat(like(HanNames.NONE, word)).isEmpty();
  }

  @Test
  void traditionalCharactersAreRead() {
    HanNames traditional = HanNames.of(List.of("傑克遜維爾").iterator());

    assertThat(like(traditional, "Jacksonville"))
        .extracting(WordTranslation::text)
        .containsExactly("杰克逊维尔");
  }

  @Test
  void whatIsFoundSaysThatItSoundsAlike() {
    WordTranslation found = like(IN_TEXTS, "Fresno").getFirst();

    assertThat(found.kind()).isEqualTo(TranslationKind.SOUND);
    assertThat(found.weight()).isBetween(.9, 1.0);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(IN_TEXTS.like(Language.ENGLISH, "fresno", name -> false)).isEmpty();
  }

  /* Rows of three that are each there do not make a name that is there. */
  @Test
  void textsAreAskedAFewTimesOnly() {
    Random random = new Random(7);
    String characters = "特斯拉德洛列达蒂西塔";
    List<String> runs =
        IntStream.range(0, 5_000)
            .mapToObj(i ->
                IntStream.range(0, 4)
                    .map(each -> characters.charAt(random.nextInt(characters.length())))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, (a, b) -> {})
                    .toString())
            .toList();
    Set<String> asked = new HashSet<>();

    HanNames.of(runs.iterator())
        .like(
            Language.ENGLISH,
            "tasladitolastarid",
            name -> {
              asked.add(name);
              return false;
            });

    assertThat(asked).hasSizeBetween(1, 30);
  }

  @Test
  void everyCharacterThatNamesAreWrittenWithIsReadAlikeWhateverItsVariant() {
    HanSounds sounds = HanSounds.standard();

    assertThat(IntStream.range(0, sounds.size()).boxed())
        .allSatisfy(index -> {
          assertThat(sounds.index(sounds.text(index).codePointAt(0))).isEqualTo(index);
          assertThat(sounds.readings(index))
              .isNotEmpty()
              .allMatch(each -> each.matches("[A-Za-z]+"));
        });
    assertThat(HanNames.isOfNames('爾')).isTrue();
    assertThat(HanNames.isOfNames('的')).isFalse();
  }

  private static List<WordTranslation> like(HanNames names, String name) {
    Language from =
        name.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
            ? Language.RUSSIAN
            : Language.ENGLISH;
    return names.like(
        from,
        name.toLowerCase(java.util.Locale.ROOT),
        found ->
            Stream.concat(NAMES.stream(), Stream.of("杰克逊维尔"))
                .anyMatch(each -> each.contains(found)));
  }
}
