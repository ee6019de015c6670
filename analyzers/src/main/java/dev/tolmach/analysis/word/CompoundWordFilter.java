package dev.tolmach.analysis.word;

import java.io.IOException;
import java.nio.CharBuffer;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Adds the parts of compound words: {@code e-commerce} gives {@code e} and {@code commerce} at
 * positions of their own, and {@code e-commerce} at the position of {@code e}, two positions long.
 * Parts lie between joints ({@code . - _ @} and, if wanted, the apostrophe), between the words of
 * {@code camelCase}, and between letters and digits ({@code Java21}); so the filter must come
 * before the folding of case.
 *
 * <ul>
 *   <li>Signs that represent letters or digits are written out first (Unicode's NFKC): {@code H₂O}
 *       is {@code H2O}, {@code ½} has the parts 1 and 2.
 *   <li>Dotted abbreviations and grouped numbers are also given without their joints: {@code USA}
 *       for {@code U.S.A}, {@code 1250000} for {@code 1'250'000}.
 *   <li>The words of camelCase next to digits, such as {@code SQL} in {@code MySQL8}, have the type
 *       {@link #PART}: they find a text, but a query that names the whole does not ask for them.
 *   <li>A part has offsets of its own if the term equals the text, else those of the whole word.
 * </ul>
 *
 * <p>Not thread-safe, like every token stream.
 */
public final class CompoundWordFilter extends TokenFilter {
  /** The type of a part that has no position of its own. */
  public static final String PART = "<PART>";

  private static final String EMOJI = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.EMOJI];

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute positions = addAttribute(PositionLengthAttribute.class);

  private final WordParts parts;
  private char[] word = new char[WordTokenizer.MAX_LENGTH];
  private int length;
  private int wordStart;
  private int wordEnd;
  private boolean isAsWritten;
  private String wordType = TypeAttribute.DEFAULT_TYPE;

  /** What is emitted next: a part, then the wholes that begin with it, then its extras. */
  private int nextPart;

  private boolean wholeIsNext;
  private boolean unjoinedIsNext;
  private int nextWhole;
  private int nextExtra;

  private CompoundWordFilter(TokenStream input, WordParts parts) {
    super(input);
    this.parts = parts;
  }

  /**
   * Every joint parts.
   *
   * @param input words as written
   * @return the words, and parts where they have any
   */
  public static CompoundWordFilter partingAtApostrophes(TokenStream input) {
    return new CompoundWordFilter(input, new WordParts(true));
  }

  /**
   * Every joint but the apostrophe parts: for languages with rules of their own for it.
   *
   * @param input words as written
   * @return the words, and parts where they have any
   */
  public static CompoundWordFilter keepingApostrophes(TokenStream input) {
    return new CompoundWordFilter(input, new WordParts(false));
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (nextPart == 0) {
      return nextWord();
    }
    if (wholeIsNext) {
      wholeIsNext = false;
      emit(0, length, parts.parts().count(), wordType);
    } else if (unjoinedIsNext) {
      unjoinedIsNext = false;
      emitUnjoined();
    } else if (isDue(parts.wholes(), nextWhole)) {
      Pieces wholes = parts.wholes();
      emit(wholes.start(nextWhole), wholes.end(nextWhole), wholes.length(nextWhole), wordType);
      nextWhole++;
    } else if (isDue(parts.extras(), nextExtra)) {
      Pieces extras = parts.extras();
      emit(extras.start(nextExtra), extras.end(nextExtra), 1, PART);
      nextExtra++;
    } else if (nextPart < parts.parts().count()) {
      emitPart();
      increment.setPositionIncrement(1);
    } else {
      return nextWord();
    }
    return true;
  }

  /** Whether a piece begins at the part emitted last. */
  private boolean isDue(Pieces pieces, int next) {
    return next < pieces.count() && pieces.firstPosition(next) == nextPart - 1;
  }

  private boolean nextWord() throws IOException {
    nextPart = 0;
    if (!input.incrementToken()) {
      return false;
    }
    // A number with a fraction, of several groups: these follow as words of their own.
    boolean severalWords = positions.getPositionLength() > 1;
    if (severalWords
        || WordParts.isPlain(term.buffer(), term.length())
        || type.type().equals(EMOJI)) {
      return true;
    }
    int written = term.length();
    writeOut(term);
    if (parts.split(term.buffer(), term.length())) {
      keepWord(written == term.length());
      emitPart();
      wholeIsNext = true;
    }
    return true;
  }

  /** Writes signs for letters and digits out, such as ² and №. Most words have none. */
  private static void writeOut(CharTermAttribute term) {
    for (int i = 0; i < term.length(); i++) {
      if (isSign(term.charAt(i))) {
        String written = Normalizer.normalize(term, Normalizer.Form.NFKC);
        term.setEmpty().append(written);
        return;
      }
    }
  }

  private static boolean isSign(char c) {
    if (c < 0x80) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.OTHER_NUMBER || type == Character.OTHER_SYMBOL;
  }

  private void keepWord(boolean asWritten) {
    length = term.length();
    if (word.length < length) {
      word = new char[length];
    }
    System.arraycopy(term.buffer(), 0, word, 0, length);
    wordStart = offset.startOffset();
    wordEnd = offset.endOffset();
    isAsWritten = asWritten && wordEnd - wordStart == length;
    wordType = type.type();
    nextWhole = 0;
    nextExtra = 0;
    unjoinedIsNext = parts.parts().count() > 1 && Unjoined.isOne(word, parts.parts());
  }

  private void emitPart() {
    int start = parts.parts().start(nextPart);
    int end = parts.parts().end(nextPart);
    term.copyBuffer(word, start, end - start);
    type.setType(wordType);
    positions.setPositionLength(1);
    if (isAsWritten) {
      // The whole word comes second and may not begin before the first part: .net, then net.
      offset.setOffset(wordStart + (nextPart == 0 ? 0 : start), wordStart + end);
    } else {
      offset.setOffset(wordStart, wordEnd);
    }
    nextPart++;
  }

  /** Emits a piece at the position of the part emitted last. */
  private void emit(int start, int end, int positionLength, String pieceType) {
    term.copyBuffer(word, start, end - start);
    type.setType(pieceType);
    positions.setPositionLength(positionLength);
    increment.setPositionIncrement(0);
    if (isAsWritten) {
      int from = Math.max(wordStart + start, offset.startOffset());
      offset.setOffset(from, Math.max(from, wordStart + end));
    } else {
      offset.setOffset(wordStart, wordEnd);
    }
  }

  private void emitUnjoined() {
    emit(0, length, parts.parts().count(), wordType);
    term.setEmpty();
    for (int part = 0; part < parts.parts().count(); part++) {
      int start = parts.parts().start(part);
      term.append(CharBuffer.wrap(word), start, parts.parts().end(part));
    }
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    wholeIsNext = false;
    unjoinedIsNext = false;
    nextPart = 0;
  }
}
