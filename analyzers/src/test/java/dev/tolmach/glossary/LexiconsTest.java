package dev.tolmach.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
    List<WordTranslation> all = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      all.add(new WordTranslation(texts[i], 1 / (1 + .25 * i), TranslationKind.DICTIONARY, name));
    }
    return Lexicon.of(LexiconDescription.of(name), pair, Map.of(key, all));
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
        .containsExactly(
            tuple("灯塔", "first"),
            tuple("灯楼", "second"),
            tuple("灯台", "second"));
  }

  @Test
  void aLexiconIsReadWhenItIsFirstAskedForAndOnce() {
    AtomicInteger reads = new AtomicInteger();
    Lexicons lexicons = Lexicons.of(List.of(new LexiconSource() {
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
    Lexicons lexicons = Lexicons.of(List.of(new LexiconSource() {
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
  void keysWithAPrefixAreInOrder() {
    Lexicon lexicon =
        Lexicon.of(
            LexiconDescription.of("a"),
            RU_EN,
            Map.of(
                "маяк", one("lighthouse"), "маятник", one("pendulum"), "май", one("May"),
                "цикл событий", one("event loop")));

    assertThat(lexicon.keys("мая", 9)).containsExactly("маяк", "маятник");
    assertThat(lexicon.keys("ма", 1)).containsExactly("май");
    assertThat(lexicon.longest()).isEqualTo(2);
    assertThat(lexicon.size()).isEqualTo(4);
  }

  private static List<WordTranslation> one(String text) {
    return List.of(new WordTranslation(text, 1, TranslationKind.DICTIONARY, "a"));
  }
}
