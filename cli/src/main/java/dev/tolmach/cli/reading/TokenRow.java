package dev.tolmach.cli.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * A token that an analyzer makes of a text.
 *
 * @param token the token
 * @param type the analyzer's word for what it is
 * @param position where it stands among the tokens, from 1; tokens may share a position
 * @param length how many positions it takes
 * @param start its first UTF-16 code unit in the text, from 0
 * @param end the code unit after the last
 * @param text what stands there
 */
record TokenRow(
    String token, String type, int position, int length, int start, int end, String text) {

  /** All tokens of a text, in the order that the analyzer gives them. */
  static List<TokenRow> of(Analyzer analyzer, String text) throws IOException {
    List<TokenRow> rows = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      int position = 0;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        rows.add(
            new TokenRow(
                term.toString(),
                type.type(),
                position,
                length.getPositionLength(),
                offset.startOffset(),
                offset.endOffset(),
                text.substring(offset.startOffset(), offset.endOffset())));
      }
      stream.end();
    }
    return rows;
  }
}
