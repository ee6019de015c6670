package dev.tolmach.article;

import java.lang.Character.UnicodeScript;

/**
 * Whether a text is no more than a name, a short title or a command, by which no language can be
 * told: {@code Vite}, {@code Tutorial}, {@code npm run build}. It may be English; whatever else it
 * resembles is chance.
 *
 * @param words how many runs of letters and digits it has, counted up to a line's
 * @param areLatin whether all its letters are Latin ones
 * @param marked whether some of these have marks, as only some languages write them
 */
record FewWords(int words, boolean areLatin, boolean marked) {

  private static final int FEW = 3;

  /** With more words, what is detected is more than a guess. */
  private static final int LINE = 6;

  static FewWords of(String text) {
    int words = 0;
    boolean latin = true;
    boolean marked = false;
    boolean inWord = false;
    for (int i = 0; i < text.length() && words <= LINE; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean letter = Character.isLetter(c);
      boolean part = letter || Character.isDigit(c) || c == '\'' || c == '’';
      words += part && !inWord ? 1 : 0;
      inWord = part;
      if (letter) {
        latin &= UnicodeScript.of(c) == UnicodeScript.LATIN;
        marked |= c > 0x7f;
      }
    }
    return new FewWords(words, latin, marked);
  }

  boolean areFew() {
    return words <= FEW;
  }

  /** Says whether there are enough to believe a detection that is not sure. */
  boolean areALine() {
    return words > LINE;
  }

  /**
   * Says whether a sure detection may be believed that nothing in the archive confirms: other
   * scripts and letters with marks have few languages.
   *
   * @param alone whether nothing is known of the archive's languages
   */
  boolean tellTheirLanguage(boolean alone) {
    return !areLatin || alone && marked;
  }
}
