package dev.tolmach.language;

/**
 * A stretch of one line that is written in one way, from its first letter to its last. A few
 * letters of another script in between do not end it.
 *
 * @param start where it begins in the text, UTF-16
 * @param end where it ends, exclusive
 * @param letters its letters, without those of other scripts
 * @param words its words; for Han, its runs of characters
 * @param smallWords words that do not begin with a capital
 * @param signs all its characters but white space
 */
record Passage(
    Writing writing, int start, int end, int letters, int words, int smallWords, int signs) {
  private static final int WORDS = 8;
  private static final int HAN_LETTERS = 15;

  /** Code, tables and formulas have more signs between their letters. */
  private static final double LETTERS_OF_PROSE = 0.8;

  /** Names and titles have fewer; German, which writes its nouns so, has 60 to 70 percent. */
  private static final double SMALL_WORDS_OF_PROSE = 0.4;

  /** Whether it is long enough to be more than a name or a term in another language's text. */
  boolean isLong() {
    return writing == Writing.HAN ? letters >= HAN_LETTERS : words >= WORDS;
  }

  /** Whether it is long and consists of words rather than of signs or of names. */
  boolean isProse() {
    return isLong()
        && letters >= LETTERS_OF_PROSE * signs
        && smallWords >= SMALL_WORDS_OF_PROSE * words;
  }

  /** How far it counts as text of its language: in words, or as many words as its Han make. */
  int weight() {
    return writing == Writing.HAN ? letters / 2 : words;
  }
}
