package dev.tolmach.archive;

import dev.tolmach.files.ByteLines;
import dev.tolmach.limits.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Some rows of a stream of NDJSON, taken from all parts of it. The choice depends on the content of
 * the rows and not on their order: the same rows in another order give the same sample, and one
 * more row changes little.
 */
final class RowSample {
  /* Longer rows are passed over, so that a sample is small. */
  private static final int LONGEST = 1 << 18;

  private static final int GOLDEN_RATIO = 0x9E3779B9;

  private static final Comparator<Row> ORDER =
      Comparator.comparingInt(Row::rank).thenComparing(Row::bytes, Arrays::compare);

  private RowSample() {}

  private record Row(int rank, byte[] bytes) {
    static Row of(byte[] bytes) {
      return new Row(Arrays.hashCode(bytes) * GOLDEN_RATIO, bytes);
    }
  }

  /**
   * Reads a stream to its end, and closes it.
   *
   * @param most how many rows are taken at most
   */
  static List<ArchiveEntry> of(String archive, InputStream in, int most, Limits limits)
      throws IOException {
    PriorityQueue<Row> kept = new PriorityQueue<>(ORDER.reversed());
    try (ByteLines lines = new ByteLines(in, LONGEST)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (!lines.isCut() && line.length > 0) {
          kept.add(Row.of(line));
        }
        if (kept.size() > most) {
          kept.remove();
        }
      }
    }
    return kept.stream()
        .sorted(ORDER)
        .<ArchiveEntry>map(row -> NdjsonRow.of(archive, 1, row.bytes(), limits))
        .toList();
  }
}
