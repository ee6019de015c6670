package dev.tolmach.syntax.block;

import dev.tolmach.syntax.node.CodeLines;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Questions about the line that the parser reads. */
public final class Line {

  /** So many columns make code of a line. */
  public static final int CODE = 4;

  private Line() {}

  /** Returns whether the line begins, after white space that makes no code of it, with a string. */
  public static boolean begins(ParserState state, String with) {
    CharSequence line = state.getLine().getContent();
    int first = state.getNextNonSpaceIndex();
    if (state.getIndent() >= CODE || line.length() - first < with.length()) {
      return false;
    }
    for (int i = 0; i < with.length(); i++) {
      if (line.charAt(first + i) != with.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns how often a character is repeated from an offset on. */
  public static int run(CharSequence line, int from, char repeated) {
    int at = from;
    while (at < line.length() && line.charAt(at) == repeated) {
      at++;
    }
    return at - from;
  }

  /** Returns whether only white space follows an offset. */
  public static boolean isBlank(CharSequence line, int from) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) != ' ' && line.charAt(i) != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the line is nothing but a character, repeated exactly so often. */
  public static boolean isRun(ParserState state, char repeated, int times) {
    CharSequence line = state.getLine().getContent();
    int first = state.getNextNonSpaceIndex();
    return state.getIndent() < CODE
        && run(line, first, repeated) == times
        && isBlank(line, first + times);
  }

  /** Returns the line without its indentation and the white space at its end. */
  public static String rest(ParserState state) {
    CharSequence line = state.getLine().getContent();
    return line.subSequence(state.getNextNonSpaceIndex(), line.length()).toString().strip();
  }

  /** Returns the line from its first character that is no white space. */
  public static SourceLine source(ParserState state) {
    SourceLine line = state.getLine();
    return line.substring(state.getNextNonSpaceIndex(), line.getContent().length());
  }

  /** Returns whether a paragraph is open that a new block would interrupt. */
  public static boolean interrupts(MatchedBlockParser open) {
    return open.getMatchedBlockParser().getBlock() instanceof Paragraph;
  }

  /** Returns whether the innermost open block is code, which shows every line as it is. */
  public static boolean isInCode(ParserState state) {
    Block block = state.getActiveBlockParser().getBlock();
    return block instanceof FencedCodeBlock || block instanceof CodeLines;
  }
}
