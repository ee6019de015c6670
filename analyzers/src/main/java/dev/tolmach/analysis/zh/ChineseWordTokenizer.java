package dev.tolmach.analysis.zh;

import java.io.IOException;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.SegmentingTokenizerBase;
import org.apache.lucene.util.AttributeFactory;

/**
 * Cuts Simplified Chinese text into words, token for token as {@code HMMChineseTokenizer} of
 * Lucene's smartcn does, in a small part of the time.
 *
 * <ul>
 *   <li>A sentence is cut in the most probable way by a model of words and of pairs of words (the
 *       first level of ICTCLAS's hierarchical hidden Markov model; Zhang, Yu, Xiong and Liu, 2003).
 *   <li>Runs of letters and of digits are tokens, in lower case and in half width; of other
 *       characters each is one. Punctuation marks become {@code ,}.
 *   <li>Spaces are passed over, also inside words: a token's offsets may span more characters than
 *       its term has.
 *   <li>Text is read in pieces of 1,024 UTF-16 units, cut at the last line end if there is one.
 * </ul>
 *
 * <p>Not thread-safe, like every token stream; all share one model.
 */
public final class ChineseWordTokenizer extends SegmentingTokenizerBase {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);

  private final WordPath path = new WordPath(BUFFERMAX);
  private int next;
  private int size;

  /** A tokenizer with the model that comes with this module. */
  public ChineseWordTokenizer() {
    super(new SentenceIterator());
  }

  /** A tokenizer whose attributes are of the caller's making. */
  ChineseWordTokenizer(AttributeFactory attributes) {
    super(attributes, new SentenceIterator());
  }

  @Override
  protected void setNextSentence(int sentenceStart, int sentenceEnd) {
    path.cut(buffer, sentenceStart, sentenceEnd);
    next = 0;
    size = path.size();
  }

  @Override
  protected boolean incrementWord() {
    if (next == size) {
      return false;
    }
    int start = path.start(next);
    int end = path.end(next);
    next++;
    clearAttributes();
    setTerm(start, end);
    offsets.setOffset(correctOffset(offset + start), correctOffset(offset + end));
    return true;
  }

  private void setTerm(int start, int end) {
    switch (CharacterTypes.of(buffer[start])) {
      case CharacterTypes.HAN -> setWord(start, end);
      case CharacterTypes.LETTER, CharacterTypes.DIGIT -> setRun(start, end);
      case CharacterTypes.DELIMITER -> {
        term.resizeBuffer(1)[0] = ',';
        term.setLength(1);
      }
      default -> term.copyBuffer(buffer, start, end - start);
    }
  }

  private void setWord(int start, int end) {
    char[] chars = term.resizeBuffer(end - start);
    int length = 0;
    for (int i = start; i < end; i++) {
      if (CharacterTypes.isHan(buffer[i])) {
        chars[length++] = buffer[i];
      }
    }
    term.setLength(length);
  }

  /** In half width and in lower case. */
  private void setRun(int start, int end) {
    char[] chars = term.resizeBuffer(end - start);
    for (int i = start; i < end; i++) {
      char c = buffer[i] >= '\uFF10' ? (char) (buffer[i] - 0xFEE0) : buffer[i];
      chars[i - start] = c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
    }
    term.setLength(end - start);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = 0;
    size = 0;
  }
}
