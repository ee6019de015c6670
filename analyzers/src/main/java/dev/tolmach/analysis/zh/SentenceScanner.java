package dev.tolmach.analysis.zh;

/**
 * Finds the ends of sentences as the Java runtime's sentence iterator for the root locale does, of
 * which it is a small copy: ten kinds of characters that sentences go on over, four that may end
 * one, and a table of what follows what. Text with halves of surrogate pairs, or with U+FFFF, is
 * left to the runtime.
 *
 * <p>The rules: a sentence ends after a terminator ({@code 。！？!?}) and the closing marks and spaces
 * that follow, after a danda and its spaces, after a paragraph separator; and between a period with
 * its spaces and what begins a sentence. A line end is a space. Stateless.
 */
final class SentenceScanner {
  /** The answer when the text is to be left to the runtime. */
  static final int UNDECIDED = -1;

  private static final byte COMMA = 0;
  private static final byte QUOTE = 1;
  private static final byte LETTER = 2;
  private static final byte LOWER_CASE = 3;
  private static final byte SIGN = 4;
  private static final byte DIGIT = 5;
  private static final byte CLOSING = 6;
  private static final byte OPENING = 7;
  private static final byte SPACE = 8;
  private static final byte IGNORED = 9;
  private static final byte PARAGRAPH = 10;
  private static final byte PERIOD = 11;
  private static final byte TERMINATOR = 12;
  private static final byte DANDA = 13;
  private static final byte UNKNOWN = 14;

  /** A sentence can end in the first six states. */
  private static final String STATES = "TEDXYBPSWQUR-";

  private static final int TEXT = 0;
  private static final int BEFORE = 5;

  /** From {@code P} on: where a sentence can end if the state {@code B} comes. */
  private static final int LAST_MARKING = 9;

  private static final int STOP = 12;

  /** For each state, in that order, the states that the kinds of characters lead to. */
  private static final String[] FOLLOWING = {
    /* In the text. */ "TTTTTTTTTTEPXD",
    /* After its very end. */ "---------E----",
    /* After a danda. */ "--------DD----",
    /* After a terminator; after a space after it. */ "-X----X-YXEXX-",
    "--------YYE---",
    /* The sentence ended before. */ "---------B----",
    /* After a period; a space after it; spaces; a quotation mark. */ "TQTTUTPUSPEPXU",
    "TUBTUTTUWSEPXU",
    "TRBBRTTRWWEPXR",
    "TQBBRTPRSQEPXR",
    /* Other marks after it. */ "TUBBUTTUTUEPXU",
    "-UBBU--U-R---U",
  };

  private static final byte[] TABLE = table();
  private static final byte[] KINDS = kinds();

  private SentenceScanner() {}

  private static byte[] table() {
    byte[] table = new byte[FOLLOWING.length << 4];
    for (int state = 0; state < FOLLOWING.length; state++) {
      for (int kind = 0; kind < FOLLOWING[state].length(); kind++) {
        table[state << 4 | kind] = (byte) STATES.indexOf(FOLLOWING[state].charAt(kind));
      }
    }
    return table;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = kind((char) c);
    }
    return kinds;
  }

  private static byte kind(char c) {
    return switch (c) {
      case ',' -> COMMA;
      case '"', '\'' -> QUOTE;
      case '.', '\uFF0E' -> PERIOD;
      case '!', '?', '\u3002', '\uFF01', '\uFF1F' -> TERMINATOR;
      case '\u0964', '\u0965' -> DANDA;
      case '\t', '\n', '\f', '\r' -> SPACE;
      case '\uFFFF' -> UNKNOWN;
      default -> kindOfCategory(c);
    };
  }

  private static byte kindOfCategory(char c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER ->
          LETTER;
      case Character.LOWERCASE_LETTER -> LOWER_CASE;
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> DIGIT;
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> CLOSING;
      case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> OPENING;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR -> SPACE;
      case Character.PARAGRAPH_SEPARATOR -> PARAGRAPH;
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> IGNORED;
      case Character.SURROGATE -> UNKNOWN;
      default -> SIGN;
    };
  }

  /**
   * The end of the sentence that begins at an index.
   *
   * @param start before {@code limit}
   * @return after {@code start}, or {@link #UNDECIDED}
   */
  static int end(char[] text, int start, int limit) {
    int end = start + 1;
    int marked = UNDECIDED;
    int state = TEXT;
    int i = start;
    while (i < limit && state != STOP) {
      byte kind = CharacterTypes.isHan(text[i]) ? LETTER : KINDS[text[i]];
      if (kind == UNKNOWN) {
        return UNDECIDED;
      }
      i++;
      if (state == TEXT && kind <= IGNORED) {
        end = i;
        continue;
      }
      state = TABLE[state << 4 | kind];
      if (state < BEFORE) {
        end = i;
      } else if (state == BEFORE) {
        end = marked;
      } else if (state <= LAST_MARKING) {
        marked = i;
      }
    }
    return state != STOP && marked == limit ? limit : end;
  }
}
