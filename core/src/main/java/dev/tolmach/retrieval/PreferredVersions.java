package dev.tolmach.retrieval;

import dev.tolmach.collection.Candidate;
import dev.tolmach.collection.WorkBlock;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.document.ArticleDocuments.Card;
import dev.tolmach.language.Language;
import dev.tolmach.matching.ArticleQuery;
import dev.tolmach.query.Versions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Chooses in which version works are shown. For one request and one thread. */
final class PreferredVersions {
  private final IndexSearcher searcher;
  private final Versions wanted;
  private final Weight matching;
  private final Weight allowed;

  /**
   * A choice for one request.
   *
   * @param match what an article matches by, conditions apart
   */
  PreferredVersions(IndexSearcher searcher, ArticleQuery query, Query match, Versions wanted)
      throws IOException {
    this.searcher = searcher;
    this.wanted = wanted;
    this.matching = weight(query.under(match));
    this.allowed = weight(query.under(MatchAllDocsQuery.INSTANCE));
  }

  private Weight weight(Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
  }

  /** The same works in the same order, each by the version to show. */
  List<Candidate> of(List<Candidate> candidates) throws IOException {
    List<Candidate> shown = new ArrayList<>();
    for (Candidate candidate : candidates) {
      shown.add(of(candidate));
    }
    return shown;
  }

  private Candidate of(Candidate candidate) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(candidate.doc(), leaves));
    List<Integer> versions = WorkBlock.of(leaf, candidate.doc() - leaf.docBase);
    if (versions.size() == 1) {
      return candidate;
    }
    int none = wanted.preferred().size();
    int best = place(leaf, candidate.doc() - leaf.docBase);
    int shown = candidate.doc() - leaf.docBase;
    for (int version : versions) {
      int place = place(leaf, version);
      if (place < best && accepts(matching, leaf, version)) {
        best = place;
        shown = version;
      }
    }
    if (best < none) {
      return candidate.shownAs(leaf.docBase + shown);
    }
    for (int version : versions) {
      int place = place(leaf, version);
      if (place < best && accepts(allowed, leaf, version)) {
        best = place;
        shown = version;
      }
    }
    return best < none ? candidate.inPlaceOf(leaf.docBase + shown) : candidate;
  }

  private int place(LeafReaderContext leaf, int version) throws IOException {
    Language language =
        ArticleDocuments.card(searcher.storedFields().document(leaf.docBase + version, Card.FIELDS))
            .language();
    return wanted.place(language);
  }

  private static boolean accepts(Weight weight, LeafReaderContext leaf, int doc)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    Scorer scorer = weight.scorer(leaf);
    return scorer != null
        && (live == null || live.get(doc))
        && scorer.iterator().advance(doc) == doc;
  }
}
