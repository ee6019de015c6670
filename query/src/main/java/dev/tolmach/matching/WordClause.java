package dev.tolmach.matching;

import dev.tolmach.query.ArticlePart;
import org.apache.lucene.search.Query;

/**
 * One word, phrase or prefix of what was typed, and how it is looked for.
 *
 * @param text what was typed
 * @param query matches articles that have it, in any field and in any of its forms
 * @param excluded whether articles that have it are left out
 * @param function whether it is a function word, which ranks but does not decide
 */
public record WordClause(String text, Query query, boolean excluded, boolean function) {
  /** The same, which ranks and does not decide. */
  WordClause asFunction() {
    return new WordClause(text, query, excluded, true);
  }

  /** The same, looked for in a part of an article alone. */
  WordClause within(ArticlePart part) {
    return new WordClause(part.typed() + ':' + text, query, excluded, function);
  }
}
