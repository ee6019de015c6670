package dev.tolmach.analysis.word;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;

/**
 * Adds to a word that mixes Latin and Cyrillic letters what it may have been meant to be, at the
 * same position: {@code cериализация} with a Latin c also as {@code сериализация} without, {@code
 * конvergenta} also as {@code конвергента}. Words must be in lower case.
 *
 * <p>Not thread-safe, like every token stream.
 */
public final class MixedScriptFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final Deque<String> readings = new ArrayDeque<>();
  private AttributeSource.State word = captureState();

  /**
   * Adds readings to the words of an input.
   *
   * @param input words in lower case
   */
  public MixedScriptFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!readings.isEmpty()) {
      restoreState(word);
      term.setEmpty().append(readings.removeFirst());
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (MixedScript.mayMix(term.buffer(), term.length())) {
      readings.addAll(MixedScript.readings(term.toString()));
      word = captureState();
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    readings.clear();
  }
}
