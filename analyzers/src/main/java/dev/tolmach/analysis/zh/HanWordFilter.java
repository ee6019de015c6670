package dev.tolmach.analysis.zh;

import java.lang.Character.UnicodeScript;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Keeps the words of Han characters; what else a segmenter gives (punctuation, Latin, numbers)
 * leaves its position empty. Not thread-safe, like every token stream.
 */
public final class HanWordFilter extends FilteringTokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  /**
   * Keeps the Han words of an input.
   *
   * @param input words of Chinese text
   */
  public HanWordFilter(TokenStream input) {
    super(input);
  }

  @Override
  protected boolean accept() {
    return !term.isEmpty() && UnicodeScript.of(Character.codePointAt(term, 0)) == UnicodeScript.HAN;
  }
}
