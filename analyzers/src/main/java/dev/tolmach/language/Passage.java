package dev.tolmach.language;

/**
 * A stretch of one line that is written in one way, from its first letter to its last. A few
 * letters of another script in between do not end it.
 *
 * @param start where it begins in the text, UTF-16
 * @param end where it ends, exclusive
 * @param letters its letters, without those of other scripts
 * @param words its words; for Han, its runs of characters
 */
record Passage(Writing writing, int start, int end, int letters, int words) {
  private static final int WORDS = 8;
  private static final int HAN_LETTERS = 15;

  /** Whether it is long enough to be more than a name or a term in another language's text. */
  boolean isProse() {
    return writing == Writing.HAN ? letters >= HAN_LETTERS : words >= WORDS;
  }

  /** How far it counts as text of its language: in words, or as many words as its Han make. */
  int weight() {
    return writing == Writing.HAN ? letters / 2 : words;
  }
}
