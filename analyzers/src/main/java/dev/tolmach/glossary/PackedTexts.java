package dev.tolmach.glossary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Many short texts as one array of UTF-8 bytes: a fifth of the memory that as many strings take.
 * Immutable.
 */
public final class PackedTexts {
  private final byte[] bytes;
  private final int[] ends;

  /** Copies some texts. */
  public PackedTexts(List<String> texts) {
    ends = new int[texts.size()];
    byte[] packed = new byte[Math.max(16, 12 * texts.size())];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_8);
      if (end + text.length > packed.length) {
        packed = Arrays.copyOf(packed, Math.max(end + text.length, packed.length * 3 / 2));
      }
      System.arraycopy(text, 0, packed, end, text.length);
      end += text.length;
      ends[i] = end;
    }
    bytes = Arrays.copyOf(packed, end);
  }

  /** Returns the number of texts. */
  public int size() {
    return ends.length;
  }

  /** One of them, from 0 to below {@link #size}. */
  public String get(int index) {
    int start = start(index);
    return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
  }

  /** The index of a text, if the texts are in the order of their bytes; else what is below 0. */
  public int find(String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = ends.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compareUnsigned(bytes, start(middle), ends[middle], wanted, 0, wanted.length);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1 - low;
  }

  private int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }
}
