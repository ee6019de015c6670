package dev.tolmach.query;

import dev.tolmach.schema.ArticleAnalyzers;
import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * The words that rank, but decide nothing: the function words of an index's languages, and single
 * kana. Those are particles or the endings of words written in Chinese characters, and a text in
 * which more kana follow has them in pairs only.
 */
record FunctionWords(ArticleAnalyzers analyzers, Vocabulary vocabulary) {
  /* Written in capitals it is an abbreviation: IT, US and WHO are no pronouns, AI is no French. */
  boolean has(String word) {
    boolean abbreviation =
        word.codePoints().allMatch(Character::isUpperCase)
            && word.codePointCount(0, word.length()) > 1;
    return isSingleKana(word)
        || !abbreviation
            && vocabulary.fieldLanguages().stream()
                .anyMatch(language -> analyzers.languages().isFunctionWord(language, word));
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
