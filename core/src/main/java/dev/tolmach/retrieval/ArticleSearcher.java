package dev.tolmach.retrieval;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.collection.Deadline;
import dev.tolmach.collection.FacetDictionaryCache;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.part.Likeness;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.ExportedArticle;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.ShownArticle;
import dev.tolmach.search.Translation;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import dev.tolmach.translation.Translator;
import dev.tolmach.typing.Completer;
import dev.tolmach.vocabulary.IndexTerms;
import dev.tolmach.vocabulary.IndexVocabulary;
import dev.tolmach.vocabulary.StatisticalSearcher;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;

/**
 * Searches one snapshot of an index. It sees what the reader sees and does not close it.
 *
 * <p>Any number of threads may use one.
 */
public final class ArticleSearcher implements SnapshotSearcher {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final ArticleAnalyzers analyzers;
  private final IndexVocabulary vocabulary;
  private final Translator translator;
  private final SearchSuggestions suggestions;
  private final List<Facet> facets;
  private final SearchRun.Snapshot snapshot;

  /**
   * A searcher of a snapshot.
   *
   * @param reader the snapshot, open while the searcher is used
   * @param analyzers the analyzers that the index was built with
   * @throws IOException if the snapshot cannot be read
   */
  @SuppressWarnings("exports") // Which analyzer reads which field is this module's own business.
  public ArticleSearcher(DirectoryReader reader, ArticleAnalyzers analyzers) throws IOException {
    this(reader, analyzers, Glossary.NONE);
  }

  /**
   * A searcher of a snapshot with a glossary.
   *
   * @param reader the snapshot, open while the searcher is used
   * @param analyzers the analyzers that the index was built with
   * @param glossary what means the same
   * @throws IOException if the snapshot cannot be read
   */
  @SuppressWarnings("exports") // Which analyzer reads which field is this module's own business.
  public ArticleSearcher(DirectoryReader reader, ArticleAnalyzers analyzers, Glossary glossary)
      throws IOException {
    this(reader, analyzers, glossary, Lexicons.NONE);
  }

  /**
   * A searcher of a snapshot with a glossary that also finds words by their translations.
   *
   * @param reader the snapshot, open while the searcher is used
   * @param analyzers the analyzers that the index was built with
   * @param glossary what means the same
   * @param lexicons what words are in other languages
   * @throws IOException if the snapshot cannot be read
   */
  @SuppressWarnings("exports") // Which analyzer reads which field is this module's own business.
  public ArticleSearcher(
      DirectoryReader reader, ArticleAnalyzers analyzers, Glossary glossary, Lexicons lexicons)
      throws IOException {
    this.reader = reader;
    this.analyzers = analyzers;
    this.translator = new Translator(lexicons, analyzers.languages());
    this.vocabulary = new IndexVocabulary(reader, analyzers, glossary);
    this.searcher = StatisticalSearcher.of(reader, vocabulary);
    this.suggestions = SearchSuggestions.of(searcher, analyzers, vocabulary);
    this.facets =
        Stream.concat(Facet.ALL.stream(), vocabulary.facets().stream().map(Facet::named))
            .distinct()
            .toList();
    boolean several = vocabulary.archives().size() > 1;
    this.snapshot =
        new SearchRun.Snapshot(
            searcher,
            analyzers,
            new FacetDictionaryCache(vocabulary.names()),
            vocabulary.names(),
            several);
  }

  @Override
  public List<Facet> facets() {
    return facets;
  }

  @Override
  public long articles() throws IOException {
    return searcher.count(new FieldExistsQuery(IndexFields.VERSION));
  }

  @Override
  public void export(ExportedArticle.Visitor visitor) throws IOException {
    new Export(reader).visit(visitor);
  }

  private void checkFacets(SearchRequest request) {
    for (FacetRequest asked : request.facets()) {
      if (!facets.contains(asked.facet())) {
        throw unknownFacet(asked.facet(), facets);
      }
    }
  }

  static InvalidRequestException unknownFacet(Facet facet, List<Facet> facets) {
    return new InvalidRequestException(
        "Unknown facet: '"
            + facet.name()
            + "'. Expected one of "
            + facets.stream().map(Facet::name).collect(Collectors.joining(", "))
            + ". Correct the name.");
  }

  @Override
  public SearchResult search(SearchRequest request) throws IOException {
    checkFacets(request);
    Deadline deadline = new Deadline(request.timeout());
    SearchResult found = answer(request, deadline);
    return found.exact() ? suggestions.help(request, found, deadline, this::answer) : found;
  }

  @Override
  public Optional<ArticleId> find(String article) throws IOException {
    return new ArticleNames(searcher).find(article).map(ArticleNames.Named::id);
  }

  @Override
  public Optional<ShownArticle> show(String article) throws IOException {
    new Deadline(null).checkInterrupt();
    Optional<ArticleNames.Named> named = new ArticleNames(searcher).find(article);
    if (named.isEmpty() || named.get().note()) {
      return Optional.empty();
    }
    Article shown = article(named.get().document());
    List<Translation> others =
        new OtherVersions(searcher.getIndexReader(), snapshot.severalArchives())
            .of(named.get().document());
    return Optional.of(ShownArticle.of(shown, printed(shown.id()), others));
  }

  @Override
  public Explanation why(String article, SearchRequest request) throws IOException {
    Deadline deadline = new Deadline(request.timeout());
    deadline.checkInterrupt();
    return new ArticleExplainer(
            searcher, analyzers, vocabulary, translator, this::printed, deadline)
        .explain(article, request);
  }

  @Override
  public SearchResult similar(String article, SearchRequest request) throws IOException {
    checkFacets(request);
    int doc =
        new ArticleNames(searcher)
            .find(article)
            .filter(named -> !named.note())
            .map(ArticleNames.Named::document)
            .orElseThrow(() -> noArticle(article));
    SimilarArticles similar =
        new SimilarArticles(searcher, analyzers, translator, request.translate());
    Likeness like = similar.of(doc, similar.versions(doc), vocabulary);
    ArticleQuery asked = like.under(ArticleQuery.of(request, analyzers, vocabulary));
    return new SearchRun(snapshot, request, asked, new Deadline(request.timeout())).answer();
  }

  static InvalidRequestException noArticle(String article) {
    return new InvalidRequestException(
        "No such article: '"
            + article
            + "'. Expected the id of an article of the index, such as a search prints."
            + " Correct it, or ask 'why' what became of the article.");
  }

  private Article article(int doc) throws IOException {
    return ArticleDocuments.article(searcher.storedFields().document(doc));
  }

  private String printed(ArticleId id) {
    return snapshot.severalArchives() ? id.toString() : id.path();
  }

  @Override
  public List<Completion> complete(CompletionRequest request) throws IOException {
    new Deadline(null).checkInterrupt();
    return new Completer(new IndexTerms(vocabulary, () -> false), vocabulary.languages())
        .complete(request);
  }

  private SearchResult answer(SearchRequest request, Deadline deadline) throws IOException {
    return answer(request, ArticleQuery.of(request, analyzers, vocabulary), deadline);
  }

  private SearchResult answer(SearchRequest request, ArticleQuery query, Deadline deadline)
      throws IOException {
    return new SearchRun(
            snapshot,
            request,
            query,
            deadline,
            () -> ArticleQuery.translated(request, analyzers, vocabulary, translator))
        .answer();
  }
}
