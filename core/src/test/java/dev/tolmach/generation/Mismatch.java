package dev.tolmach.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/** Makes an index one that another version of the program seems to have built. */
public final class Mismatch {
  private Mismatch() {}

  /** Changes a value in the user data of the live generation. */
  public static void in(Directory directory, String key, String value) throws IOException {
    Map<String, String> data = new HashMap<>(LiveCommit.userData(directory));
    assertThat(data).containsKey(key);
    data.put(key, value);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }
}
