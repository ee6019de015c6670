package dev.tolmach.analysis.word;

/**
 * The tokens that the tokenizer makes of Chinese characters, kana, hangul and Southeast Asian
 * letters.
 */
public enum Ideographs {
  /** Nothing: they separate words. For analyzers of languages with another script. */
  SKIPPED("skipped"),
  /** Every Han character is a token; a run of kana, hangul or Southeast Asian letters is one. */
  CHARACTERS("characters"),
  /**
   * As {@link #CHARACTERS}, and at the position of every Han character also its pair with the next
   * one of the same run.
   */
  CHARACTERS_AND_PAIRS("charactersAndPairs");

  private final String argument;

  Ideographs(String argument) {
    this.argument = argument;
  }

  /** The value's name among a factory's arguments. */
  String argument() {
    return argument;
  }
}
