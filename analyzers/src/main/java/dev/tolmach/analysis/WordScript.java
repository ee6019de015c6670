package dev.tolmach.analysis;

/** The script of a word, as far as it matters to where the word is looked for. */
public enum WordScript {
  /** Chinese characters, of any language. */
  HAN,
  /** Hiragana or katakana. */
  KANA,
  /** Hangul. */
  HANGUL,
  /** Cyrillic letters, even if only some. */
  CYRILLIC,
  /** Latin letters. */
  LATIN,
  /** Digits and joints, no letter. */
  NUMBER,
  /** Letters of any other script. */
  OTHER
}
