package dev.tolmach.schema;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** The single Han characters of the neutral chain, and nothing else. */
final class CharactersAnalyzer extends AnalyzerWrapper {
  private static final String IDEOGRAPH =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];

  private final Analyzer neutral;

  CharactersAnalyzer(Analyzer neutral) {
    super(GLOBAL_REUSE_STRATEGY);
    this.neutral = neutral;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return neutral;
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
    return new TokenStreamComponents(
        components.getSource(), new CharacterFilter(components.getTokenStream()));
  }

  private static final class CharacterFilter extends FilteringTokenFilter {
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final PositionLengthAttribute places = addAttribute(PositionLengthAttribute.class);

    CharacterFilter(TokenStream input) {
      super(input);
    }

    @Override
    protected boolean accept() {
      return places.getPositionLength() == 1 && type.type().equals(IDEOGRAPH);
    }
  }
}
