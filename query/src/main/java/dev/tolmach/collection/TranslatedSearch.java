package dev.tolmach.collection;

import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.query.TranslationMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Finds works by translations of the words of a query. A work of which some version matches the
 * words as they were typed is none of them. For one request and one thread.
 */
public final class TranslatedSearch {
  /** Of the articles that match, so many come before the first one that a translation finds. */
  private static final int FIRST = 3;

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final ArticleQuery query;
  private final WorkSet matched;
  private final Deadline deadline;

  /**
   * A search for more than a query finds.
   *
   * @param query the query with translations
   * @param matched the works that match without
   */
  public TranslatedSearch(
      IndexSearcher searcher,
      SearchRequest request,
      ArticleQuery query,
      WorkSet matched,
      Deadline deadline) {
    this.searcher = searcher;
    this.request = request;
    this.query = query;
    this.deadline = deadline;
    this.matched = matched;
  }

  /**
   * The works that match a query, where no search found them before. Once the deadline is reached,
   * these are not all of them.
   *
   * @throws IOException if the index cannot be read
   */
  public static WorkSet matched(IndexSearcher searcher, ArticleQuery query, Deadline deadline)
      throws IOException {
    WorkSet works = new WorkSet(searcher.getIndexReader());
    HitCollector.Wanted none =
        new HitCollector.Wanted(0, SortOrder.RELEVANCE, null, false, Set.of());
    Query match = query.under(new StoppableQuery(query.match(), deadline));
    searcher.search(match, HitCollector.manager(none.notedIn(works)));
    return works;
  }

  /** The query with translations. */
  public ArticleQuery query() {
    return query;
  }

  /**
   * The works that match by translations.
   *
   * @param limit how many of them are wanted
   * @throws IOException if the index cannot be read
   */
  public HitCollector.Found find(int limit) throws IOException {
    return search(query.match(), limit, Set.of());
  }

  /**
   * The best articles that have some of the words, as typed or by a translation.
   *
   * @param leftOut documents whose works are left out
   * @throws IOException if the index cannot be read
   */
  public List<Candidate> fill(int limit, Set<Integer> leftOut) throws IOException {
    return search(query.some(), limit, leftOut).best();
  }

  private HitCollector.Found search(Query articles, int limit, Set<Integer> leftOut)
      throws IOException {
    HitCollector.Wanted wanted =
        new HitCollector.Wanted(limit, request.sort(), null, request.versions().each(), leftOut)
            .passingOver(matched);
    Query searched = query.under(new StoppableQuery(articles, deadline));
    return searcher.search(searched, HitCollector.manager(wanted));
  }

  /**
   * What those that translations find must score, at least. By common words alone they say less
   * than an article that has the rare ones and lacks others, be it in the reader's language or not.
   *
   * @param some the articles that have some of the words, the best first
   * @param translated those that match by translations
   * @return 0 if none lacks words
   */
  public static float least(List<Candidate> some, List<Candidate> translated) {
    Set<BytesRef> matching = new HashSet<>();
    translated.forEach(each -> matching.add(each.id()));
    for (Candidate each : some) {
      if (!matching.contains(each.id())) {
        return each.score();
      }
    }
    return 0;
  }

  /** Those that score as much; the others take their places among the articles that lack words. */
  public static List<Candidate> telling(List<Candidate> translated, float least) {
    return translated.stream().filter(each -> each.score() >= least).toList();
  }

  /**
   * The order of a page: for each hit whether it is an article that matches.
   *
   * @param matching how many of these there are
   * @param translated how many articles translations find
   * @param mode how they are ordered
   * @param limit how many hits there is room for
   */
  public static List<Boolean> order(int matching, int translated, TranslationMode mode, int limit) {
    List<Boolean> order = new ArrayList<>();
    int first = 0;
    int second = 0;
    while (order.size() < limit && first + second < matching + translated) {
      boolean isTurn = mode == TranslationMode.ALWAYS && first >= FIRST && second <= first - FIRST;
      boolean isTranslated = second < translated && (isTurn || first == matching);
      order.add(!isTranslated);
      first += isTranslated ? 0 : 1;
      second += isTranslated ? 1 : 0;
    }
    return order;
  }
}
