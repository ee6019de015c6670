package dev.tolmach.analysis.word;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Cuts runs of kana, hangul and Southeast Asian letters into overlapping pairs of characters, each
 * at a position of its own: {@code カタカナ} gives {@code カタ}, {@code タカ}, {@code カナ}. A lone character
 * stays as it is. A character is a code point with the marks that follow it.
 *
 * <p>A pair has offsets of its own if the term equals the text, else those of the whole run. Not
 * thread-safe, like every token stream.
 */
public final class PairFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private char[] run = new char[WordTokenizer.MAX_LENGTH];
  private int length;
  private int runStart;
  private int runEnd;

  /**
   * Where the next pair begins in the run, and its second character; no pair if that is the end.
   */
  private int first;

  private int second;

  /**
   * Pairs for the runs of an input; all other tokens pass.
   *
   * @param input tokens typed by {@link WordTokenizer}, folded
   */
  public PairFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (second < length) {
      emitPair();
      increment.setPositionIncrement(1);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (isRun(type.type())) {
      keepRun();
      if (second < length) {
        emitPair();
      }
    }
    return true;
  }

  private static boolean isRun(String type) {
    return type.equals(StandardTokenizer.TOKEN_TYPES[StandardTokenizer.KATAKANA])
        || type.equals(StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HANGUL])
        || type.equals(StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN]);
  }

  private void keepRun() {
    length = term.length();
    if (run.length < length) {
      run = new char[length];
    }
    System.arraycopy(term.buffer(), 0, run, 0, length);
    runStart = offset.startOffset();
    runEnd = offset.endOffset();
    first = 0;
    second = after(0);
  }

  private void emitPair() {
    int end = after(second);
    term.copyBuffer(run, first, end - first);
    if (runEnd - runStart == length) {
      offset.setOffset(runStart + first, runStart + end);
    } else {
      offset.setOffset(runStart, runEnd);
    }
    first = second;
    second = end;
  }

  /** The index after the character that begins at an index. */
  private int after(int index) {
    int next = index + Character.charCount(Character.codePointAt(run, index, length));
    while (next < length && CharacterKind.of(run[next]) == CharacterKind.MARK) {
      next++;
    }
    return next;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    length = 0;
    second = 0;
  }
}
