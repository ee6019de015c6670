package dev.tolmach.collection;

import dev.tolmach.schema.FacetField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The values of one facet in one segment: for each ordinal its key and its spelling. Values that
 * are one have one key.
 *
 * @param keyOf for each ordinal, the index of its key in {@code keys}
 * @param keys the keys, each once
 * @param spellings for each ordinal, the value as written
 */
record FacetDictionary(int[] keyOf, List<String> keys, List<String> spellings) {
  static FacetDictionary of(LeafReader segment, String field, UnaryOperator<String> one)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment, field);
    int count = Math.toIntExact(values.getValueCount());
    int[] keyOf = new int[count];
    Map<String, Integer> indexes = new LinkedHashMap<>();
    List<String> spellings = new ArrayList<>(count);
    for (int ordinal = 0; ordinal < count; ordinal++) {
      String value = values.lookupOrd(ordinal).utf8ToString();
      String key = one.apply(FacetField.keyOf(value));
      int next = indexes.size();
      keyOf[ordinal] = indexes.computeIfAbsent(key, ignored -> next);
      spellings.add(FacetField.spellingOf(value));
    }
    return new FacetDictionary(keyOf, List.copyOf(indexes.keySet()), spellings);
  }
}
