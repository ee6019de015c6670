package dev.tolmach.matching;

import dev.tolmach.query.ArticlePart;
import dev.tolmach.translation.WordTranslations;
import java.util.List;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * One word, phrase or prefix of what was typed, and how it is looked for.
 *
 * @param text what was typed
 * @param query matches articles that have it, in any field and in any of its forms
 * @param apart matches articles that have the parts of a compound word somewhere; null if it has
 *     none
 * @param excluded whether articles that have it are left out
 * @param function whether it is a function word, which ranks but does not decide
 * @param marked whether an article has it with other marks on its letters, in whatever form
 * @param translations by which translations it is looked for, too; null if it is not translated
 */
public record WordClause(
    String text,
    Query query,
    @Nullable Query apart,
    boolean excluded,
    boolean function,
    boolean marked,
    @Nullable WordTranslations translations) {
  /** A clause for what has no parts. */
  WordClause(String text, Query query, boolean excluded, boolean function) {
    this(text, query, null, excluded, function, false, null);
  }

  /** The same, which ranks and does not decide. */
  WordClause asFunction() {
    return new WordClause(text, query, apart, excluded, true, marked, translations);
  }

  /** The same, looked for in a part of an article alone. */
  WordClause within(ArticlePart part) {
    return new WordClause(
        part.typed() + ':' + text, query, apart, excluded, function, marked, translations);
  }

  /** The same word, looked for by another query. */
  WordClause by(Query other) {
    return new WordClause(text, other, apart, excluded, function, marked, translations);
  }

  /** The same word, looked for by translations, too. */
  WordClause with(WordTranslations found) {
    return new WordClause(text, query, apart, excluded, function, marked, found);
  }

  /** The articles that have the word as far as that decides a match. */
  public Query deciding() {
    return translations == null ? query : translations.likely();
  }

  /** The articles that have the word, and after them those that have its parts alone. */
  public Query orApart() {
    return apart == null
        ? query
        : new DisjunctionMaxQuery(List.of(query, new BoostQuery(apart, FieldWeights.APART)), 0f);
  }
}
