package dev.tolmach.matching;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.query.Expression;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.schema.TextField;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;

/**
 * Builds queries for expressions that lie in others, where the match rule does not reach: there
 * every word is needed.
 */
final class GroupQueries {

  private final ArticleAnalyzers analyzers;
  private final Vocabulary vocabulary;
  private final WordQueries words;
  private final Predicate<Query> room;

  GroupQueries(
      ArticleAnalyzers analyzers, Vocabulary vocabulary, WordQueries words, Predicate<Query> room) {
    this.analyzers = analyzers;
    this.vocabulary = vocabulary;
    this.words = words;
    this.room = room;
  }

  /** Queries for words as they were typed alone. */
  GroupQueries(ArticleAnalyzers analyzers, Vocabulary vocabulary, WordQueries words) {
    this(analyzers, vocabulary, words, synonym -> false);
  }

  /**
   * The same queries, which look for the synonyms of words, too.
   *
   * @param more whether there is room for one more alternative, which is then taken
   */
  GroupQueries withSynonyms(Predicate<Query> more) {
    return new GroupQueries(analyzers, vocabulary, words, more);
  }

  /* What is left out is what was typed: nobody sees which articles a synonym took away. */
  private GroupQueries asTyped() {
    return new GroupQueries(analyzers, vocabulary, words);
  }

  /** The query that finds and ranks the articles of an expression. */
  Query of(Expression expression) {
    return switch (expression) {
      case Expression.Words wanted -> words(wanted.text());
      case Expression.Phrase phrase -> words.phrase(phrase.text(), false).query();
      case Expression.Prefix prefix -> words.prefix(prefix.letters(), false).query();
      case Expression.Not not -> all(List.of(not));
      case Expression.AllOf all -> all(all.parts());
      case Expression.AnyOf any ->
          new DisjunctionMaxQuery(
              any.alternatives().stream().map(this::of).toList(), FieldWeights.TIE);
      case Expression.Within within ->
          new GroupQueries(
                  analyzers, vocabulary, words.in(EnumSet.of(TextField.of(within.part()))), room)
              .of(within.inside());
      case Expression.Where where ->
          new BoostQuery(new ConstantScoreQuery(FilterQueries.of(where.filter(), vocabulary)), 0f);
    };
  }

  private Query words(String text) {
    List<QueryWord> typed = analyzers.languages().words(text);
    SynonymQueries other = new SynonymQueries(analyzers, vocabulary, words);
    Map<Integer, Set<String>> names = other.of(typed);
    Set<WordClause> clauses = new LinkedHashSet<>();
    for (int i = 0; i < typed.size(); i++) {
      WordClause plain = words.word(typed.get(i), false);
      clauses.add(other.orSynonyms(plain, names.getOrDefault(i, Set.of()), room));
    }
    boolean content = clauses.stream().anyMatch(clause -> !clause.function());
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (WordClause clause : clauses) {
      if (content && clause.function()) {
        query.add(new BoostQuery(clause.query(), FieldWeights.FUNCTION_WORD), Occur.SHOULD);
      } else {
        query.add(clause.query(), Occur.MUST);
      }
    }
    return query.build();
  }

  /* Notes about articles that were left out are documents too, but have no id. */
  private Query all(List<Expression> parts) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean positive = false;
    for (Expression part : parts) {
      if (part instanceof Expression.Not not) {
        query.add(asTyped().of(not.left()), Occur.MUST_NOT);
      } else {
        query.add(of(part), Occur.MUST);
        positive = true;
      }
    }
    if (!positive) {
      query.add(new FieldExistsQuery(IndexFields.ID), Occur.FILTER);
    }
    return query.build();
  }
}
