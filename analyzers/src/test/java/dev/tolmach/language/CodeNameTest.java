package dev.tolmach.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "System.Text.Encoding",
        "getUserName",
        "max_count",
        "https://example.org/a?b=c#d",
        "someone@some-example.org",
        "C:\\Windows\\win.ini",
        "docs/en/index",
        "std::vector",
        "Node.js",
        "NET40",
        "résumé.été"
      })
  void aNameEndsWithItsLastLetter(String name) {
    assertThat(CodeName.end(name, 0)).isEqualTo(name.length());
    assertThat(CodeName.end("(" + name + "). And", 1)).isEqualTo(name.length() + 1);
    assertThat(CodeName.end(name + "对象", 0)).isEqualTo(name.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word",
        "Word.",
        "and/or",
        "well-known-word",
        "don't",
        "C++",
        "HTML",
        "McDonald",
        "end. Next",
        "a...",
        "x",
        "Konвergenta",
        "gCeann",
        "été",
        "one;two"
      })
  void aWordIsNoName(String word) {
    assertThat(CodeName.end(word, 0)).isZero();
  }

  @Test
  void aPathMayBeginWithASlash() {
    assertThat(CodeName.end("/usr/local and", 1)).isEqualTo(10);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.SECONDS)
  void aLineOfNothingButSignsIsNoTrouble() {
    for (String piece : new String[] {"a-", "a+b/", "a.", "a......-", "/a", "aB"}) {
      String text = piece.repeat(200_000);
      assertThat(Passages.of(text).letters()).as(piece).isPositive();
    }
  }
}
