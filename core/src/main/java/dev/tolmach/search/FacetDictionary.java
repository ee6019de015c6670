package dev.tolmach.search;

import dev.tolmach.schema.FacetField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The values of one facet in one segment: for each ordinal its key and its spelling.
 *
 * @param keyOf for each ordinal, the index of its key in {@code keys}
 * @param keys the keys in order
 * @param spellings for each ordinal, the value as written
 */
record FacetDictionary(int[] keyOf, List<String> keys, List<String> spellings) {
  static FacetDictionary of(LeafReader segment, String field) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment, field);
    int count = Math.toIntExact(values.getValueCount());
    int[] keyOf = new int[count];
    List<String> keys = new ArrayList<>();
    List<String> spellings = new ArrayList<>(count);
    for (int ordinal = 0; ordinal < count; ordinal++) {
      String value = values.lookupOrd(ordinal).utf8ToString();
      String key = FacetField.keyOf(value);
      if (keys.isEmpty() || !keys.get(keys.size() - 1).equals(key)) {
        keys.add(key);
      }
      keyOf[ordinal] = keys.size() - 1;
      spellings.add(FacetField.spellingOf(value));
    }
    return new FacetDictionary(keyOf, keys, spellings);
  }
}
