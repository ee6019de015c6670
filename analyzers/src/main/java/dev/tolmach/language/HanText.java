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
 *   <li>Kana make a text Japanese, unless they are few next to its Han characters.
 *   <li>So do characters that JIS X 0208 has and neither GB 2312 nor Big5, such as 駅 and 気, if they
 *       are more than those that JIS X 0208 lacks, such as 们 and 你, and no mere sprinkle.
 *   <li>A character that GB 2312 has and Big5 has not speaks for Simplified, the reverse for
 *       Traditional; the majority wins, and without one the text is Simplified.
 * </ul>
 */
final class HanText {
  private static final double KANA_SHARE = 0.1;
  private static final double JAPANESE_SHARE = 0.02;
  private static final double HALF = 0.5;
  private static final int FIRST = 0x4E00;
  private static final int END = 0xA000;

  private static final BitSet OF_GB = in("GB2312");
  private static final BitSet OF_BIG5 = in("Big5");
  private static final BitSet OF_JIS = in("Shift_JIS");
  private static final BitSet SIMPLIFIED = without(OF_GB, OF_BIG5);
  private static final BitSet TRADITIONAL = without(OF_BIG5, OF_GB);

  /* Forms that Big5 has in another shape, and that Traditional texts have too: the spelling of Hong
   * Kong (裏, 啓, 羣, 綫) and of old prints (爲, 峯, 眞). */
  private static final String OLD_FORMS = "裏爲衆羣峯綫麪啓鷄牀粧緜敍僞衞鈎廻疎竝眞鎭鑛讐愼暎姙寃廐悧擡朞皐穉竈粃綉纎罎羮蕋蕚蠧袵邨銹韮飜鬪鰐鵞飮兪";

  private static final BitSet JAPANESE =
      without(without(without(OF_JIS, OF_GB), OF_BIG5), of(OLD_FORMS));

  private int han;
  private int kana;
  private int simplified;
  private int traditional;
  private int japanese;
  private int notJapanese;

  /** Counts the characters of one passage. */
  void add(CharSequence text, Passage passage) {
    for (int i = passage.start(); i < passage.end(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST && c < END) {
        han++;
        simplified += SIMPLIFIED.get(c - FIRST) ? 1 : 0;
        traditional += TRADITIONAL.get(c - FIRST) ? 1 : 0;
        japanese += JAPANESE.get(c - FIRST) ? 1 : 0;
        notJapanese += OF_JIS.get(c - FIRST) ? 0 : 1;
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
    if (may.test(Language.JAPANESE) && (!chinese || hasKana() || hasJapaneseForms())) {
      return Language.JAPANESE;
    }
    if (may.test(Language.CHINESE_TRADITIONAL)
        && (traditional > simplified || !may.test(Language.CHINESE_SIMPLIFIED))) {
      return Language.CHINESE_TRADITIONAL;
    }
    return chinese ? Language.CHINESE_SIMPLIFIED : Language.UNKNOWN;
  }

  private boolean hasKana() {
    return kana > KANA_SHARE * (han + kana);
  }

  private boolean hasJapaneseForms() {
    return japanese > notJapanese && japanese >= JAPANESE_SHARE * han;
  }

  /**
   * How sure the language is. Where no character determines the script of Chinese, or whether it is
   * Chinese, the answer is but the likeliest.
   */
  double confidence(Language language) {
    int telling = simplified + traditional;
    if (language.equals(Language.UNKNOWN)) {
      return 0;
    }
    if (language.equals(Language.JAPANESE)) {
      return kana > 0 || hasJapaneseForms() ? 1 : HALF;
    }
    return telling == 0 ? HALF : (double) Math.max(simplified, traditional) / telling;
  }

  private static BitSet in(String charset) {
    CharsetEncoder encoder = Charset.forName(charset).newEncoder();
    BitSet characters = new BitSet(END - FIRST);
    for (char c = FIRST; c < END; c++) {
      characters.set(c - FIRST, encoder.canEncode(c));
    }
    return characters;
  }

  private static BitSet of(String characters) {
    BitSet set = new BitSet(END - FIRST);
    characters.chars().forEach(c -> set.set(c - FIRST));
    return set;
  }

  private static BitSet without(BitSet characters, BitSet others) {
    BitSet rest = (BitSet) characters.clone();
    rest.andNot(others);
    return rest;
  }
}
