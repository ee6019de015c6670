package dev.tolmach.analysis.word;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How pictographs are written: with selectors, skin tones and joiners, or as pairs for flags. */
final class Symbols {
  private static final int JOINER = 0x200D;

  private Symbols() {}

  /** Whether a code point belongs to the pictograph before it. */
  static boolean follows(int codePoint) {
    return isSelector(codePoint)
        || codePoint == 0x20E3 // enclosing keycap
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF) // skin tones
        || (codePoint >= 0xE0020 && codePoint <= 0xE007F); // tags of regions
  }

  /** Whether a code point makes one of the pictographs before it and after it. */
  static boolean joins(int codePoint) {
    return codePoint == JOINER;
  }

  /** Whether a code point is one of the letters that are written in pairs for flags. */
  static boolean isRegional(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  /** Takes the variation selectors out of a term: they choose a colour, not a meaning. */
  static void withoutSelectors(CharTermAttribute term) {
    char[] buffer = term.buffer();
    int kept = 0;
    for (int i = 0; i < term.length(); i++) {
      if (!isSelector(buffer[i])) {
        buffer[kept++] = buffer[i];
      }
    }
    term.setLength(kept);
  }

  private static boolean isSelector(int codePoint) {
    return codePoint == 0xFE0E || codePoint == 0xFE0F;
  }
}
