package dev.tolmach.matching;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.language.Language;
import dev.tolmach.query.Expression;
import dev.tolmach.schema.ArticleAnalyzers;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that rank, but decide nothing: the function words of an index's languages, and single
 * kana. Those are particles or the endings of words written in Chinese characters, and a text in
 * which more kana follow has them in pairs only.
 */
final class RankingWords {
  private static final String WHETHER = "ли";

  /* With fewer words besides, the one in question is half of what was asked. */
  private static final int MIN_SUBJECT = 2;

  /* Written in capitals it is an abbreviation: IT, US and WHO are no pronouns, AI is no French. */

  private final ArticleAnalyzers analyzers;
  private final Vocabulary vocabulary;
  private final boolean capitals;
  private final Set<Language> languages;

  /**
   * The words of an index's languages.
   *
   * @param capitals whether all of the query is in capitals, which then say nothing
   */
  RankingWords(ArticleAnalyzers analyzers, Vocabulary vocabulary, boolean capitals) {
    this(analyzers, vocabulary, capitals, Set.of());
  }

  /**
   * The words of an index's languages and of others.
   *
   * @param others languages of the query that the index need not have
   */
  RankingWords(
      ArticleAnalyzers analyzers, Vocabulary vocabulary, boolean capitals, Set<Language> others) {
    this.analyzers = analyzers;
    this.vocabulary = vocabulary;
    this.capitals = capitals;
    this.languages = new TreeSet<>(vocabulary.fieldLanguages());
    this.languages.addAll(others);
  }

  ArticleAnalyzers analyzers() {
    return analyzers;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  boolean has(String word) {
    boolean abbreviation =
        !capitals
            && word.codePoints().allMatch(Character::isUpperCase)
            && word.codePointCount(0, word.length()) > 1;
    return isSingleKana(word)
        || !abbreviation
            && languages.stream()
                .anyMatch(language -> analyzers.languages().isFunctionWord(language, word));
  }

  /**
   * Whether a word is the one in question of a Slavic question with <i>ли</i>, and two other
   * content words say what it is about: an article about Poland and the European Union answers
   * <i>входит ли Польша в Евросоюз</i>, by whatever verb.
   *
   * @param typed all words in order
   * @param word the index of one of them
   */
  boolean asksWhether(List<QueryWord> typed, int word) {
    return word + 1 < typed.size()
        && typed.get(word + 1).text().equalsIgnoreCase(WHETHER)
        && has(WHETHER)
        && typed.stream().filter(other -> !has(other.text())).count() > MIN_SUBJECT;
  }

  private static boolean isSingleKana(String word) {
    UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
    return word.codePointCount(0, word.length()) == 1
        && (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA);
  }

  /** How many other words there are in what is looked for; a phrase and a group are one each. */
  int others(List<Expression> parts) {
    return parts.stream().mapToInt(this::others).sum();
  }

  private int others(Expression part) {
    return switch (part) {
      case Expression.Words words ->
          (int)
              analyzers.languages().words(words.text()).stream()
                  .filter(word -> !has(word.text()))
                  .count();
      case Expression.Within within -> others(within.inside());
      case Expression.Not not -> 0;
      case Expression.Where where -> 0;
      case Expression.Phrase phrase -> 1;
      case Expression.Prefix prefix -> 1;
      case Expression.AllOf all -> all.isCondition() ? 0 : 1;
      case Expression.AnyOf any -> any.isCondition() ? 0 : 1;
    };
  }
}
