package dev.tolmach.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Lighthouse | lighthouse",
        "open-source  Software! | open source software",
        "мая\u0301к | маяк",
        "Ёж | еж",
        "燈塔 | 灯塔",
        "灯 塔 | 灯塔",
        "T 恤 | t 恤",
        "C++ | c++",
        "C# | c#",
        ".NET | .net",
        "Node.js. | node.js",
        "don’t | don't",
        "'dogs' | dogs",
        "\"(1+1)* | 1 1",
        "?! | ``",
      })
  void textsAreFolded(String text, String key) {
    assertThat(LexiconKey.of(text)).isEqualTo(key);
    assertThat(LexiconKey.of(key)).isEqualTo(key);
  }

  @Test
  void aHanCharacterCountsAsAWord() {
    assertThat(LexiconKey.length("event loop")).isEqualTo(2);
    assertThat(LexiconKey.length("灯塔")).isEqualTo(2);
    assertThat(LexiconKey.length("t 恤")).isEqualTo(2);
    assertThat(LexiconKey.length("")).isZero();
  }
}
