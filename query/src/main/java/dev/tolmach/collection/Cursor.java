package dev.tolmach.collection;

import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SortOrder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ends: the rank and the id of its last hit, so that the next page goes on after them
 * even if articles have come or gone meanwhile.
 */
public final class Cursor {
  private Cursor() {}

  public static String of(SortOrder sort, Candidate last) {
    ByteBuffer bytes = ByteBuffer.allocate(1 + Double.BYTES + last.id().length);
    bytes.put(mark(sort)).putDouble(last.rank());
    bytes.put(last.id().bytes, last.id().offset, last.id().length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Reads a cursor.
   *
   * @throws InvalidRequestException if it is none, or one of another sort order
   */
  public static Candidate parse(String written, SortOrder sort) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(written));
      if (bytes.remaining() > 1 + Double.BYTES && bytes.get() == mark(sort)) {
        double rank = bytes.getDouble();
        String id = StandardCharsets.UTF_8.decode(bytes).toString();
        return new Candidate(rank, 0f, -1, new BytesRef(id));
      }
    } catch (IllegalArgumentException e) {
      throw notACursor(written, e);
    }
    throw notACursor(written, null);
  }

  private static byte mark(SortOrder sort) {
    return switch (sort) {
      case RELEVANCE -> 'r';
      case NEWEST -> 'n';
      case OLDEST -> 'o';
    };
  }

  private static InvalidRequestException notACursor(String written, @Nullable Exception cause) {
    return new InvalidRequestException(
        "Not a cursor of this order: '"
            + written
            + "'. Expected the 'next' of an earlier result with the same sort order. Start from the"
            + " first page.",
        cause);
  }
}
