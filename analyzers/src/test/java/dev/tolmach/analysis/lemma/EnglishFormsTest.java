package dev.tolmach.analysis.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.Token;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** English words that Porter's stemmer takes for others, and forms that it does not know. */
class EnglishFormsTest {
  private static final Analyzer ENGLISH = LanguageAnalyzers.standard().of(Language.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "us, use",
    "us, used",
    "on, one",
    "new, news",
    "id, ide",
    "io, ios",
    "ex, exe",
    "ad, added",
    "ic, ice",
    "ga, gas",
    "bu, bus",
    "ag, age",
    "ow, owe",
    "as, ass",
    "ex, exe",
  })
  void otherWordsAreApart(String one, String other) {
    assertThat(terms(one)).doesNotContainAnyElementsOf(terms(other));
  }

  @ParameterizedTest
  @CsvSource({
    "use, using",
    "use, useful",
    "add, added",
    "add, adding",
    "try, tries",
    "die, died",
    "child, children",
    "mouse, mice",
    "woman, women's",
    "knife, knives",
    "index, indices",
    "analysis, analyses",
    "matrix, matrices",
    "write, written",
    "run, ran",
    "fly, flew",
    "bus, buses",
    "IDE, ides",
  })
  void formsOfAWordAreOne(String word, String form) {
    assertThat(terms(word)).isEqualTo(terms(form));
  }

  /* Lucene's class of the stemmer is not to be had outside of its filter. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "js",
        "is",
        "a",
        "possibly",
        "responsibly",
        "assembly",
        "assemblies",
        "psychology",
        "psychological",
        "apologies",
        "running",
        "relational",
        "généraux",
        "e-commerce",
        "x2",
      })
  void everyOtherWordIsStemmedAsByLucene(String word) throws IOException {
    try (KeywordTokenizer whole = new KeywordTokenizer();
        PorterStemFilter stems = new PorterStemFilter(whole)) {
      CharTermAttribute term = stems.addAttribute(CharTermAttribute.class);
      whole.setReader(new StringReader(word));
      stems.reset();
      stems.incrementToken();
      EnglishEndings endings = new EnglishEndings();
      endings.setCurrent(word);
      endings.stem();
      assertThat(endings.getCurrent()).isEqualTo(term.toString());
    }
  }

  private static List<String> terms(String word) {
    return Token.of(ENGLISH, "", word).stream().map(Token::term).toList();
  }
}
