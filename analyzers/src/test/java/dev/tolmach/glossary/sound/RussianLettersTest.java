package dev.tolmach.glossary.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianLettersTest {
  private final RussianLetters letters = RussianLetters.standard();

  /* Words with whose letters schemes differ: GOST 7.79 A, which is ISO 9, B, scholarly, BGN/PCGN,
   * passport, typed. The letter ё is е. */
  @ParameterizedTest
  @CsvSource({
    "нейросети, nejroseti, nejroseti, nejroseti, neyroseti, neiroseti, nejroseti",
    "щука, ŝuka, shhuka, ščuka, shchuka, shchuka, schuka",
    "хорошо, horošo, xorosho, chorošo, khorosho, khorosho, horosho",
    "жить, žitʹ, zhit, žit', zhit', zhit, zhit'",
    "цель, celʹ, cel, cel', tsel', tsel, tsel",
    "ежик, ëžik, yozhik, jožik, yëzhik, ezhik, jozhik",
    "объем, obʺëm, obyom, obʺem, ob\"yem, obieem, objom",
    "эхо, èho, e'xo, ècho, ekho, ekho, eho",
    "люди, lûdi, lyudi, ljudi, lyudi, liudi, ljudi",
    "яблоко, âbloko, yabloko, jabloko, yabloko, iabloko, jabloko",
    "новый, novyj, novyj, novyj, novyy, novyi, novyi",
    "синий, sinij, sinij, sinij, siniy, sinii, siniy",
    "чай, čaj, chaj, čaj, chay, chai, chaj",
    "сыр, syr, sy'r, syr, syr, syr, syr",
    "вещь, veŝʹ, veshh, vešč', veshch', veshch, vew"
  })
  void everySchemeIsRead(
      String russian,
      String a,
      String b,
      String scholarly,
      String bgn,
      String passport,
      String typed) {
    for (String latin : List.of(a, b, scholarly, bgn, passport, typed)) {
      assertThat(letters.cost(latin, russian)).as(latin).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void anotherWordIsNotRead() {
    assertThat(letters.cost("mayak", "кот")).isInfinite();
    assertThat(letters.cost("mayak", "маяки")).isInfinite();
    assertThat(letters.cost("", "")).isZero();
  }

  @Test
  void theLikeliestReadingIsTheUsualOne() {
    assertThat(letters.likeliest("moskva", 5).get(0)).isEqualTo("москва");
    assertThat(letters.likeliest("shchuka", 5)).contains("щука");
    assertThat(letters.likeliest("set", 20)).contains("сеть");
    assertThat(letters.likeliest("", 5)).containsExactly("");
  }

  @Test
  void thereAreNeverMoreReadingsThanAskedFor() {
    assertThat(letters.likeliest("iy".repeat(20), 30)).hasSizeLessThanOrEqualTo(30);
  }
}
