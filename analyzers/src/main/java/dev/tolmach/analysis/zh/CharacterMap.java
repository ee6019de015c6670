package dev.tolmach.analysis.zh;

import java.util.HashMap;
import java.util.Map;

/** A map from code points to code points; those it does not hold map to themselves. Immutable. */
final class CharacterMap {
  private static final int FIRST = 0x2E80;
  private static final int END = 0xFB00;

  /** By code point, for the part of the basic plane that holds Han characters; 0 maps to itself. */
  private final int[] basicPlane = new int[END - FIRST];

  private final Map<Integer, Integer> others = new HashMap<>();

  CharacterMap(Map<Integer, Integer> map) {
    map.forEach(this::put);
  }

  private void put(int from, int to) {
    if (from >= FIRST && from < END) {
      basicPlane[from - FIRST] = to;
    } else {
      others.put(from, to);
    }
  }

  int get(int codePoint) {
    if (codePoint < FIRST) {
      return codePoint;
    }
    if (codePoint < END) {
      int to = basicPlane[codePoint - FIRST];
      return to == 0 ? codePoint : to;
    }
    return codePoint < 0x10000 ? codePoint : others.getOrDefault(codePoint, codePoint);
  }
}
