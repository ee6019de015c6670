package dev.tolmach.analysis.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordFamiliesTest {
  @ParameterizedTest
  @CsvSource({
    "Австралия, австралийский",
    "Китай, китайский",
    "китаец, Китай",
    "Италия, итальянец",
    "Москва, москвич",
    "город, городской",
    "наука, научный",
    "книга, книжный",
    "библиотека, библиотечный",
    "столица, столичный",
    "запрет, запретный",
    "вирус, вирусный",
    "организация, организовать",
    "установка, установить",
    "разработчик, разработка",
    "богатый, богатство",
    "музыка, музыкальный",
    "история, историк",
    "индекс, индексировать",
    "болезнь, болезненный"
  })
  void wordsOfOneRoot(String word, String other) {
    assertThat(areRelated(word, other)).as("%s – %s", word, other).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Австралия, Австрия",
    "Индия, индеец",
    "море, мор",
    "кот, котёл",
    "правда, право",
    "гора, город",
    "час, часть",
    "город, городничий",
    "мир, мираж"
  })
  void wordsThatBeginAlike(String word, String other) {
    assertThat(areRelated(word, other)).as("%s – %s", word, other).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "а", "кот", "node", "2024", "c++", "搜索", "веб-сервер", "λόγος"})
  void whatIsShortOrNotRussianHasNoFamily(String term) {
    assertThat(WordFamilies.of(term)).isEmpty();
  }

  @Test
  void noTermIsItsOwnRelative() {
    assertThat(WordFamilies.of("австралийск")).contains("австрал").doesNotContain("австралийск");
  }

  @Test
  void onlyRussianHasFamilies() {
    assertThat(WordFamilies.areKnown(Language.of("ru"))).isTrue();
    assertThat(WordFamilies.areKnown(Language.of("uk"))).isFalse();
  }

  private static boolean areRelated(String word, String other) {
    List<String> others = terms(other);
    return terms(word).stream()
        .anyMatch(term -> others.stream().anyMatch(WordFamilies.of(term)::contains));
  }

  private static List<String> terms(String word) {
    List<String> terms = new ArrayList<>();
    var analyzer = LanguageAnalyzers.standard().of(Language.of("ru"));
    try (TokenStream tokens = analyzer.tokenStream("text", word)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return terms;
  }
}
