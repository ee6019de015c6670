package dev.tolmach.analysis.zh;

/**
 * What kinds of characters the segmenter tells apart: smartcn's, the full-width letters and digits
 * among the plain ones. Stateless.
 */
final class CharacterTypes {
  static final byte OTHER = 0;
  static final byte SPACE = 1;
  static final byte HAN = 2;
  static final byte LETTER = 3;
  static final byte DIGIT = 4;
  static final byte DELIMITER = 5;
  static final byte SURROGATE = 6;

  private static final byte[] TYPES = types();

  /** The words that punctuation marks are, where they are marks. */
  private static final char[] DELIMITERS = delimiters();

  private CharacterTypes() {}

  /** The type of a UTF-16 unit. */
  static byte of(char c) {
    /* Han characters without a look at the table, whose large part for them would fill the cache. */
    return isHan(c) ? HAN : TYPES[c];
  }

  static boolean isHan(char c) {
    return c >= WordModel.FIRST_HAN && c <= WordModel.LAST_HAN;
  }

  /** The word that a character of the type {@link #DELIMITER} is in the model. */
  static int delimiter(char c) {
    return WordModel.START + DELIMITERS[c];
  }

  private static byte[] types() {
    byte[] types = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < types.length; c++) {
      types[c] = type((char) c);
    }
    return types;
  }

  private static char[] delimiters() {
    char[] delimiters = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < delimiters.length; c++) {
      if (TYPES[c] == DELIMITER) {
        delimiters[c] = (char) (WordModel.standard().delimiter((char) c) - WordModel.START);
      }
    }
    return delimiters;
  }

  private static byte type(char c) {
    if (c >= WordModel.FIRST_HAN && c <= WordModel.LAST_HAN) {
      return HAN;
    }
    if (Character.isSurrogate(c)) {
      return SURROGATE;
    }
    char plain = c >= '\uFF10' && c <= '\uFF5A' ? (char) (c - 0xFEE0) : c;
    if ((plain >= 'A' && plain <= 'Z') || (plain >= 'a' && plain <= 'z')) {
      return LETTER;
    }
    if (plain >= '0' && plain <= '9') {
      return DIGIT;
    }
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u3000') {
      return SPACE;
    }
    return isDelimiter(c) ? DELIMITER : OTHER;
  }

  private static boolean isDelimiter(char c) {
    return (c >= '!' && c <= '\u00BB')
        || (c >= '\u2010' && c <= '\u2642')
        || (c >= '\u3001' && c <= '\u301E')
        || (c >= '\uFE30' && c <= '\uFF63');
  }
}
