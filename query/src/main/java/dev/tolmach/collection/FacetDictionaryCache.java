package dev.tolmach.collection;

import dev.tolmach.matching.FacetNames;
import dev.tolmach.query.Facet;
import dev.tolmach.schema.FacetField;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;

/**
 * The dictionaries of one snapshot's facets, each read when it is first needed. Any number of
 * threads may use one; a dictionary may then be read twice.
 */
public final class FacetDictionaryCache {
  private record Key(int segment, Facet facet) {}

  private final FacetNames names;
  private final Map<Key, FacetDictionary> read = new ConcurrentHashMap<>();

  public FacetDictionaryCache(FacetNames names) {
    this.names = names;
  }

  FacetDictionary of(LeafReaderContext leaf, Facet facet) throws IOException {
    Key key = new Key(leaf.ord, facet);
    FacetDictionary known = read.get(key);
    if (known == null) {
      known =
          FacetDictionary.of(
              leaf.reader(), FacetField.of(facet.name()), each -> names.key(facet, each));
      read.put(key, known);
    }
    return known;
  }
}
