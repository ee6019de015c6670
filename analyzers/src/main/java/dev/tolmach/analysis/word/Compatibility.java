package dev.tolmach.analysis.word;

import java.text.Normalizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Signs that stand for letters and digits: {@code ²}, {@code ㎏}, {@code №}, {@code ½}. */
final class Compatibility {
  private Compatibility() {}

  /** Writes such signs of a word out, by Unicode's NFKC. A word without any stays as it is. */
  static void writeOut(CharTermAttribute term) {
    for (int i = 0; i < term.length(); i++) {
      if (isSign(term.charAt(i))) {
        String written = Normalizer.normalize(term, Normalizer.Form.NFKC);
        term.setEmpty().append(written);
        return;
      }
    }
  }

  private static boolean isSign(char c) {
    if (c < 0x80) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.OTHER_NUMBER || type == Character.OTHER_SYMBOL;
  }
}
