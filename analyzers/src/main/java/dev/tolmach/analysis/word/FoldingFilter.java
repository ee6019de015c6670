package dev.tolmach.analysis.word;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Gives every term one spelling: NFKC without ignored characters and stress marks, {@code ё} as
 * {@code е}, case folded unless a language's own rules are to do that.
 *
 * <p>A term with nothing but ignored characters and stress marks is left out. Offsets and positions
 * of all others stay. Not thread-safe, like every token stream.
 */
public final class FoldingFilter extends FilteringTokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Folding folding;

  private FoldingFilter(TokenStream input, Folding folding) {
    super(input);
    this.folding = folding;
  }

  /**
   * Folds spelling and case.
   *
   * @param input words as written
   * @return the words in their one spelling
   */
  public static FoldingFilter foldingCase(TokenStream input) {
    return new FoldingFilter(input, Folding.foldingCase());
  }

  /**
   * Folds spelling, leaves case.
   *
   * @param input words as written
   * @return the words in their one spelling, in the case they had
   */
  public static FoldingFilter keepingCase(TokenStream input) {
    return new FoldingFilter(input, Folding.keepingCase());
  }

  @Override
  protected boolean accept() {
    folding.fold(term);
    return !term.isEmpty();
  }
}
