package dev.tolmach.analysis.word;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Gives every term one spelling: NFKC without ignored characters and stress marks, {@code ё} as
 * {@code е}, digits of all scripts as ASCII's, case folded unless a language's own rules are to do
 * that.
 *
 * <ul>
 *   <li>A run of kana is written in katakana, and without the sign of a long vowel where a word of
 *       four characters or more ends with it: {@code サーバー} and {@code サーバ} are one word, as they
 *       are for Lucene's JapaneseKatakanaStemFilter.
 *   <li>A pictograph stays as it is written, without variation selectors.
 *   <li>A word that may be a surname in {@code -ов} or {@code -ев}, by its capital letter and its
 *       ending, gets the type {@link Surnames#TYPE}.
 *   <li>A term with nothing but ignored characters and stress marks is left out.
 * </ul>
 *
 * <p>Offsets and positions of all others stay. Not thread-safe, like every token stream.
 */
public final class FoldingFilter extends FilteringTokenFilter {
  private static final String KANA = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.KATAKANA];
  private static final String EMOJI = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.EMOJI];

  private static final char LONG = '\u30FC';
  private static final int TO_KATAKANA = 'ア' - 'あ';

  /** Where shorter words end with the sign of a long vowel, it tells them apart: コピー, コピ. */
  private static final int SHORTEST = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
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
    String kind = type.type();
    if (kind.equals(EMOJI)) {
      Symbols.withoutSelectors(term);
      return true;
    }
    if (Surnames.mayBeOne(term.buffer(), term.length())) {
      type.setType(Surnames.TYPE);
    }
    folding.fold(term);
    if (kind.equals(KANA)) {
      foldKana(term);
    }
    return !term.isEmpty();
  }

  /** Folds a run of kana in place. */
  private static void foldKana(CharTermAttribute term) {
    char[] run = term.buffer();
    int length = term.length();
    int kept = 0;
    int wordStart = 0;
    for (int i = 0; i < length; i++) {
      char c = run[i];
      if (isHiragana(c)) {
        run[kept++] = (char) (c + TO_KATAKANA);
        wordStart = i + 1;
        continue;
      }
      boolean ends = i + 1 == length || isHiragana(run[i + 1]);
      if (c != LONG || !ends || i + 1 - wordStart < SHORTEST) {
        run[kept++] = c;
      }
    }
    term.setLength(kept);
  }

  private static boolean isHiragana(char c) {
    return (c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ';
  }
}
