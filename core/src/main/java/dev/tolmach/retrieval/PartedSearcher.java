package dev.tolmach.retrieval;

import dev.tolmach.article.ArticleId;
import dev.tolmach.collection.Deadline;
import dev.tolmach.collection.HitCollector;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.part.PartAnswer;
import dev.tolmach.part.PartRequest;
import dev.tolmach.part.PartRequest.Scope;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.TranslationMode;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.ExportedArticle;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import dev.tolmach.translation.Translator;
import dev.tolmach.typing.Completer;
import dev.tolmach.typing.QuerySuggester;
import dev.tolmach.vocabulary.FrozenVocabulary;
import dev.tolmach.vocabulary.StatisticalSearcher;
import dev.tolmach.vocabulary.VocabularyCounts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Searches an index whose parts are elsewhere, such as the shards of a cluster, with the answers of
 * an {@link ArticleSearcher} of the whole. Words are counted in all parts first; each part then
 * searches with the same counts, and only the works that are shown are fetched.
 *
 * <p>Any number of threads may use one.
 */
public final class PartedSearcher implements SnapshotSearcher {
  /** Asks all parts of an index. */
  @FunctionalInterface
  public interface Parts {
    /**
     * The answer of all parts together.
     *
     * @throws IOException if any part does not answer
     */
    PartAnswer ask(PartRequest request) throws IOException;
  }

  private final Parts parts;
  private final PartedIndex index;
  private final SearchSuggestions suggestions;

  /**
   * A searcher of parts.
   *
   * @param analyzers the analyzers that the index was built with
   * @param glossary what means the same
   * @param lexicons what words are in other languages
   */
  @SuppressWarnings("exports") // Which analyzer reads which field is this module's own business.
  public PartedSearcher(
      Parts parts, ArticleAnalyzers analyzers, Glossary glossary, Lexicons lexicons) {
    this.parts = parts;
    this.index =
        new PartedIndex(
            parts, analyzers, glossary, new Translator(lexicons, analyzers.languages()));
    this.suggestions =
        new SearchSuggestions(new PartedSuggestions(index, new QuerySuggester(analyzers)));
  }

  @Override
  public List<Facet> facets() throws IOException {
    return facets(index.counts(Set.of()));
  }

  private static List<Facet> facets(VocabularyCounts counts) {
    return Stream.concat(Facet.ALL.stream(), counts.facets().stream().sorted().map(Facet::named))
        .distinct()
        .toList();
  }

  @Override
  public long articles() throws IOException {
    return index.counts(Set.of()).size();
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    Deadline deadline = new Deadline(request.timeout());
    PartedIndex.Asked asked = index.asked(request);
    checkFacets(request, facets(asked.vocabulary().counts()));
    SearchResult found = new PartedRun(index, asked, deadline).answer();
    return found.exact() ? suggestions.help(request, found, deadline, this::answer) : found;
  }

  private SearchResult answer(SearchRequest request, Deadline deadline) throws IOException {
    return new PartedRun(index, index.asked(request), deadline).answer();
  }

  @Override
  public SearchResult similar(String article, SearchRequest request) throws IOException {
    Deadline deadline = new Deadline(request.timeout());
    return withNamed(
        article,
        (works, counts) -> {
          checkFacets(request, facets(counts));
          int document =
              names(works)
                  .find(article)
                  .filter(named -> !named.note())
                  .map(ArticleNames.Named::document)
                  .orElseThrow(() -> ArticleSearcher.noArticle(article));
          return new PartedRun(index, index.like(document, works, request), deadline).answer();
        });
  }

  @Override
  public List<Completion> complete(CompletionRequest request) throws IOException {
    new Deadline(null).checkInterrupt();
    VocabularyCounts counts = index.counts(Set.of());
    return new PartedTerms(index, counts.size())
        .until(terms -> new Completer(terms, counts.languages()).complete(request));
  }

  private static void checkFacets(SearchRequest request, List<Facet> facets) {
    for (FacetRequest each : request.facets()) {
      if (!facets.contains(each.facet())) {
        throw ArticleSearcher.unknownFacet(each.facet(), facets);
      }
    }
  }

  @Override
  public void export(ExportedArticle.Visitor visitor) throws IOException {
    new PartedExport(parts).visit(visitor);
  }

  /** What to do with the works of a name. */
  private interface Use<T> {
    T of(FetchedWorks works, VocabularyCounts counts) throws IOException;
  }

  private <T> T withNamed(String name, Use<T> use) throws IOException {
    new Deadline(null).checkInterrupt();
    VocabularyCounts counts = index.counts(Set.of());
    try (FetchedWorks works = index.fetch(ArticleNames.terms(name, counts.archives()))) {
      return use.of(works, counts);
    }
  }

  @Override
  public Optional<ArticleId> find(String article) throws IOException {
    return withNamed(
        article, (works, counts) -> names(works).find(article).map(ArticleNames.Named::id));
  }

  private static ArticleNames names(FetchedWorks works) {
    return new ArticleNames(new IndexSearcher(works.reader()));
  }

  @Override
  public Optional<ShownArticle> show(String article) throws IOException {
    return withNamed(
        article,
        (works, counts) -> {
          Optional<ArticleNames.Named> named = names(works).find(article);
          if (named.isEmpty() || named.get().note()) {
            return Optional.empty();
          }
          var shown =
              ArticleDocuments.article(
                  works.reader().storedFields().document(named.get().document()));
          var others = new OtherVersions(works.reader(), counts.archives().size() > 1);
          return Optional.of(
              ShownArticle.of(
                  shown, printed(shown.id(), counts), others.of(named.get().document())));
        });
  }

  private static String printed(ArticleId id, VocabularyCounts counts) {
    return counts.archives().size() > 1 ? id.toString() : id.path();
  }

  @Override
  public Explanation why(String article, SearchRequest request) throws IOException {
    Deadline deadline = new Deadline(request.timeout());
    PartedIndex.Asked asked = index.asked(request);
    PartedIndex.@Nullable Asked wider =
        request.translate() == TranslationMode.NEVER ? null : index.translated(asked).orElse(null);
    FrozenVocabulary vocabulary = (wider == null ? asked : wider).vocabulary();
    return withNamed(
        article,
        (works, counts) ->
            new ArticleExplainer(
                    StatisticalSearcher.ofPart(works.reader(), vocabulary),
                    index.analyzers(),
                    vocabulary,
                    index.translator(),
                    id -> printed(id, counts),
                    deadline,
                    (query, ignored, typed) ->
                        wider == null || typed == null
                            ? ranked(asked, works, Scope.MATCHING, deadline)
                            : ranked(wider, works, Scope.TRANSLATED, deadline))
                .explain(article, request));
  }

  private ArticleExplainer.Ranked ranked(
      PartedIndex.Asked asked, FetchedWorks works, Scope scope, Deadline deadline)
      throws IOException {
    SearchRequest all = PartRequests.limited(asked.request(), SearchRequest.MAX_LIMIT);
    PartAnswer.Found found = index.find(asked, PartRequests.within(all, deadline), scope, 0);
    HitCollector.Found best = found.outcome().found();
    return new ArticleExplainer.Ranked(
        new HitCollector.Found(best.total(), best.left(), works.here(best.best())), found.exact());
  }
}
