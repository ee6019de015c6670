package dev.tolmach.retrieval;

import dev.tolmach.collection.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a query each of some articles has. Each word's postings are walked once for all
 * the articles, which is far less work than asking for the word's matches in every article.
 */
final class WordPresence {
  private final List<Weight> weights = new ArrayList<>();
  private final Map<Integer, BitSet> wordsOf = new HashMap<>();

  WordPresence(IndexSearcher searcher, List<Query> words, Collection<Candidate> candidates)
      throws IOException {
    int[] docs =
        candidates.stream()
            .flatMapToInt(each -> IntStream.of(each.doc(), each.matched()))
            .sorted()
            .distinct()
            .toArray();
    for (Query word : words) {
      Weight weight =
          searcher.createWeight(searcher.rewrite(word), ScoreMode.COMPLETE_NO_SCORES, 1f);
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        mark(weights.size(), weight, leaf, docs);
      }
      weights.add(weight);
    }
  }

  /** Whether the article has the word of the given index. */
  boolean has(int word, int doc) {
    BitSet words = wordsOf.get(doc);
    return words != null && words.get(word);
  }

  /** Where the word of the given index occurs in the article; null if nowhere. */
  @Nullable Matches matches(int word, LeafReaderContext leaf, int doc) throws IOException {
    return has(word, doc) ? weights.get(word).matches(leaf, doc - leaf.docBase) : null;
  }

  private void mark(int word, Weight weight, LeafReaderContext leaf, int[] docs)
      throws IOException {
    int end = leaf.docBase + leaf.reader().maxDoc();
    DocIdSetIterator having = null;
    for (int doc : docs) {
      if (doc < leaf.docBase || doc >= end) {
        continue;
      }
      if (having == null) {
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) {
          return;
        }
        having = scorer.iterator();
      }
      int inLeaf = doc - leaf.docBase;
      if (having.docID() < inLeaf) {
        having.advance(inLeaf);
      }
      if (having.docID() == inLeaf) {
        wordsOf.computeIfAbsent(doc, any -> new BitSet()).set(word);
      }
    }
  }
}
