package dev.tolmach.search;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.query.ArticleQuery;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.MatchRule;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.query.Versions;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.ArticleDocuments;
import dev.tolmach.schema.ArticleSimilarity;
import dev.tolmach.schema.Fields;
import dev.tolmach.suggest.Completer;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Searches one snapshot of an index. It sees what the reader sees and does not close it.
 *
 * <p>Any number of threads may use one.
 */
public final class ArticleSearcher {
  /* Those of the most translated sites; further ones would say nothing new. */
  private static final int MOST_VERSIONS = 20;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final ArticleAnalyzers analyzers;
  private final IndexVocabulary vocabulary;
  private final SearchSuggestions suggestions;
  private final List<Facet> facets;
  private final FacetDictionaries dictionaries = new FacetDictionaries();
  private final boolean severalArchives;

  /**
   * A searcher of a snapshot.
   *
   * @param reader the snapshot, open while the searcher is used
   * @param analyzers the chains that the index was built with
   * @throws IOException if the snapshot cannot be read
   */
  @SuppressWarnings("exports") // Which analyzer reads which field is this module's own business.
  public ArticleSearcher(DirectoryReader reader, ArticleAnalyzers analyzers) throws IOException {
    this.reader = reader;
    this.analyzers = analyzers;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(new ArticleSimilarity());
    this.vocabulary = new IndexVocabulary(reader);
    this.suggestions = new SearchSuggestions(searcher, analyzers, vocabulary);
    this.facets =
        Stream.concat(Facet.ALL.stream(), vocabulary.facets().stream().map(Facet::named))
            .distinct()
            .toList();
    Terms archives = MultiTerms.getTerms(reader, Fields.ARCHIVE);
    this.severalArchives = archives != null && !archives.getMin().equals(archives.getMax());
  }

  /** The facets of this snapshot: {@link Facet#ALL}, then the archives' own by their names. */
  public List<Facet> facets() {
    return facets;
  }

  /**
   * How many articles the snapshot holds, each version of a work counted by itself.
   *
   * @throws IOException if the snapshot cannot be read
   */
  public long articles() throws IOException {
    return searcher.count(new FieldExistsQuery(Fields.VERSION));
  }

  private void checkFacets(SearchRequest request) {
    for (FacetRequest asked : request.facets()) {
      if (!facets.contains(asked.facet())) {
        throw new IllegalArgumentException(
            "Unknown facet: '"
                + asked.facet().name()
                + "'. Expected one of "
                + facets.stream().map(Facet::name).collect(Collectors.joining(", "))
                + ". Correct the name.");
      }
    }
  }

  /**
   * Answers a request.
   *
   * @throws IllegalArgumentException if the request's cursor is none, or one of another sort order,
   *     or if it asks for a facet that no article has
   * @throws IOException if the snapshot cannot be read
   */
  public SearchResult search(SearchRequest request) throws IOException {
    checkFacets(request);
    return suggestions.help(request, answer(request), this::answer);
  }

  /**
   * Tells why an article is among the hits of a request, or why it is not.
   *
   * @param article its path, or {@code archive:path}
   * @throws IllegalArgumentException if several archives have an article of that path
   * @throws IOException if the snapshot cannot be read
   */
  public Explanation why(String article, SearchRequest request) throws IOException {
    return new ArticleExplainer(searcher, analyzers, vocabulary, this::printed, this::block)
        .explain(article, request);
  }

  /**
   * Finds articles like one, in its language and in those of its translations. Its own work is not
   * among them.
   *
   * @param article its path, or {@code archive:path}
   * @param request how many, under which conditions, with which facets; words in it are needed, too
   * @throws IllegalArgumentException if no archive has an article of that path, or several have,
   *     and as {@link #search} does
   * @throws IOException if the snapshot cannot be read
   */
  public SearchResult similar(String article, SearchRequest request) throws IOException {
    checkFacets(request);
    int doc = new ArticleNames(searcher).article(article);
    if (doc == ArticleNames.NONE) {
      throw new IllegalArgumentException(
          "No such article: '"
              + article
              + "'. Expected the id of an article of the index, such as a search prints. Correct"
              + " it, or ask 'why' what became of the article.");
    }
    ArticleQuery asked = ArticleQuery.of(request, analyzers, vocabulary);
    List<SimilarArticles.Version> versions = versions(doc);
    Query like =
        new BooleanQuery.Builder()
            .add(new SimilarArticles(searcher, analyzers).of(doc, versions), Occur.MUST)
            .add(asked.match(), Occur.FILTER)
            .add(
                new TermQuery(ArticleDocuments.workTerm(versions.get(0).article())), Occur.MUST_NOT)
            .build();
    return answer(request, asked.matching(like));
  }

  /* All versions of the work that a document belongs to. */
  private List<SimilarArticles.Version> versions(int doc) throws IOException {
    Term work = ArticleDocuments.workTerm(article(doc));
    List<SimilarArticles.Version> versions = new ArrayList<>();
    for (ScoreDoc version : searcher.search(new TermQuery(work), MOST_VERSIONS).scoreDocs) {
      versions.add(new SimilarArticles.Version(version.doc, article(version.doc)));
    }
    return versions;
  }

  private Article article(int doc) throws IOException {
    return ArticleDocuments.article(searcher.storedFields().document(doc));
  }

  private String printed(ArticleId id) {
    return severalArchives ? id.toString() : id.path();
  }

  /**
   * How what is being typed may go on.
   *
   * @throws IOException if the snapshot cannot be read
   */
  public List<Completion> complete(CompletionRequest request) throws IOException {
    return new Completer(reader, vocabulary).complete(request);
  }

  private SearchResult answer(SearchRequest request) throws IOException {
    return answer(request, ArticleQuery.of(request, analyzers, vocabulary));
  }

  private SearchResult answer(SearchRequest request, ArticleQuery query) throws IOException {
    long started = System.nanoTime();
    String cursor = request.after();
    Candidate after = cursor == null ? null : Cursor.parse(cursor, request.sort());
    FacetedSearch.Outcome outcome =
        new FacetedSearch(searcher, dictionaries)
            .run(
                query,
                request,
                new HitCollector.Wanted(
                    request.limit(), request.sort(), after, request.versions().each(), Set.of()));
    List<Candidate> best = outcome.found().best();
    HitReader reading =
        new HitReader(
            searcher, analyzers, query, new HitReader.Shown(severalArchives, request.snippets()));
    List<Hit> hits = new ArrayList<>(reading.matches(shown(request, query, query.match(), best)));
    if (isFilled(request, query, best.size())) {
      List<Candidate> fill = fill(request, query, best);
      hits.addAll(reading.fills(shown(request, query, query.some(), fill)));
    }
    long total = outcome.found().total();
    List<String> messages =
        total == 0 ? new EmptyResult(searcher, query).messages() : query.messages();
    return new SearchResult(
        total,
        true,
        (System.nanoTime() - started) / 1e6,
        next(request, outcome.found(), after),
        messages,
        hits,
        facets(request.facets(), outcome, query),
        List.of());
  }

  private List<Candidate> shown(
      SearchRequest request, ArticleQuery query, Query match, List<Candidate> candidates)
      throws IOException {
    Versions versions = request.versions();
    return versions.each() || versions.preferred().isEmpty()
        ? candidates
        : new PreferredVersions(searcher, query, match, versions).of(candidates);
  }

  private static boolean isFilled(SearchRequest request, ArticleQuery query, int matches) {
    return matches < request.limit()
        && request.after() == null
        && request.match() == MatchRule.BEST
        && request.sort() == SortOrder.RELEVANCE
        && query.hasWords();
  }

  /* The best articles that have some of the words; all that match are known and left out. */
  private List<Candidate> fill(SearchRequest request, ArticleQuery query, List<Candidate> matches)
      throws IOException {
    Set<Integer> blocks = new HashSet<>();
    for (Candidate match : matches) {
      blocks.add(request.versions().each() ? match.doc() : block(match.doc()));
    }
    int room = request.limit() - matches.size();
    HitCollector.Wanted wanted =
        new HitCollector.Wanted(room, SortOrder.RELEVANCE, null, request.versions().each(), blocks);
    return searcher.search(query.under(query.some()), HitCollector.manager(wanted)).best();
  }

  /* The first document of the work that a document belongs to. */
  private int block(int doc) {
    try {
      List<LeafReaderContext> leaves = reader.leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      return leaf.docBase + WorkBlock.start(leaf, doc - leaf.docBase);
    } catch (IOException e) {
      throw new UncheckedIOException("The index cannot be read: " + e.getMessage(), e);
    }
  }

  private static @Nullable String next(
      SearchRequest request, HitCollector.Found found, @Nullable Candidate after) {
    List<Candidate> best = found.best();
    boolean full = !best.isEmpty() && best.size() == request.limit();
    if (!full || after == null && found.total() == best.size()) {
      return null;
    }
    return Cursor.of(request.sort(), best.get(best.size() - 1));
  }

  private static List<FacetCounts> facets(
      List<FacetRequest> requests, FacetedSearch.Outcome outcome, ArticleQuery query) {
    List<FacetCounts> counts = new ArrayList<>();
    for (FacetRequest request : requests) {
      Facet facet = request.facet();
      FacetTally tally = outcome.tallies().getOrDefault(facet, new FacetTally());
      counts.add(FacetRanking.of(request, tally, query.selected().getOrDefault(facet, Set.of())));
    }
    return counts;
  }
}
