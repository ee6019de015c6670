package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedSpellingsTest {
  @ParameterizedTest
  @CsvSource({
    "es, cancion, canción",
    "fr, activite, activité",
    "pt, coracao, coração",
    "pt, acoes, ações",
    "cs, zluteho, zlutého",
    "pl, milosc, milość",
    "tr, kadinin, kadının",
    "tr, kadinin, kadinın",
    "da, laerer, lærer",
  })
  void aWordMayHaveMarks(String language, String plain, String spelling) {
    assertThat(MarkedSpellings.of(language, plain)).contains(spelling);
  }

  @Test
  void onlyTheLettersOfTheLanguageHaveThem() {
    assertThat(MarkedSpellings.of("es", "nose"))
        .containsExactlyInAnyOrder("nosé", "ñose", "nóse", "ñóse");
    assertThat(MarkedSpellings.of("en", "cafe")).isEmpty();
    assertThat(MarkedSpellings.of("ru", "лед")).isEmpty();
  }

  @Test
  void shortAndLongWordsAreAsTheyAre() {
    assertThat(MarkedSpellings.of("fr", "ete")).isEmpty();
    assertThat(MarkedSpellings.of("fr", "e".repeat(25))).isEmpty();
  }
}
