package dev.tolmach.query;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.schema.ArticleAnalyzers;
import java.util.List;

/** The words that rank, but decide nothing: the function words of an index's languages. */
record FunctionWords(ArticleAnalyzers analyzers, Vocabulary vocabulary) {
  /* Written in capitals it is an abbreviation: IT, US and WHO are no pronouns, AI is no French. */
  boolean has(String word) {
    boolean abbreviation =
        word.codePoints().allMatch(Character::isUpperCase)
            && word.codePointCount(0, word.length()) > 1;
    return !abbreviation
        && vocabulary.fieldLanguages().stream()
            .anyMatch(language -> analyzers.languages().isFunctionWord(language, word));
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
