package dev.tolmach.retrieval;

import dev.tolmach.schema.TextField;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * Takes the neutral field of a part and the field of its single Han characters for one when it says
 * how long texts are on average, so that a character, a pair and a word of one text are weighed by
 * the same length. Any number of threads may use one.
 */
final class StatisticalSearcher extends IndexSearcher {
  StatisticalSearcher(IndexReader reader) {
    super(reader);
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    TextField part = TextField.of(field);
    CollectionStatistics own = super.collectionStatistics(field);
    if (own == null || part == null || field.indexOf('.') >= 0) {
      return own;
    }
    CollectionStatistics neutral = super.collectionStatistics(part.neutral());
    CollectionStatistics characters = super.collectionStatistics(part.characters());
    if (neutral == null || characters == null) {
      return own;
    }
    return new CollectionStatistics(
        field,
        own.maxDoc(),
        neutral.docCount(),
        neutral.sumTotalTermFreq() + characters.sumTotalTermFreq(),
        neutral.sumDocFreq() + characters.sumDocFreq());
  }
}
