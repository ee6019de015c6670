package dev.tolmach.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.query.SortOrder;
import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

final class HitCollectorTest {
  /* A work of two versions, one of one, and another of two. */
  private static final int[] VERSIONS = {0, 1, 0, 0, 1};

  private static final HitCollector.Wanted ALL =
      new HitCollector.Wanted(10, SortOrder.RELEVANCE, null, false, Set.of());
  private static final HitCollector.Wanted EACH =
      new HitCollector.Wanted(10, SortOrder.RELEVANCE, null, true, Set.of());

  @Test
  void worksThatAreMatchedOtherwiseAreNeverScored() throws IOException {
    assertThat(scored(ALL, ALL)).isEmpty();
    assertThat(scored(ALL, ALL, 1)).containsExactly(2, 3, 4);
    assertThat(scored(ALL, EACH, 1)).containsExactly(2, 3, 4);
    assertThat(scored(EACH, ALL, 4)).containsExactly(0, 1, 2);
    assertThat(scored(EACH, EACH, 1, 2)).containsExactly(3, 4);
  }

  /* The documents that are scored of all, if works are passed over of which some were matched; if
   * none is given, of those that match. */
  private static List<Integer> scored(
      HitCollector.Wanted first, HitCollector.Wanted second, int... matched) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (int version : VERSIONS) {
          Document document = new Document();
          document.add(new NumericDocValuesField(IndexFields.VERSION, version));
          writer.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        WorkSet works = new WorkSet(reader);
        int[] all = {0, 1, 2, 3, 4};
        collect(reader, first.notedIn(works), matched.length == 0 ? all : matched);
        return collect(reader, second.passingOver(works), all);
      }
    }
  }

  private static List<Integer> collect(
      DirectoryReader reader, HitCollector.Wanted wanted, int... documents) throws IOException {
    LeafCollector leaf =
        HitCollector.manager(wanted).newCollector().getLeafCollector(reader.leaves().get(0));
    List<Integer> scored = new ArrayList<>();
    for (int document : documents) {
      leaf.setScorer(
          new Scorable() {
            @Override
            public float score() {
              scored.add(document);
              return 1f;
            }
          });
      leaf.collect(document);
    }
    leaf.finish();
    return scored;
  }
}
