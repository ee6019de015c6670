package dev.tolmach.schema;

import org.apache.lucene.util.Attribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/**
 * How many places the text of a field has, those included whose words a chain left out. A token
 * stream carries it to the similarity. Lucene's own count has gaps in it, which depend on the
 * analyzer of whoever writes.
 */
interface PlaceCount extends Attribute {
  /** How many places there were up to now. */
  int places();

  /** Counts from 0. */
  void begin();

  /** Counts on. */
  void add(int more);

  /** Counts. */
  final class Counter extends AttributeImpl implements PlaceCount {
    private int places;

    @Override
    public int places() {
      return places;
    }

    @Override
    public void begin() {
      places = 0;
    }

    @Override
    public void add(int more) {
      places += more;
    }

    /* It counts all tokens, and is no property of one. */
    @Override
    public void clear() {}

    @Override
    public void reflectWith(AttributeReflector reflector) {
      reflector.reflect(PlaceCount.class, "places", places);
    }

    @Override
    public void copyTo(AttributeImpl target) {
      ((Counter) target).places = places;
    }
  }
}
