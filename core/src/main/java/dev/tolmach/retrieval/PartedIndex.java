package dev.tolmach.retrieval;

import dev.tolmach.collection.HitCollector;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.part.Likeness;
import dev.tolmach.part.PartAnswer;
import dev.tolmach.part.PartRequest;
import dev.tolmach.part.PartRequest.Scope;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.translation.FoundTranslations;
import dev.tolmach.translation.Translator;
import dev.tolmach.vocabulary.FrozenVocabulary;
import dev.tolmach.vocabulary.PlainWord;
import dev.tolmach.vocabulary.Sound;
import dev.tolmach.vocabulary.StatisticalSearcher;
import dev.tolmach.vocabulary.VocabularyCounts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What an index whose parts are elsewhere is asked, and the query that this makes of a request. Any
 * number of threads may use one.
 */
final class PartedIndex {
  private final PartedSearcher.Parts parts;
  private final ArticleAnalyzers analyzers;
  private final Glossary glossary;
  private final Translator translator;

  /* Languages and fields as they were last: a start for the next query, which counts again. */
  private volatile VocabularyCounts before = VocabularyCounts.NONE;

  PartedIndex(
      PartedSearcher.Parts parts,
      ArticleAnalyzers analyzers,
      Glossary glossary,
      Translator translator) {
    this.parts = parts;
    this.analyzers = analyzers;
    this.glossary = glossary;
    this.translator = translator;
  }

  /**
   * What is asked, as the whole index understands it.
   *
   * @param translations what the words are in other languages; null: that is not looked for
   * @param like the work that articles are to be like; null: none
   */
  record Asked(
      SearchRequest request,
      ArticleQuery query,
      FrozenVocabulary vocabulary,
      @Nullable FoundTranslations translations,
      @Nullable Likeness like) {}

  ArticleAnalyzers analyzers() {
    return analyzers;
  }

  Translator translator() {
    return translator;
  }

  VocabularyCounts counts(Set<Term> terms) throws IOException {
    return counts(terms, Set.of(), Set.of());
  }

  private VocabularyCounts counts(Set<Term> terms, Set<Sound> sounds, Set<PlainWord> spellings)
      throws IOException {
    VocabularyCounts counts =
        ((PartAnswer.Counted) parts.ask(new PartRequest.Count(terms, sounds, spellings))).counts();
    before = counts.withoutTerms();
    return counts;
  }

  /** The vocabulary of the whole index, as far as somebody uses it. */
  FrozenVocabulary vocabulary(VocabularyCounts known, FrozenVocabulary.Use use) throws IOException {
    return FrozenVocabulary.of(known, analyzers, glossary, this::counts, use);
  }

  Asked asked(SearchRequest request) throws IOException {
    FrozenVocabulary vocabulary =
        vocabulary(before, words -> ArticleQuery.of(request, analyzers, words));
    ArticleQuery query = ArticleQuery.of(request, analyzers, vocabulary);
    return new Asked(request, query, vocabulary, null, null);
  }

  /** The articles that are like that of a document of some works, under the conditions asked. */
  Asked like(int document, FetchedWorks works, SearchRequest request) throws IOException {
    SimilarArticles similar =
        new SimilarArticles(
            new IndexSearcher(works.reader()), analyzers, translator, request.translate());
    List<SimilarArticles.Version> versions = similar.versions(document);
    FrozenVocabulary words =
        vocabulary(
            before,
            each -> {
              ArticleQuery.of(request, analyzers, each);
              similar.ask(document, versions, each);
            });
    Likeness like =
        new SimilarArticles(
                StatisticalSearcher.ofPart(works.reader(), words),
                analyzers,
                translator,
                request.translate())
            .of(document, versions, words);
    ArticleQuery query = like.under(ArticleQuery.of(request, analyzers, words));
    return new Asked(request, query, words, null, like);
  }

  /** The same with words in other languages; empty if there are none. */
  Optional<Asked> translated(Asked typed) throws IOException {
    SearchRequest request = typed.request;
    if (translator.isEmpty() || typed.like != null || typed.vocabulary.languages().isEmpty()) {
      return Optional.empty();
    }
    FrozenVocabulary words =
        vocabulary(
            typed.vocabulary.counts(),
            each -> {
              ArticleQuery.of(request, analyzers, each);
              ArticleQuery.translated(request, analyzers, each, translator);
            });
    FoundTranslations found = ArticleQuery.translations(request, analyzers, words, translator);
    return ArticleQuery.translated(request, analyzers, words, found)
        .map(query -> new Asked(request, query, words, found, null));
  }

  /**
   * What all parts find.
   *
   * @param least the score that what translations find must reach, where the scope is of those
   */
  PartAnswer.Found find(Asked asked, SearchRequest request, Scope scope, float least)
      throws IOException {
    return (PartAnswer.Found)
        parts.ask(
            new PartRequest.Find(
                request,
                scope,
                asked.vocabulary.counts(),
                glossary.written(),
                asked.translations,
                asked.like,
                least));
  }

  HitCollector.Found works(Asked asked, SearchRequest request, Scope scope) throws IOException {
    return find(asked, request, scope, 0).outcome().found();
  }

  PartAnswer.Known known(PartRequest.Terms terms) throws IOException {
    return (PartAnswer.Known) parts.ask(terms);
  }

  FetchedWorks fetch(List<Term> terms) throws IOException {
    List<BytesRef> works =
        terms.isEmpty()
            ? List.of()
            : ((PartAnswer.Fetched) parts.ask(new PartRequest.Fetch(terms))).works();
    return new FetchedWorks(works, analyzers);
  }
}
