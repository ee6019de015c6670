package dev.tolmach.matching;

import dev.tolmach.language.Language;
import dev.tolmach.query.Expression;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.translation.TextTranslations;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The words of a query, with what finds and ranks them.
 *
 * @param words its words, phrases and prefixes in order, each once
 * @param boosts optional queries, such as for words next to each other, which rank articles higher
 *     and decide nothing
 * @param messages what may surprise about how the query was read
 */
record ParsedQuery(List<WordClause> words, List<Query> boosts, List<String> messages) {
  /**
   * How words are taken.
   *
   * @param unfinished the one that may be the beginning of a longer one; empty: none
   * @param capitals whether all of them are in capitals, which then say nothing
   * @param every whether an article needs every content word, also one that only asks
   * @param conditions how many clauses the conditions take
   * @param translated has words looked for in other languages; null: they are not
   */
  record Manner(
      String unfinished,
      boolean capitals,
      boolean every,
      int conditions,
      @Nullable TextTranslations translated) {
    /* Which other languages, whose function words only rank, a word may be of. */
    private Set<Language> languages() {
      return translated == null ? Set.of() : translated.sources();
    }
  }

  /**
   * Reads what is asked.
   *
   * @param manner how its words are taken
   */
  static ParsedQuery of(
      List<Expression> parts, ArticleAnalyzers analyzers, Vocabulary vocabulary, Manner manner) {
    RankingWords functionWords =
        new RankingWords(analyzers, vocabulary, manner.capitals(), manner.languages());
    FieldWeights weights = FieldWeights.forWords(functionWords.others(parts));
    WordQueries queries = new WordQueries(functionWords, weights);
    return new QueryReader(analyzers, vocabulary, queries, manner).read(parts);
  }

  /** How many clauses of Lucene's a query has. */
  static int clauses(Query query) {
    int[] count = new int[1];
    query.visit(
        new QueryVisitor() {
          @Override
          public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
            return this; // What is excluded counts, too.
          }

          @Override
          public void consumeTerms(Query leaf, Term... terms) {
            count[0] += terms.length;
          }

          @Override
          public void visitLeaf(Query leaf) {
            count[0]++;
          }
        });
    return count[0];
  }
}
