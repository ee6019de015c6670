package dev.tolmach.collection;

import dev.tolmach.query.SortOrder;
import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the best version of each work, and of those works the best, in order of rank and then of
 * id, and counts them all. It relies on documents of one work being next to each other and coming
 * in order.
 */
public final class HitCollector implements Collector {
  /**
   * What is wanted of the matching works.
   *
   * @param limit how many
   * @param sort in which order
   * @param after the last candidate of the page before; null: from the first on
   * @param eachVersion whether versions of one work are hits of their own
   * @param leftOut documents whose works are passed over and not counted
   * @param passedOver works that are so, too; null: none are
   * @param noted where all that are counted are added; null: nowhere
   */
  public record Wanted(
      int limit,
      SortOrder sort,
      @Nullable Candidate after,
      boolean eachVersion,
      Set<Integer> leftOut,
      @Nullable WorkSet passedOver,
      @Nullable WorkSet noted) {
    /** All works but those of some documents. */
    public Wanted(
        int limit,
        SortOrder sort,
        @Nullable Candidate after,
        boolean eachVersion,
        Set<Integer> leftOut) {
      this(limit, sort, after, eachVersion, leftOut, null, null);
    }

    /** The same without some works. */
    Wanted passingOver(WorkSet works) {
      return new Wanted(limit, sort, after, eachVersion, leftOut, works, noted);
    }

    /** The same, which also adds all works that match to a set. */
    public Wanted notedIn(WorkSet works) {
      return new Wanted(limit, sort, after, eachVersion, leftOut, passedOver, works);
    }

    /* Whether it matters which versions are of one work. */
    private boolean hasWorks() {
      return !eachVersion || passedOver != null || noted != null;
    }
  }

  /**
   * What was found.
   *
   * @param total the number of works
   * @param left how many of them come after the cursor: those of the page and of all later ones
   * @param best the best of these in order
   */
  public record Found(long total, long left, List<Candidate> best) {
    /**
     * What was found in all parts of an index that share no work. The documents of candidates
     * remain those of their parts.
     *
     * @param limit how many are wanted of all
     */
    public static Found all(List<Found> parts, int limit) {
      long total = 0;
      long left = 0;
      List<Candidate> best = new ArrayList<>();
      for (Found part : parts) {
        total += part.total;
        left += part.left;
        best.addAll(part.best);
      }
      Collections.sort(best);
      return new Found(total, left, List.copyOf(best.subList(0, Math.min(limit, best.size()))));
    }
  }

  private final Wanted wanted;
  private final PriorityQueue<Candidate> best = new PriorityQueue<>(Collections.reverseOrder());
  private long total;
  private long left;

  private HitCollector(Wanted wanted) {
    this.wanted = wanted;
  }

  /** Collects what is wanted. */
  public static CollectorManager<HitCollector, Found> manager(Wanted wanted) {
    return new CollectorManager<>() {
      @Override
      public HitCollector newCollector() {
        return new HitCollector(wanted);
      }

      @Override
      public Found reduce(Collection<HitCollector> collectors) {
        return Found.all(
            collectors.stream()
                .map(each -> new Found(each.total, each.left, List.copyOf(each.best)))
                .toList(),
            wanted.limit);
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return wanted.limit == 0 ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    return new Leaf(leaf);
  }

  private void offer(Candidate candidate) {
    if (wanted.after != null && candidate.compareTo(wanted.after) <= 0) {
      return;
    }
    left++;
    if (best.size() < wanted.limit) {
      best.add(candidate);
    } else if (wanted.limit > 0 && candidate.compareTo(best.element()) < 0) {
      best.remove();
      best.add(candidate);
    }
  }

  private final class Leaf implements LeafCollector {
    private final int base;
    private final NumericDocValues version;
    private final NumericDocValues instant;
    private final SortedDocValues ids;
    private @Nullable Scorable scorer;
    private int block = -1;
    private int work = -1;
    private boolean isPassedOver;
    private int bestDoc = -1;
    private float bestScore;
    private double bestRank;

    Leaf(LeafReaderContext leaf) throws IOException {
      base = leaf.docBase;
      version = DocValues.getNumeric(leaf.reader(), IndexFields.VERSION);
      instant = DocValues.getNumeric(leaf.reader(), IndexFields.INSTANT);
      ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
    }

    @Override
    public void setScorer(Scorable leafScorer) {
      scorer = leafScorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      boolean alone = !wanted.hasWorks() || !version.advanceExact(doc);
      int first = alone ? doc : doc - (int) version.longValue();
      int start = wanted.eachVersion ? doc : first;
      if (start != block) {
        finish();
        block = start;
        work = first;
        isPassedOver = isPassedOver();
      }
      if (isPassedOver) {
        return; // Before it is scored, which takes longer than to find it.
      }
      float score = wanted.limit == 0 || scorer == null ? 0f : scorer.score();
      double rank = rank(doc, score);
      if (bestDoc < 0 || rank > bestRank) {
        bestDoc = doc;
        bestRank = rank;
        bestScore = score;
      }
    }

    @Override
    public void finish() throws IOException {
      if (bestDoc < 0) {
        return;
      }
      total++;
      if (wanted.noted != null) {
        wanted.noted.add(base + work);
      }
      if (best.size() < wanted.limit || wanted.limit > 0 && bestRank >= best.element().rank()) {
        offer(new Candidate(bestRank, bestScore, base + bestDoc, id(bestDoc)));
      } else {
        left++; // It comes after one that does.
      }
      bestDoc = -1;
    }

    private boolean isPassedOver() {
      return wanted.leftOut.contains(base + block)
          || wanted.passedOver != null && wanted.passedOver.has(base + work);
    }

    private double rank(int doc, float score) throws IOException {
      if (wanted.sort == SortOrder.RELEVANCE) {
        return score;
      }
      if (!instant.advanceExact(doc)) {
        return Double.NEGATIVE_INFINITY;
      }
      double millis = instant.longValue();
      return wanted.sort == SortOrder.NEWEST ? millis : -millis;
    }

    private BytesRef id(int doc) throws IOException {
      return ids.advanceExact(doc)
          ? BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()))
          : new BytesRef();
    }
  }
}
