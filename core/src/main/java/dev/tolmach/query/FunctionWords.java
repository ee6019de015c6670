package dev.tolmach.query;

import dev.tolmach.analysis.QueryWord;
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

  /** How many other words there are in what was typed; a phrase is one. */
  int others(List<QueryPart> parts) {
    int others = 0;
    for (QueryPart part : parts) {
      if (part.kind() == QueryPart.Kind.WORDS && !part.excluded()) {
        List<QueryWord> words = analyzers.languages().words(part.text());
        others += (int) words.stream().filter(word -> !has(word.text())).count();
      } else if (!part.excluded()) {
        others++;
      }
    }
    return others;
  }
}
