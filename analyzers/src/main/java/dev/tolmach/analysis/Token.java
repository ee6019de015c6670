package dev.tolmach.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 * @param term the term
 * @param position its position, from 0; several tokens may share one
 * @param length how many positions it spans
 * @param start where its text begins, in UTF-16 code units
 * @param end where that ends, exclusive
 * @param type the type that the analyzer gives it
 */
public record Token(String term, int position, int length, int start, int end, String type) {
  /**
   * All tokens of a short text, such as a query, in the order of the analyzer. Long texts are read
   * as streams.
   *
   * @param field whose analyzer it is, where that depends on the field
   */
  public static List<Token> of(Analyzer analyzer, String field, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(
            new Token(
                term.toString(),
                position,
                length.getPositionLength(),
                offset.startOffset(),
                offset.endOffset(),
                type.type()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed.", e);
    }
    return tokens;
  }
}
