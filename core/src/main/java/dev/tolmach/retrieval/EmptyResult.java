package dev.tolmach.retrieval;

import dev.tolmach.collection.HitCollector;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.matching.WordClause;
import dev.tolmach.query.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;

/** Explains why a query finds nothing. */
record EmptyResult(ArticleQuery query, ArticleQuery wider, Total withoutConditions) {
  /** Counts works. */
  @FunctionalInterface
  interface Total {
    long count() throws IOException;
  }

  private static final int NAMED = 5;

  /** The messages about how the query was read, and why it finds nothing. */
  List<String> messages() throws IOException {
    List<String> messages = new ArrayList<>(query.messages());
    List<String> unknown =
        wider.decisive().stream()
            .filter(word -> word.query() instanceof MatchNoDocsQuery)
            .map(WordClause::text)
            .toList();
    /* Where all are unknown, finding nothing says it. */
    if (!unknown.isEmpty() && unknown.size() < wider.decisive().size()) {
      messages.add("No article has " + named(unknown) + ".");
    } else if (unknown.isEmpty() && !query.conditions().isEmpty()) {
      long without = withoutConditions.count();
      if (without > 0) {
        messages.add(
            "Without "
                + named(query.conditions().stream().map(ArticleQuery.Condition::text).toList())
                + (without == 1 ? " 1 article matches." : " " + without + " articles match."));
      }
    }
    return messages;
  }

  /** Why a query finds nothing in an index. */
  static EmptyResult of(IndexSearcher searcher, ArticleQuery query, ArticleQuery wider) {
    HitCollector.Wanted none =
        new HitCollector.Wanted(0, SortOrder.RELEVANCE, null, false, Set.of());
    return new EmptyResult(
        query, wider, () -> searcher.search(query.match(), HitCollector.manager(none)).total());
  }

  private static String named(List<String> texts) {
    String first =
        texts.stream().limit(NAMED).map(text -> "'" + text + "'").collect(Collectors.joining(", "));
    int others = texts.size() - NAMED;
    return others > 0 ? first + " and " + others + " more" : first;
  }
}
