package dev.tolmach.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;

/**
 * The dictionaries of one snapshot's facets, each read when it is first needed. Any number of
 * threads may use one; a dictionary may then be read twice.
 */
final class FacetDictionaries {
  private record Key(int segment, String field) {}

  private final Map<Key, FacetDictionary> read = new ConcurrentHashMap<>();

  FacetDictionary of(LeafReaderContext leaf, String field) throws IOException {
    Key key = new Key(leaf.ord, field);
    FacetDictionary known = read.get(key);
    if (known == null) {
      known = FacetDictionary.of(leaf.reader(), field);
      read.put(key, known);
    }
    return known;
  }
}
