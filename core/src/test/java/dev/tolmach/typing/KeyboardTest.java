package dev.tolmach.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "ytqhjctnb | нейросети",
        "ghbdtn    | привет",
        "GHBDTN    | ПРИВЕТ",
        "[jhjij    | хорошо",
        "j,]`v     | объём",
        "';        | эж",
        "k.lb      | люди",
        "Yjde.     | Новую",
        "2024      | 2024"
      })
  void latinKeysGiveRussianLetters(String typed, String meant) {
    assertThat(Keyboard.ENGLISH.onto(Keyboard.RUSSIAN, typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"ыукмук, server", "Тщвуюоы, Node.js", "пшергию, github."})
  void russianKeysGiveLatinLetters(String typed, String meant) {
    assertThat(Keyboard.RUSSIAN.onto(Keyboard.ENGLISH, typed)).isEqualTo(meant);
  }

  @Test
  void ukrainianHasItsOwnLetters() {
    assertThat(Keyboard.ENGLISH.onto(Keyboard.UKRAINIAN, "ghbdsn")).isEqualTo("привіт");
    assertThat(Keyboard.UKRAINIAN.onto(Keyboard.ENGLISH, "іуфкср")).isEqualTo("search");
  }

  @Test
  void theWayBackLeadsToWhatWasTyped() {
    String typed = "съешь ещё этих мягких французских булок, да выпей же чаю.";
    String onEnglish = Keyboard.RUSSIAN.onto(Keyboard.ENGLISH, typed);

    assertThat(Keyboard.ENGLISH.onto(Keyboard.RUSSIAN, onEnglish)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({"q, w, true", "q, a, true", "a, z, true", "s, z, true", "q, z, false", "p, q, false"})
  void keysThatTouchAreNeighbours(char one, char other, boolean near) {
    assertThat(Keyboard.areNeighbours(one, other)).isEqualTo(near);
    assertThat(Keyboard.areNeighbours(other, one)).isEqualTo(near);
  }

  @Test
  void russianKeysHaveNeighboursToo() {
    assertThat(Keyboard.areNeighbours('п', 'р')).isTrue();
    assertThat(Keyboard.areNeighbours('п', 'е')).isTrue();
    assertThat(Keyboard.areNeighbours('ф', 'э')).isFalse();
    assertThat(Keyboard.areNeighbours('п', 'r')).isFalse();
    assertThat(Keyboard.areNeighbours('п', 'п')).isFalse();
  }
}
