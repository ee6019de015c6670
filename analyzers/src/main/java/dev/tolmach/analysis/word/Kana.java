package dev.tolmach.analysis.word;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * One spelling for words that are written in hiragana or katakana, with a long vowel or without.
 */
final class Kana {
  private static final char LONG = '\u30FC';
  private static final int TO_KATAKANA = 'ア' - 'あ';

  /** Where shorter words end with the sign of a long vowel, it tells them apart: コピー, コピ. */
  private static final int SHORTEST = 4;

  private Kana() {}

  /** Folds a run of kana in place. */
  static void fold(CharTermAttribute term) {
    char[] run = term.buffer();
    int length = term.length();
    int kept = 0;
    int wordStart = 0;
    for (int i = 0; i < length; i++) {
      char c = run[i];
      if (isHiragana(c)) {
        run[kept++] = (char) (c + TO_KATAKANA);
        wordStart = i + 1;
        continue;
      }
      boolean ends = i + 1 == length || isHiragana(run[i + 1]);
      if (c != LONG || !ends || i + 1 - wordStart < SHORTEST) {
        run[kept++] = c;
      }
    }
    term.setLength(kept);
  }

  private static boolean isHiragana(char c) {
    return (c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ';
  }
}
