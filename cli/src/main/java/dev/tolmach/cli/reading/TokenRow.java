package dev.tolmach.cli.reading;

import dev.tolmach.analysis.Token;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/**
 * A token that an analyzer makes of a text.
 *
 * @param token the token
 * @param type the analyzer's word for what it is
 * @param position its position among the tokens, from 1; tokens may share a position
 * @param length how many positions it takes
 * @param start its first UTF-16 code unit in the text, from 0
 * @param end the code unit after the last
 * @param text the text between these
 */
record TokenRow(
    String token, String type, int position, int length, int start, int end, String text) {

  /** All tokens of a text, in the order that the analyzer gives them. */
  static List<TokenRow> of(Analyzer analyzer, String text) {
    return Token.of(analyzer, "text", text).stream()
        .map(token ->
            new TokenRow(
                token.term(),
                token.type(),
                token.position() + 1,
                token.length(),
                token.start(),
                token.end(),
                text.substring(token.start(), token.end())))
        .toList();
  }
}
