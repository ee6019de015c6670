package dev.tolmach.analysis.zh;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Writes tokens of Han characters with one character for all its variants, Traditional or
 * Simplified; see {@link ChineseCharacters#folded}. Not thread-safe, like every token stream.
 */
public final class HanFoldingFilter extends TokenFilter {
  private static final String IDEOGRAPH =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final ChineseCharacters characters = ChineseCharacters.standard();

  /**
   * Folds the tokens of an input that are typed as ideographs; others pass.
   *
   * @param input typed as by {@link StandardTokenizer}
   */
  public HanFoldingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (type.type().equals(IDEOGRAPH)) {
      fold();
    }
    return true;
  }

  private void fold() {
    char[] buffer = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      int folded = characters.folded(buffer[i]);
      if (Character.isSurrogate(buffer[i]) || !Character.isBmpCodePoint(folded)) {
        foldCodePoints();
        return;
      }
      buffer[i] = (char) folded;
    }
  }

  /** For terms that change their length. What is folded already folds to itself. */
  private void foldCodePoints() {
    var folded = new StringBuilder(term.length());
    term.codePoints().map(characters::folded).forEach(folded::appendCodePoint);
    term.setEmpty().append(folded);
  }
}
