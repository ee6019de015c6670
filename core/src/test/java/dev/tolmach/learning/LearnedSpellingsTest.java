package dev.tolmach.learning;

import static dev.tolmach.language.Language.CHINESE_SIMPLIFIED;
import static dev.tolmach.language.Language.ENGLISH;
import static dev.tolmach.language.Language.RUSSIAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.glossary.learning.LearningLimits;
import dev.tolmach.glossary.learning.TranslationLearner;
import dev.tolmach.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How what is learned from translations is written, with the Russian dictionary. */
class LearnedSpellingsTest {
  private static final LearningLimits LIMITS = new LearningLimits(1_000, 100_000, 1, 0.12, 8);

  private static Lexicon learned(Language to, String... texts) {
    LanguagePair pair = LanguagePair.of(ENGLISH, to);
    TranslationLearner learner = new TranslationLearner(pair, LanguageAnalyzers.standard(), LIMITS);
    for (int i = 0; i < texts.length; i += 2) {
      learner.add(texts[i], texts[i + 1]);
    }
    return learner.learn(LexiconDescription.of("learned"), TranslationKind.LEARNED);
  }

  private static List<String> texts(Lexicon lexicon, String key) {
    return lexicon.translations(key).stream().map(WordTranslation::text).toList();
  }

  @Test
  void theLemmaOfMostOccurrencesIsShown() {
    Lexicon lexicon =
        learned(
            RUSSIAN, "bases", "баз", "more bases", "ещё баз", "the bases", "баз", "base", "базой");

    assertThat(texts(lexicon, "bases")).containsExactly("база");
  }

  @Test
  void aPhraseIsShownAsItIsWritten() {
    Lexicon lexicon =
        learned(
            RUSSIAN,
            "runtime",
            "среда выполнения",
            "runtime errors",
            "ошибки среды выполнения",
            "runtime settings",
            "настройки среды выполнения",
            "a new runtime",
            "о новой среде выполнения",
            "errors",
            "ошибки",
            "settings",
            "настройки");

    assertThat(texts(lexicon, "runtime")).first().isEqualTo("среда выполнения");
  }

  @Test
  void aWordOfAPhraseThatIsFrequentElsewhereBelongsToThePhrase() {
    Lexicon lexicon =
        learned(
            RUSSIAN,
            "database",
            "база данных",
            "connection to a database",
            "подключение к базам данных",
            "database connection",
            "подключение к базам данных",
            "tables of the database",
            "таблицы базы данных",
            "data",
            "данные",
            "tables of data",
            "таблицы данных",
            "a new database",
            "новая база данных",
            "old databases",
            "старые базы данных",
            "connection",
            "подключение",
            "pages",
            "страницы",
            "new pages",
            "новые страницы",
            "errors",
            "ошибки",
            "your errors",
            "ваши ошибки",
            "the settings",
            "настройки",
            "old settings",
            "старые настройки");

    assertThat(texts(lexicon, "database")).containsExactly("база данных");
    assertThat(texts(lexicon, "data")).first().isEqualTo("данные");
  }

  @Test
  void aWordThatIsMoreFrequentAloneIsNoPartOfAPhrase() {
    Lexicon lexicon =
        learned(
            CHINESE_SIMPLIFIED,
            "passwords",
            "密码",
            "your password",
            "您的密码",
            "forgotten password",
            "忘记密码",
            "username password",
            "用户名密码",
            "username passwords",
            "用户名密码");

    assertThat(texts(lexicon, "password")).contains("密码");
  }

  @Test
  void hanCharactersKeepTheirVariant() {
    Lexicon lexicon =
        learned(CHINESE_SIMPLIFIED, "button", "按钮", "buttons", "按钮", "links", "链接", "a link", "链接");

    assertThat(texts(lexicon, "button")).isSubsetOf("按钮");
    assertThat(texts(lexicon, "buttons")).isSubsetOf("按钮");
    assertThat(texts(lexicon, "links")).isSubsetOf("链接");
    assertThat(lexicon.size()).isGreaterThanOrEqualTo(2);
  }
}
