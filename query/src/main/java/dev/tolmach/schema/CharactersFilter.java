package dev.tolmach.schema;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Lets through the single Han characters of the neutral analyzer, and nothing else. */
final class CharactersFilter extends FilteringTokenFilter {
  private static final String IDEOGRAPH =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];

  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionLengthAttribute span = addAttribute(PositionLengthAttribute.class);

  CharactersFilter(TokenStream input) {
    super(input);
  }

  @Override
  protected boolean accept() {
    return span.getPositionLength() == 1 && type.type().equals(IDEOGRAPH);
  }
}
