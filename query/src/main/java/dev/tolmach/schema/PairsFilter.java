package dev.tolmach.schema;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * Removes from the neutral analyzer's tokens, for texts that are indexed, the Han characters inside
 * runs, whose positions their pairs give. The first and the last character of a run remain, so that
 * it can be known where a run begins and ends. All tokens keep their positions.
 */
final class PairsFilter extends TokenFilter {
  private static final String IDEOGRAPH =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  /* A character after a pair, kept while what follows it is looked at. */
  private char[] character = new char[2];
  private int length;
  private int start;
  private int end;

  private boolean afterPair;
  private boolean isOver;
  private @Nullable State following;

  PairsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (following != null) {
      restoreState(following);
      following = null;
      return true;
    }
    if (isOver || !input.incrementToken()) {
      return false;
    }
    boolean followsPair = afterPair;
    afterPair = isPair();
    return !followsPair || afterPair || !type.type().equals(IDEOGRAPH) || leaveOutIfInside();
  }

  private boolean isPair() {
    return span.getPositionLength() == 2 && type.type().equals(IDEOGRAPH);
  }

  /* It ends the run if no pair begins with it. */
  private boolean leaveOutIfInside() throws IOException {
    keep();
    int step = increment.getPositionIncrement();
    isOver = !input.incrementToken();
    if (!isOver && isPair()) {
      increment.setPositionIncrement(step);
      afterPair = true;
      return true;
    }
    following = isOver ? null : captureState();
    clearAttributes();
    term.copyBuffer(character, 0, length);
    offset.setOffset(start, end);
    type.setType(IDEOGRAPH);
    increment.setPositionIncrement(step);
    return true;
  }

  private void keep() {
    length = term.length();
    character = ArrayUtil.grow(character, length);
    System.arraycopy(term.buffer(), 0, character, 0, length);
    start = offset.startOffset();
    end = offset.endOffset();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    afterPair = false;
    isOver = false;
    following = null;
  }
}
