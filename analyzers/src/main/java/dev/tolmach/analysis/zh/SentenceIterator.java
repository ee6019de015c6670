package dev.tolmach.analysis.zh;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Locale;
import org.apache.lucene.analysis.util.CharArrayIterator;

/**
 * The sentences of a text, from the first to the last, the same as the Java runtime's: by {@link
 * SentenceScanner}, and by the runtime where that leaves a sentence to it. Can do no more than
 * {@link org.apache.lucene.analysis.util.SegmentingTokenizerBase} asks of it. Not thread-safe.
 */
final class SentenceIterator extends BreakIterator {
  private final BreakIterator runtime = BreakIterator.getSentenceInstance(Locale.ROOT);
  private final CharArrayIterator rest = CharArrayIterator.newSentenceInstance();
  private CharArrayIterator text = CharArrayIterator.newSentenceInstance();
  private int position;

  @Override
  public void setText(CharacterIterator newText) {
    if (!(newText instanceof CharArrayIterator array)) {
      throw new IllegalArgumentException(
          "Unknown text: '" + newText + "'. Expected an array. Give a CharArrayIterator.");
    }
    text = array;
    position = 0;
  }

  @Override
  public int current() {
    return position;
  }

  @Override
  public int next() {
    int length = text.getLength();
    if (position == length) {
      return DONE;
    }
    int start = text.getStart() + position;
    int limit = text.getStart() + length;
    int end = SentenceScanner.end(text.getText(), start, limit);
    position += end == SentenceScanner.UNDECIDED ? lengthByRuntime(start, limit) : end - start;
    return position;
  }

  private int lengthByRuntime(int start, int limit) {
    rest.setText(text.getText(), start, limit - start);
    runtime.setText(rest);
    return runtime.next();
  }

  @Override
  public CharacterIterator getText() {
    return text;
  }

  @Override
  public int first() {
    position = 0;
    return position;
  }

  private static UnsupportedOperationException onlyForward() {
    return new UnsupportedOperationException(
        "Sentences are found from the first to the last. Expected first() or next(). Use those.");
  }

  @Override
  public int last() {
    throw onlyForward();
  }

  @Override
  public int next(int count) {
    throw onlyForward();
  }

  @Override
  public int previous() {
    throw onlyForward();
  }

  @Override
  public int following(int offset) {
    throw onlyForward();
  }
}
