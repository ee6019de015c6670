package dev.tolmach.part;

import dev.tolmach.collection.Candidate;
import dev.tolmach.collection.Cursor;
import dev.tolmach.collection.Deadline;
import dev.tolmach.collection.FacetDictionaryCache;
import dev.tolmach.collection.FacetedSearch;
import dev.tolmach.collection.HitCollector;
import dev.tolmach.collection.StoppableQuery;
import dev.tolmach.collection.TranslatedSearch;
import dev.tolmach.collection.WorkBlock;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.translation.FoundTranslations;
import dev.tolmach.vocabulary.CaptionChoice;
import dev.tolmach.vocabulary.FrozenVocabulary;
import dev.tolmach.vocabulary.IndexTerms;
import dev.tolmach.vocabulary.IndexVocabulary;
import dev.tolmach.vocabulary.StatisticalSearcher;
import dev.tolmach.vocabulary.VocabularyCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a part of an index is asked, from one snapshot of it. It does not close the
 * snapshot. Any number of threads may use one.
 */
public final class PartSearcher {
  /** Gives what is kept of works. */
  @FunctionalInterface
  public interface Kept {
    /**
     * What is kept of a work, as {@link KeptWork} writes it.
     *
     * @param document the last of the work's versions in the snapshot, or a note
     */
    BytesRef of(DirectoryReader reader, int document) throws IOException;
  }

  private final DirectoryReader reader;
  private final ArticleAnalyzers analyzers;
  private final IndexVocabulary vocabulary;
  private final Kept kept;

  /**
   * A searcher of a part.
   *
   * @param reader its snapshot, open while the searcher is used
   * @param analyzers the analyzers that the index was built with
   * @param kept gives what is kept of works
   * @throws IOException if the snapshot cannot be read
   */
  public PartSearcher(DirectoryReader reader, ArticleAnalyzers analyzers, Kept kept)
      throws IOException {
    this.reader = reader;
    this.analyzers = analyzers;
    this.vocabulary = new IndexVocabulary(reader, analyzers, Glossary.NONE);
    this.kept = kept;
  }

  /**
   * Answers.
   *
   * @throws IOException if the part cannot be read
   */
  public PartAnswer answer(PartRequest request) throws IOException {
    return switch (request) {
      case PartRequest.Count count ->
          new PartAnswer.Counted(
              VocabularyCounts.of(vocabulary, count.terms(), count.sounds(), count.spellings()));
      case PartRequest.Find find -> find(find);
      case PartRequest.Fetch fetch -> new PartAnswer.Fetched(fetch(fetch.terms()));
      case PartRequest.Terms terms -> known(terms);
      case PartRequest.Walk walk -> new PartAnswer.Walked(walk(walk));
    };
  }

  private PartAnswer known(PartRequest.Terms wanted) throws IOException {
    IndexTerms all = new IndexTerms(vocabulary, () -> false);
    List<Map<String, Integer>> terms = new ArrayList<>();
    for (TermPattern each : wanted.patterns()) {
      terms.add(all.accepted(each.field(), each.accepting(), each.most()));
    }
    List<Map<String, Integer>> captions = new ArrayList<>();
    for (CaptionChoice each : wanted.captions()) {
      captions.add(all.captions(each));
    }
    return new PartAnswer.Known(terms, captions);
  }

  private List<BytesRef> fetch(List<Term> terms) throws IOException {
    Set<Integer> seen = new HashSet<>();
    List<BytesRef> works = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      for (Term term : terms) {
        PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
        for (int doc = live(leaf, documents); doc >= 0; doc = live(leaf, documents)) {
          int last = WorkBlock.of(leaf, doc).getLast() + leaf.docBase;
          if (seen.add(last)) {
            works.add(kept.of(reader, last));
          }
        }
      }
    }
    return works;
  }

  /* The next document that is not deleted; negative if there is none. */
  private static int live(LeafReaderContext leaf, @Nullable PostingsEnum documents)
      throws IOException {
    if (documents == null) {
      return -1;
    }
    Bits live = leaf.reader().getLiveDocs();
    int doc = documents.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
      doc = documents.nextDoc();
    }
    return doc == DocIdSetIterator.NO_MORE_DOCS ? -1 : doc;
  }

  private List<PartAnswer.Passed> walk(PartRequest.Walk walk) throws IOException {
    SortedMap<BytesRef, Integer> first = new TreeMap<>();
    BytesRef after = new BytesRef(walk.after());
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms ids = leaf.reader().terms(walk.field());
      TermsEnum all = ids == null ? TermsEnum.EMPTY : ids.iterator();
      boolean there = ids != null && all.seekCeil(after) != TermsEnum.SeekStatus.END;
      int taken = 0;
      for (BytesRef id = there ? all.term() : null;
          id != null && taken < walk.most();
          id = all.next()) {
        int doc = id.equals(after) ? -1 : live(leaf, all.postings(null, PostingsEnum.NONE));
        if (doc >= 0 && WorkBlock.start(leaf, doc) == doc) {
          first.put(BytesRef.deepCopyOf(id), leaf.docBase + WorkBlock.of(leaf, doc).getLast());
          taken++;
        }
      }
    }
    List<PartAnswer.Passed> works = new ArrayList<>();
    for (Map.Entry<BytesRef, Integer> each : first.entrySet()) {
      if (works.size() < walk.most()) {
        BytesRef work = kept.of(reader, each.getValue());
        works.add(new PartAnswer.Passed(each.getKey().utf8ToString(), work));
      }
    }
    return works;
  }

  private PartAnswer find(PartRequest.Find find) throws IOException {
    var whole = new FrozenVocabulary(find.counts(), analyzers, Glossary.ofWritten(find.glossary()));
    ArticleQuery typed = ArticleQuery.of(find.request(), analyzers, whole);
    @Nullable Likeness like = find.like();
    ArticleQuery query = like == null ? typed : like.under(typed);
    Deadline deadline = new Deadline(find.request().timeout());
    IndexSearcher searcher = StatisticalSearcher.ofPart(reader, whole);
    @Nullable FoundTranslations translations = find.translations();
    Pass pass = new Pass(searcher, find.request(), query, deadline);
    @Nullable TranslatedSearch translated =
        translations == null
            ? null
            : new TranslatedSearch(
                searcher,
                find.request(),
                ArticleQuery.translated(find.request(), analyzers, whole, translations)
                    .orElse(query),
                TranslatedSearch.matched(searcher, query, deadline),
                deadline);
    FacetedSearch.Outcome outcome =
        switch (find.scope()) {
          case MATCHING -> pass.matching(new FacetDictionaryCache(whole.names()));
          case FILLING ->
              translated == null ? pass.filling() : pass.filling(translated, find.least());
          case TRANSLATED ->
              new FacetedSearch.Outcome(
                  translated == null
                      ? new HitCollector.Found(0, 0, List.of())
                      : translated.find(find.request().limit()),
                  Map.of());
          case HAVING_ANY -> pass.of(query.under(query.some()), Set.of());
          case WITHOUT_CONDITIONS -> pass.of(query.match(), Set.of());
        };
    return new PartAnswer.Found(outcome, !deadline.wasReached());
  }

  private record Pass(
      IndexSearcher searcher, SearchRequest request, ArticleQuery query, Deadline deadline) {
    FacetedSearch.Outcome matching(FacetDictionaryCache dictionaries) throws IOException {
      return new FacetedSearch(searcher, dictionaries, deadline)
          .run(query, request, wanted(Set.of()));
    }

    /* A page is filled where fewer works match than it has room for, in all parts together: so this
     * part's are all among its best. */
    FacetedSearch.Outcome filling() throws IOException {
      Query match = query.under(query.match());
      List<Candidate> matching =
          searcher.search(match, HitCollector.manager(wanted(Set.of()))).best();
      return of(query.under(query.some()), blocks(matching));
    }

    FacetedSearch.Outcome filling(TranslatedSearch translated, float least) throws IOException {
      List<Candidate> found = translated.find(request.limit()).best();
      Set<Integer> blocks = blocks(TranslatedSearch.telling(found, least));
      List<Candidate> best = translated.fill(request.limit(), blocks);
      return new FacetedSearch.Outcome(
          new HitCollector.Found(best.size(), best.size(), best), Map.of());
    }

    private Set<Integer> blocks(List<Candidate> candidates) throws IOException {
      Set<Integer> blocks = new HashSet<>();
      for (Candidate each : candidates) {
        boolean alone = request.versions().each();
        blocks.add(alone ? each.doc() : WorkBlock.start(searcher.getIndexReader(), each.doc()));
      }
      return blocks;
    }

    FacetedSearch.Outcome of(Query articles, Set<Integer> leftOut) throws IOException {
      Query stoppable =
          articles instanceof MatchNoDocsQuery ? articles : new StoppableQuery(articles, deadline);
      HitCollector.Found found = searcher.search(stoppable, HitCollector.manager(wanted(leftOut)));
      return new FacetedSearch.Outcome(found, Map.of());
    }

    private HitCollector.Wanted wanted(Set<Integer> leftOut) {
      @Nullable String cursor = request.after();
      @Nullable Candidate after = cursor == null ? null : Cursor.parse(cursor, request.sort());
      return new HitCollector.Wanted(
          request.limit(), request.sort(), after, request.versions().each(), leftOut);
    }
  }
}
