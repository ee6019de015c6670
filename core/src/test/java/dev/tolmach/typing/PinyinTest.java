package dev.tolmach.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {
  private final Pinyin pinyin = Pinyin.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "rengong          | rengong",
        "RenGong          | rengong",
        "réngōng          | rengong",
        "ren2gong1        | ren'gong",
        "ren2 gong1       | ren'gong",
        "ren gong         | ren'gong",
        "xi'an            | xi'an",
        "xi’an            | xi'an",
        "lǜse             | lvse",
        "nü'er            | nv'er",
        "nu:er            | nver",
        "lvecheng         | luecheng",
        "c++              | ''",
        "2024             | ''",
        "маяк             | ''"
      })
  void tonesAreIgnoredAndSyllablesParted(String typed, String plain) {
    assertThat(Pinyin.plain(typed)).isEqualTo(plain.replace("''", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rengongzhineng", "xi'an", "zhuangshi", "lvse", "nver", "e", "shierge"})
  void syllablesAreKnown(String plain) {
    assertThat(pinyin.isSyllables(plain)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "rgzn", "lighthouse", "xyz", "v", "zh"})
  void otherLettersAreNoSyllables(String plain) {
    assertThat(pinyin.isSyllables(plain)).isFalse();
  }

  @Test
  void aCharacterHasAllItsReadingsTheUsualOneFirst() {
    assertThat(pinyin.readings('人')).containsExactly("ren");
    assertThat(pinyin.readings('重')).startsWith("zhong").contains("chong");
    assertThat(pinyin.readings('行')).contains("xing", "hang");
    assertThat(pinyin.readings('女')).startsWith("nv");
    assertThat(pinyin.readings('燈')).startsWith("deng");
    assertThat(pinyin.readings('а')).isEmpty();
  }

  @Test
  void noSyllableGoesOverAnApostrophe() {
    assertThat(pinyin.reads("西安", "xi'an")).isTrue();
    assertThat(pinyin.reads("西安", "xian")).isTrue();
    assertThat(pinyin.reads("先", "xian")).isTrue();
    assertThat(pinyin.reads("先", "xi'an")).isFalse();
    assertThat(pinyin.reads("银行", "yinhang")).isTrue();
    assertThat(pinyin.readsUsually("先", "xian")).isTrue();
  }
}
