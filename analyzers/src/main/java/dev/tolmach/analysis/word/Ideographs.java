package dev.tolmach.analysis.word;

/** What the tokenizer makes of Chinese characters, kana, hangul and Southeast Asian letters. */
public enum Ideographs {
  /** Nothing: they separate words. For chains of languages with another script. */
  SKIPPED,
  /** Every Han character is a token; a run of kana, hangul or Southeast Asian letters is one. */
  CHARACTERS,
  /**
   * As {@link #CHARACTERS}, and at the position of every Han character also its pair with the next
   * one of the same run.
   */
  CHARACTERS_AND_PAIRS
}
