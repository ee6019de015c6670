package dev.tolmach.schema;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.Attribute;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/**
 * How many positions the text of each field has, those included whose words an analyzer left out. A
 * token stream carries it to the similarity. Lucene's own count has gaps in it, which depend on the
 * analyzer of whoever writes.
 *
 * <p>An analyzer gives one stream to several fields of an article, one after the other, and Lucene
 * asks for their lengths only when it has read all of them: so each field has a count of its own.
 */
interface PositionCount extends Attribute {
  /** How many positions the text of a field has that was read last. */
  int positions(String field);

  /** Counts a field from 0. */
  void begin(String field);

  /** Counts on in the field that was begun last. */
  void add(int more);

  /** Counts. */
  final class Counter extends AttributeImpl implements PositionCount {
    private final Map<String, int[]> fields = new HashMap<>();
    private int[] current = new int[1];

    @Override
    public int positions(String field) {
      int[] positions = fields.get(field);
      return positions == null ? 0 : positions[0];
    }

    @Override
    public void begin(String field) {
      current = fields.computeIfAbsent(field, name -> new int[1]);
      current[0] = 0;
    }

    @Override
    public void add(int more) {
      current[0] += more;
    }

    /* It counts all tokens, and is no property of one. */
    @Override
    public void clear() {}

    @Override
    public void reflectWith(AttributeReflector reflector) {
      reflector.reflect(PositionCount.class, "positions", current[0]);
    }

    /* A filter that goes back to a token it kept takes nothing off the count. */
    @Override
    public void copyTo(AttributeImpl target) {}
  }
}
