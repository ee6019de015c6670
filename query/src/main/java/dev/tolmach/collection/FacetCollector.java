package dev.tolmach.collection;

import dev.tolmach.query.Facet;
import dev.tolmach.schema.FacetField;
import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts the works that have each value of a facet, each work once per value. It relies on
 * documents of one work being next to each other and coming in order.
 */
public final class FacetCollector implements Collector {
  private final Facet facet;
  private final FacetDictionaryCache dictionaries;
  private final boolean eachVersion;
  private final FacetTally tally = new FacetTally();

  private FacetCollector(Facet facet, FacetDictionaryCache dictionaries, boolean eachVersion) {
    this.eachVersion = eachVersion;
    this.facet = facet;
    this.dictionaries = dictionaries;
  }

  /**
   * Counts a facet.
   *
   * @param eachVersion whether versions of one work are counted by themselves
   */
  public static CollectorManager<FacetCollector, FacetTally> manager(
      Facet facet, FacetDictionaryCache dictionaries, boolean eachVersion) {
    return new CollectorManager<>() {
      @Override
      public FacetCollector newCollector() {
        return new FacetCollector(facet, dictionaries, eachVersion);
      }

      @Override
      public FacetTally reduce(Collection<FacetCollector> collectors) {
        FacetTally all = new FacetTally();
        collectors.forEach(collector -> all.addAll(collector.tally));
        return all;
      }
    };
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    return facet.equals(Facet.DATE) ? new Dates(leaf) : new Values(leaf);
  }

  private abstract class Leaf implements LeafCollector {
    private final NumericDocValues version;

    Leaf(LeafReaderContext leaf) throws IOException {
      version = DocValues.getNumeric(leaf.reader(), IndexFields.VERSION);
    }

    @Override
    public void setScorer(Scorable scorer) {}

    /* The number of the document that the work's block begins with, counted from 1. */
    int block(int doc) throws IOException {
      return 1
          + (!eachVersion && version.advanceExact(doc) ? doc - (int) version.longValue() : doc);
    }
  }

  private final class Values extends Leaf {
    private final FacetDictionary dictionary;
    private final SortedSetDocValues values;
    private final int[] works;
    private final int[] lastBlock;
    private final int[] articles;

    Values(LeafReaderContext leaf) throws IOException {
      super(leaf);
      dictionary = dictionaries.of(leaf, facet);
      values = DocValues.getSortedSet(leaf.reader(), FacetField.of(facet.name()));
      works = new int[dictionary.keys().size()];
      lastBlock = new int[works.length];
      articles = new int[dictionary.keyOf().length];
    }

    @Override
    public void collect(int doc) throws IOException {
      if (!values.advanceExact(doc)) {
        return;
      }
      int block = block(doc);
      for (int left = values.docValueCount(); left > 0; left--) {
        int ordinal = (int) values.nextOrd();
        int key = dictionary.keyOf()[ordinal];
        articles[ordinal]++;
        if (lastBlock[key] != block) {
          lastBlock[key] = block;
          works[key]++;
        }
      }
    }

    @Override
    public void finish() {
      for (int ordinal = 0; ordinal < articles.length; ordinal++) {
        if (articles[ordinal] > 0) {
          String key = dictionary.keys().get(dictionary.keyOf()[ordinal]);
          tally.addSpelling(key, dictionary.spellings().get(ordinal), articles[ordinal]);
        }
      }
      for (int key = 0; key < works.length; key++) {
        if (works[key] > 0) {
          tally.add(dictionary.keys().get(key), works[key]);
        }
      }
    }
  }

  /* The key of a period that is given as year times 100 plus month, 0 for the whole year. */
  private static String key(int period) {
    String year = String.format(Locale.ROOT, "%04d", period / 100);
    return period % 100 == 0 ? year : year + String.format(Locale.ROOT, "-%02d", period % 100);
  }

  /* Years and months, keyed "2024" and "2024-05". */
  private final class Dates extends Leaf {
    private final SortedNumericDocValues days;
    private final Map<Integer, int[]> periods = new HashMap<>();

    Dates(LeafReaderContext leaf) throws IOException {
      super(leaf);
      days = DocValues.getSortedNumeric(leaf.reader(), IndexFields.DAY);
    }

    @Override
    public void collect(int doc) throws IOException {
      if (days.advanceExact(doc)) {
        int block = block(doc);
        LocalDate day = LocalDate.ofEpochDay(days.nextValue());
        count(day.getYear() * 100, block);
        count(day.getYear() * 100 + day.getMonthValue(), block);
      }
    }

    private void count(int period, int block) {
      int[] counted = periods.computeIfAbsent(period, ignored -> new int[2]);
      if (counted[1] != block) {
        counted[1] = block;
        counted[0]++;
      }
    }

    @Override
    public void finish() {
      periods.forEach((period, counted) -> tally.add(key(period), counted[0]));
    }
  }
}
