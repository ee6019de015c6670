package dev.tolmach.opensearch.plugin;

import dev.tolmach.part.PartSearcher;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.opensearch.common.xcontent.XContentHelper;
import org.opensearch.core.common.bytes.BytesArray;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.xcontent.MediaTypeRegistry;
import org.opensearch.index.mapper.SourceFieldMapper;

/** The searchers of the snapshots of shards that are open, one each. Any thread may ask. */
final class ShardSearchers {
  /** The field of a work in its source. */
  static final String WORK = "work";

  private final Map<Object, PartSearcher> known = new ConcurrentHashMap<>();

  /** The searcher of a snapshot, which the caller holds open while it is used. */
  PartSearcher of(DirectoryReader reader) throws IOException {
    IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
    if (helper == null) {
      return searcher(reader);
    }
    PartSearcher searcher = known.get(helper.getKey());
    if (searcher == null) {
      searcher = searcher(reader);
      if (known.putIfAbsent(helper.getKey(), searcher) == null) {
        helper.addClosedListener(known::remove);
      }
    }
    return searcher;
  }

  private static PartSearcher searcher(DirectoryReader reader) throws IOException {
    return new PartSearcher(reader, TolmachPlugin.analyzers(), ShardSearchers::kept);
  }

  /* The document of a work follows those of its versions, and a note's the note. */
  private static BytesRef kept(DirectoryReader reader, int document) throws IOException {
    return source(reader, document + 1);
  }

  private static BytesRef source(DirectoryReader reader, int document) throws IOException {
    BytesRef source =
        reader
            .storedFields()
            .document(document, Set.of(SourceFieldMapper.NAME))
            .getBinaryValue(SourceFieldMapper.NAME);
    BytesReference json = new BytesArray(source);
    Map<String, Object> fields =
        XContentHelper.convertToMap(json, false, MediaTypeRegistry.JSON).v2();
    byte[] work = Base64.getDecoder().decode((String) fields.get(WORK));
    return new BytesRef(work);
  }
}
