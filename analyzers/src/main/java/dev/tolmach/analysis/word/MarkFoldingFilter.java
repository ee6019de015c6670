package dev.tolmach.analysis.word;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a word in Latin letters with marks what it is without them, at the same position and
 * after the sign {@value #SIGN}, so that {@code cafe} can be distinguished from {@code café} that
 * is written so: {@code café} gives {@code café} and {@code ≈cafe}. What a letter is without its
 * mark is up to Lucene's {@link ASCIIFoldingFilter}: {@code ł} is {@code l}, {@code ø} is {@code
 * o}.
 *
 * <p>Words must be folded. Not thread-safe, like every token stream.
 */
public final class MarkFoldingFilter extends TokenFilter {
  /** The prefix of a word that was written with marks. No word contains it. */
  public static final char SIGN = '≈';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private char[] plain = new char[4 * WordTokenizer.MAX_LENGTH];
  private @Nullable State word;
  private int length;

  /**
   * Adds plain words to those of an input.
   *
   * @param input words in their one spelling
   */
  public MarkFoldingFilter(TokenStream input) {
    super(input);
  }

  /**
   * A word without the marks of its Latin letters.
   *
   * @param word a folded word
   * @return the word itself if it has none
   */
  public static String plain(String word) {
    char[] letters = word.toCharArray();
    if (!isMarked(letters, letters.length)) {
      return word;
    }
    char[] plain = new char[4 * letters.length];
    int length = ASCIIFoldingFilter.foldToASCII(letters, 0, plain, 0, letters.length);
    return new String(plain, 0, length);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (word != null) {
      restoreState(word);
      word = null;
      term.setEmpty().append(SIGN);
      term.resizeBuffer(length + 1);
      System.arraycopy(plain, 0, term.buffer(), 1, length);
      term.setLength(length + 1);
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (isMarked(term.buffer(), term.length())) {
      if (plain.length < 4 * term.length()) {
        plain = new char[4 * term.length()];
      }
      length = ASCIIFoldingFilter.foldToASCII(term.buffer(), 0, plain, 0, term.length());
      word = captureState();
    }
    return true;
  }

  /** Whether a word has a Latin letter with a mark, and no letter of another script. */
  private static boolean isMarked(char[] word, int length) {
    boolean marked = false;
    for (int i = 0; i < length; i++) {
      char c = word[i];
      if (c >= 0xDF && (c <= 0x24F || (c >= 0x1E00 && c <= 0x1EFF))) {
        marked = true;
      } else if (c >= 0x250) {
        return false;
      }
    }
    return marked;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    word = null;
  }
}
