package dev.tolmach.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LexiconsTest {
  private static final LanguagePair EN_ZH =
      LanguagePair.of(Language.ENGLISH, Language.CHINESE_TRADITIONAL);
  private static final LanguagePair RU_EN = LanguagePair.of(Language.RUSSIAN, Language.ENGLISH);

  private static Lexicon lexicon(String name, LanguagePair pair, String key, String... texts) {
    return Lexicon.of(LexiconDescription.of(name), pair, Map.of(key, translations(name, texts)));
  }

  private static List<WordTranslation> translations(String name, String... texts) {
    List<WordTranslation> all = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      float weight = (float) (1 / (1 + .25 * i));
      all.add(new WordTranslation(texts[i], weight, TranslationKind.DICTIONARY, name));
    }
    return all;
  }

  @Test
  void keysAreFoundHoweverTheyAreWritten() {
    Lexicon lexicon = lexicon("a", RU_EN, "Ёлка-2", "fir");

    assertThat(lexicon.translations(LexiconKey.of("елка 2"))).hasSize(1);
  }

  @Test
  void severalLexiconsAreOne() {
    Lexicons both =
        Lexicons.of(
            lexicon("first", EN_ZH, "lighthouse", "灯塔", "灯楼"),
            lexicon("second", EN_ZH, "Lighthouse", "灯楼", "灯台"));

    assertThat(both.translations(EN_ZH, "lighthouse"))
        .extracting(WordTranslation::text, WordTranslation::source)
        .containsExactly(tuple("灯塔", "first"), tuple("灯楼", "second"), tuple("灯台", "second"));
  }

  @Test
  void aLexiconIsReadWhenItIsFirstAskedForAndOnce() {
    AtomicInteger reads = new AtomicInteger();
    Lexicons lexicons =
        Lexicons.of(
            List.of(
                new LexiconSource() {
                  @Override
                  public String name() {
                    return "counted";
                  }

                  @Override
                  public Set<LanguagePair> pairs() {
                    return Set.of(RU_EN);
                  }

                  @Override
                  public Lexicon read(LanguagePair pair) {
                    reads.incrementAndGet();
                    return lexicon("counted", pair, "маяк", "lighthouse");
                  }
                }));

    assertThat(lexicons.translates(RU_EN)).isTrue();
    assertThat(lexicons.translations(EN_ZH, "lighthouse")).isEmpty();
    assertThat(reads).hasValue(0);
    assertThat(lexicons.translations(RU_EN, "маяк")).hasSize(1);
    assertThat(lexicons.longest(RU_EN)).isEqualTo(1);
    assertThat(reads).hasValue(1);
  }

  @Test
  void aSourceThatCannotBeReadIsAProblemAndNoError() {
    Lexicons lexicons =
        Lexicons.of(
            List.of(
                new LexiconSource() {
                  @Override
                  public String name() {
                    return "broken";
                  }

                  @Override
                  public Set<LanguagePair> pairs() {
                    return Set.of(RU_EN);
                  }

                  @Override
                  public Lexicon read(LanguagePair pair) throws IOException {
                    throw new IOException("Not a lexicon: 'broken'.");
                  }
                }));

    assertThat(lexicons.translations(RU_EN, "маяк")).isEmpty();
    assertThat(lexicons.translations(RU_EN, "дом")).isEmpty();
    assertThat(lexicons.problems()).containsExactly("Not a lexicon: 'broken'.");
  }

  @Test
  void otherFormsOfWordsAndPhrasesAreFound() {
    Lexicons lexicons =
        Lexicons.of(
            Lexicon.of(
                LexiconDescription.of("a"),
                RU_EN,
                Map.of("маяк", one("lighthouse"), "виртуальная машина", one("virtual machine"))));
    LanguageAnalyzers analyzers = LanguageAnalyzers.standard();

    assertThat(lexicons.longest(RU_EN)).isEqualTo(2);
    assertThat(lexicons.translations(RU_EN, "маяками")).isEmpty();
    assertThat(lexicons.inAnyForm(RU_EN, "Маяками", analyzers)).isEqualTo(one("lighthouse"));
    assertThat(lexicons.inAnyForm(RU_EN, "виртуальных машин", analyzers))
        .isEqualTo(one("virtual machine"));
    assertThat(lexicons.inAnyForm(RU_EN, "машин", analyzers)).isEmpty();
  }

  @Test
  void aNameIsFoundThatOnlyPrecedesWhatItIs() {
    Lexicons lexicons =
        Lexicons.of(
            Lexicon.of(
                LexiconDescription.of("a"),
                EN_ZH,
                Map.of(
                    "Rhine River", one("莱茵河"),
                    "new moon", one("新月"),
                    "new town", one("新城"),
                    "new wave", one("新潮"),
                    "New Year", one("新年"))));

    assertThat(inAnyForm(lexicons, "Rhine")).containsExactly("莱茵河", "莱茵");
    assertThat(inAnyForm(lexicons, "new")).isEmpty();
    assertThat(inAnyForm(lexicons, "River")).isEmpty();
  }

  @Test
  void britishAndAmericanSpellingAreOne() {
    Lexicons lexicons =
        Lexicons.of(
            Lexicon.of(
                LexiconDescription.of("a"),
                EN_ZH,
                Map.of("anaemia", one("贫血"), "harbor", one("港"), "oesophagus", one("食管"))));

    assertThat(inAnyForm(lexicons, "anemia")).containsExactly("贫血");
    assertThat(inAnyForm(lexicons, "harbours")).containsExactly("港");
    assertThat(inAnyForm(lexicons, "esophagus")).containsExactly("食管");
    assertThat(inAnyForm(lexicons, "hour")).isEmpty();
  }

  @Test
  void shortWordsOfOtherSpellingsAreOthers() {
    Lexicons lexicons =
        Lexicons.of(
            Lexicon.of(
                LexiconDescription.of("a"),
                EN_ZH,
                Map.of("she", one("她"), "for", one("为"), "odor", one("气味"), "flor", one("花"))));

    assertThat(inAnyForm(lexicons, "shoes")).isEmpty();
    assertThat(inAnyForm(lexicons, "fours")).isEmpty();
    assertThat(inAnyForm(lexicons, "flours")).isEmpty();
    assertThat(inAnyForm(lexicons, "odours")).containsExactly("气味");
  }

  @Test
  void aChineseWordOfThreeCharactersIsAlsoLookedForWithoutItsEnding() {
    Lexicons lexicons = Lexicons.of(lexicon("a", EN_ZH, "European", "欧洲人", "欧洲", "欧式"));

    assertThat(inAnyForm(lexicons, "european")).containsExactly("欧洲人", "欧洲", "欧式");
    assertThat(lexicons.inAnyForm(EN_ZH, "european", LanguageAnalyzers.standard()).get(1).weight())
        .isCloseTo(0.8, within(1e-6));
  }

  private static List<String> inAnyForm(Lexicons lexicons, String word) {
    return lexicons.inAnyForm(EN_ZH, word, LanguageAnalyzers.standard()).stream()
        .map(WordTranslation::text)
        .toList();
  }

  @Test
  void twoLanguagesMeetByWayOfEnglish() {
    LanguagePair ruZh = LanguagePair.of(Language.RUSSIAN, Language.CHINESE_SIMPLIFIED);
    Lexicons lexicons =
        Lexicons.of(
            lexicon("M", RU_EN, "маяк", "lighthouse", "beacon"),
            Lexicon.of(
                LexiconDescription.of("C"),
                EN_ZH,
                Map.of(
                    "lighthouse", translations("C", "灯塔"),
                    "beacon", translations("C", "灯塔", "烽火"))));

    assertThat(lexicons.translates(ruZh)).isTrue();
    assertThat(lexicons.translates(ruZh.reversed())).isFalse();
    assertThat(lexicons.translations(ruZh, "маяк"))
        .extracting(WordTranslation::text, WordTranslation::kind, WordTranslation::source)
        .containsExactly(
            tuple("灯塔", TranslationKind.PIVOT, "M + C"),
            tuple("烽火", TranslationKind.PIVOT, "M + C"));
    assertThat(lexicons.translations(ruZh, "маяк").get(0).weight()).isEqualTo(1);
    assertThat(lexicons.inAnyForm(ruZh, "маяками", LanguageAnalyzers.standard())).hasSize(2);
  }

  @Test
  void whatAPersonCorrectedIsNotLearned() {
    Lexicon learned =
        Lexicon.of(
            LexiconDescription.of("learned"),
            RU_EN,
            Map.of(
                "маяк",
                List.of(new WordTranslation("ship", 1, TranslationKind.LEARNED, "learned"))));
    Lexicon mine = lexicon("mine", RU_EN, "маяк", "lighthouse");
    LexiconSource correcting =
        new LexiconSource() {
          @Override
          public String name() {
            return "mine";
          }

          @Override
          public Set<LanguagePair> pairs() {
            return Set.of(RU_EN);
          }

          @Override
          public Lexicon read(LanguagePair pair) {
            return mine;
          }

          @Override
          public boolean correctsLearned() {
            return true;
          }
        };

    assertThat(Lexicons.of(mine, learned).translations(RU_EN, "маяк")).hasSize(2);
    assertThat(
            Lexicons.of(List.of(correcting, LexiconSource.of(learned))).translations(RU_EN, "маяк"))
        .extracting(WordTranslation::text)
        .containsExactly("lighthouse");
  }

  @Test
  void ofAMillionTranslationsOfAWordTheHeaviestAreKept() {
    LexiconBuilder builder = new LexiconBuilder(LexiconDescription.of("many"), RU_EN);
    for (int i = 1; i <= 1_000_000; i++) {
      builder.add("слово", "word" + i, i / 1e6, TranslationKind.DICTIONARY);
    }

    assertThat(builder.build().translations("слово"))
        .hasSize(Lexicon.MAX_TRANSLATIONS)
        .first()
        .extracting(WordTranslation::text)
        .isEqualTo("word1000000");
  }

  @Test
  void whatIsNoWordIsLeftOut() {
    Lexicon lexicon =
        new LexiconBuilder(LexiconDescription.of("a"), RU_EN)
            .add("?!", "word", 1, TranslationKind.DICTIONARY)
            .add("слово", "...", 1, TranslationKind.DICTIONARY)
            .add("слово", "w\u0007ord", 1, TranslationKind.DICTIONARY)
            .add("слово", "w".repeat(101), 1, TranslationKind.DICTIONARY)
            .addUntranslated("лишнее")
            .build();

    assertThat(lexicon.keys()).isEqualTo(1);
    assertThat(lexicon.has("лишнее")).isTrue();
    assertThat(lexicon.size()).isZero();
  }

  private static List<WordTranslation> one(String text) {
    return List.of(new WordTranslation(text, 1, TranslationKind.DICTIONARY, "a"));
  }
}
