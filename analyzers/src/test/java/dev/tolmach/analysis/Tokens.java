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

/** What an analyzer made of a text. */
record Tokens(List<Token> tokens, int finalOffset, int finalIncrement) {
  /** One token; offsets in UTF-16 units of the text. */
  record Token(String term, int increment, int length, int start, int end, String type) {}

  static Tokens of(Analyzer analyzer, String text) {
    try (TokenStream stream = analyzer.tokenStream("field", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      List<Token> tokens = new ArrayList<>();
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new Token(
                term.toString(),
                increment.getPositionIncrement(),
                length.getPositionLength(),
                offset.startOffset(),
                offset.endOffset(),
                type.type()));
      }
      stream.end();
      return new Tokens(tokens, offset.endOffset(), increment.getPositionIncrement());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The terms in one line: positions apart by a space, terms of one position by {@code |}, an empty
   * position as {@code _}, and {@code *2} after a term that is two positions long.
   */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    for (Token token : tokens) {
      if (!line.isEmpty()) {
        line.append(token.increment == 0 ? "|" : " " + "_ ".repeat(token.increment - 1));
      }
      line.append(token.term).append(token.length > 1 ? "*" + token.length : "");
    }
    return line.toString();
  }
}
