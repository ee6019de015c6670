package dev.tolmach.analysis.word;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * Adds the parts of compound words: {@code e-commerce} gives {@code e} and {@code commerce} at
 * positions of their own, and {@code e-commerce} at the position of {@code e}, two positions long.
 * Parts lie between joints ({@code . - _ @} and, if wanted, the apostrophe) and between the words
 * of {@code camelCase}; so the filter must stand before the folding of case.
 *
 * <p>A part's offsets are its own where the term is the text as it stands, else those of the whole
 * word. Not thread-safe, like every token stream.
 */
public final class CompoundWordFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute positions = addAttribute(PositionLengthAttribute.class);

  private final WordParts parts;
  private char[] word = new char[WordTokenizer.MAX_LENGTH];
  private int length;
  private int wordStart;
  private int wordEnd;
  private boolean wholeIsNext;
  private int nextPart;

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
    if (wholeIsNext) {
      emitWhole();
    } else if (nextPart < parts.count()) {
      emitPart();
      increment.setPositionIncrement(1);
    } else {
      return nextWord();
    }
    return true;
  }

  private boolean nextWord() throws IOException {
    nextPart = parts.count();
    if (!input.incrementToken()) {
      return false;
    }
    if (parts.split(term.buffer(), term.length())) {
      keepWord();
      nextPart = 0;
      emitPart();
      wholeIsNext = true;
    } else {
      nextPart = parts.count();
    }
    return true;
  }

  private void keepWord() {
    length = term.length();
    if (word.length < length) {
      word = new char[length];
    }
    System.arraycopy(term.buffer(), 0, word, 0, length);
    wordStart = offset.startOffset();
    wordEnd = offset.endOffset();
  }

  private void emitPart() {
    int start = parts.start(nextPart);
    int end = parts.end(nextPart);
    term.copyBuffer(word, start, end - start);
    positions.setPositionLength(1);
    if (wordEnd - wordStart == length) {
      // The whole word comes second and may not begin before the first part: .net, then net.
      offset.setOffset(wordStart + (nextPart == 0 ? 0 : start), wordStart + end);
    } else {
      offset.setOffset(wordStart, wordEnd);
    }
    nextPart++;
  }

  private void emitWhole() {
    wholeIsNext = false;
    term.copyBuffer(word, 0, length);
    offset.setOffset(wordStart, wordEnd);
    increment.setPositionIncrement(0);
    positions.setPositionLength(parts.count());
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    wholeIsNext = false;
    nextPart = parts.count();
  }
}
