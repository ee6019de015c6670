package dev.tolmach.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Where the analysis of a long text may begin again: some thousand characters after each other, and
 * for each field of the text the position of the first token from there on. What a query matched in
 * a long article is found again by analysing the stretches that are shown, and no others.
 *
 * <p>A stretch begins after the end of a line, where an analyzer remembers nothing that could
 * change a later token: a sign of punctuation ends the line and a letter begins the next one. A
 * text without such places is one stretch.
 *
 * <p>Immutable.
 */
public final class Stretches {
  /** One stretch: a text that is analysed whole. */
  public static final Stretches WHOLE = new Stretches(new int[] {0}, Map.of());

  /* In UTF-16 code units, the least. A table entry costs three bytes a field. */
  private static final int LENGTH = 2_000;

  private final int[] starts;
  private final Map<String, int[]> positions;

  private Stretches(int[] starts, Map<String, int[]> positions) {
    this.starts = starts;
    this.positions = positions;
  }

  /** The offsets at which the stretches of a text begin; the first is 0. */
  static int[] starts(String text) {
    if (text.length() < 2 * LENGTH) {
      return new int[] {0};
    }
    List<Integer> starts = new ArrayList<>(List.of(0));
    int at = LENGTH;
    while (at < text.length() - LENGTH) {
      int line = text.indexOf('\n', at);
      if (line < 0 || line >= text.length() - 1) {
        break;
      }
      if (mayBegin(text, line + 1)) {
        starts.add(line + 1);
        at = line + 1 + LENGTH;
      } else {
        at = line + 1;
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  private static boolean mayBegin(String text, int at) {
    int last = at - 1;
    while (last > 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return ".!?…。！？；;：:".indexOf(text.charAt(last)) >= 0
        && Character.isLetter(text.codePointAt(at));
  }

  /** How many there are. */
  public int count() {
    return starts.length;
  }

  /** The offset at which one begins. */
  public int start(int stretch) {
    return starts[stretch];
  }

  /** The offset at which one ends. */
  public int end(int stretch, int length) {
    return stretch + 1 < starts.length ? starts[stretch + 1] : length;
  }

  /** The stretch that an offset of the text is in. */
  public int at(int offset) {
    return index(starts, offset);
  }

  /** Whether the positions in a field are known. */
  public boolean knows(String field) {
    return starts.length == 1 || positions.containsKey(field);
  }

  /** The stretch that a position of a field is in; the first where the field is not known. */
  public int of(String field, int position) {
    int[] first = positions.get(field);
    return first == null ? 0 : index(first, position);
  }

  /** The position of the first token of a stretch in a field. */
  public int position(String field, int stretch) {
    int[] first = positions.get(field);
    return first == null ? 0 : first[stretch];
  }

  /* Of stretches without a token, which begin where the next one does, the last. */
  private static int index(int[] sorted, int value) {
    int low = 0;
    int high = sorted.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sorted[middle] <= value) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The bytes that a document stores. */
  static BytesRef write(int[] starts, Map<String, int[]> positions) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    writeIncreasing(out, starts);
    out.writeVInt(positions.size());
    for (Map.Entry<String, int[]> field : positions.entrySet()) {
      out.writeString(field.getKey());
      writeIncreasing(out, field.getValue());
    }
    return new BytesRef(out.toArrayCopy());
  }

  private static void writeIncreasing(ByteBuffersDataOutput out, int[] values) throws IOException {
    out.writeVInt(values.length);
    int last = 0;
    for (int value : values) {
      out.writeVInt(value - last);
      last = value;
    }
  }

  /** Reads what {@link #write} wrote. */
  static Stretches read(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int[] starts = readIncreasing(in);
    Map<String, int[]> positions = new LinkedHashMap<>();
    for (int left = in.readVInt(); left > 0; left--) {
      positions.put(in.readString(), readIncreasing(in));
    }
    return new Stretches(starts, positions);
  }

  private static int[] readIncreasing(ByteArrayDataInput in) throws IOException {
    int[] values = new int[in.readVInt()];
    int last = 0;
    for (int i = 0; i < values.length; i++) {
      last += in.readVInt();
      values[i] = last;
    }
    return values;
  }

  @Override
  public String toString() {
    return Arrays.toString(starts);
  }
}
