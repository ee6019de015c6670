package dev.tolmach.language;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells Simplified Chinese, Traditional Chinese and Japanese apart.
 *
 * <ul>
 *   <li>Kana make a text Japanese, unless they are few beside its Han characters.
 *   <li>A character that GB 2312 has and Big5 has not speaks for Simplified, the reverse for
 *       Traditional; the majority wins, and without one the text is Simplified.
 * </ul>
 */
final class HanText {
  private static final double KANA_SHARE = 0.1;
  private static final double HALF = 0.5;
  private static final int FIRST = 0x4E00;
  private static final int END = 0xA000;

  private static final BitSet SIMPLIFIED = onlyIn("GB2312", "Big5");
  private static final BitSet TRADITIONAL = onlyIn("Big5", "GB2312");

  private int han;
  private int kana;
  private int simplified;
  private int traditional;

  /** Counts the characters of one passage. */
  void add(CharSequence text, Passage passage) {
    for (int i = passage.start(); i < passage.end(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST && c < END) {
        han++;
        simplified += SIMPLIFIED.get(c - FIRST) ? 1 : 0;
        traditional += TRADITIONAL.get(c - FIRST) ? 1 : 0;
      } else if (Writing.isKana(c)) {
        kana++;
      }
    }
  }

  /** The language, if it may be one that these characters write. */
  Language language(Set<Language> candidates) {
    Predicate<Language> may = language -> candidates.isEmpty() || candidates.contains(language);
    boolean chinese =
        may.test(Language.CHINESE_SIMPLIFIED) || may.test(Language.CHINESE_TRADITIONAL);
    if (may.test(Language.JAPANESE) && (!chinese || kana > KANA_SHARE * (han + kana))) {
      return Language.JAPANESE;
    }
    if (may.test(Language.CHINESE_TRADITIONAL)
        && (traditional > simplified || !may.test(Language.CHINESE_SIMPLIFIED))) {
      return Language.CHINESE_TRADITIONAL;
    }
    return chinese ? Language.CHINESE_SIMPLIFIED : Language.UNKNOWN;
  }

  /**
   * How sure the language is. Where no character tells the kind of Chinese, or whether it is
   * Chinese, the answer is but the likeliest.
   */
  double confidence(Language language) {
    int telling = simplified + traditional;
    if (language.equals(Language.UNKNOWN)) {
      return 0;
    }
    if (language.equals(Language.JAPANESE)) {
      return kana > 0 ? 1 : HALF;
    }
    return telling == 0 ? HALF : (double) Math.max(simplified, traditional) / telling;
  }

  private static BitSet onlyIn(String charset, String other) {
    CharsetEncoder in = Charset.forName(charset).newEncoder();
    CharsetEncoder out = Charset.forName(other).newEncoder();
    BitSet characters = new BitSet(END - FIRST);
    for (char c = FIRST; c < END; c++) {
      characters.set(c - FIRST, in.canEncode(c) && !out.canEncode(c));
    }
    return characters;
  }
}
