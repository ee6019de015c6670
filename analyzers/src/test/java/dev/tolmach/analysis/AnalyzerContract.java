package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * What every analyzer owes to the index: offsets inside the text that never go back, a first token
 * that opens a position, no empty term, the end of the text at the end, and the same tokens for the
 * same text whatever was analyzed before.
 */
final class AnalyzerContract {
  /** Far above what any analyzer may make of a token of 255 units. */
  private static final int LONGEST = 8192;

  private static final String[] PIECES = {
    "слово",
    "Ещё",
    "Вене\u0301ра",
    "и\u0306",
    "сло\u00ADво",
    "word",
    "getUserName",
    "C++",
    ".NET",
    "e-commerce",
    "ivan@example.org",
    "1.5.2",
    "l'homme",
    "об\u2019єкт",
    "Конvergenta",
    "搜索引擎",
    "邊緣",
    "𠮷野家",
    "カタカナ",
    "ｶﾞﾗｽ",
    "한국어",
    "ภาษาไทย",
    "العربية",
    "हिन्दी",
    "\uD842",
    "\uDFB7",
    "\uE000",
    "\uFFFF",
    "\u200B",
    "\u0301\u0301",
    "😀",
    "\n",
    " ",
    " ",
    " ",
    ",",
    ".",
    "-",
    "_",
    "'",
    "+",
    "#",
    "、"
  };

  private AnalyzerContract() {}

  /** Checks an analyzer on one text, twice, with another text between, left in the middle. */
  static void check(Analyzer analyzer, String text) {
    Tokens tokens = Tokens.of(analyzer, text);
    checkTokens(analyzer, text);
    leaveInTheMiddle(analyzer, text);
    Tokens.of(analyzer, "кое-что else 其他");
    assertThat(Tokens.of(analyzer, text)).as("the same tokens again").isEqualTo(tokens);
  }

  /**
   * Checks every token of a text as it comes, however many there are.
   *
   * @return how many there are
   */
  static long checkTokens(Analyzer analyzer, String text) {
    try (TokenStream stream = analyzer.tokenStream("field", text)) {
      State state = new State(stream, text.length());
      stream.reset();
      while (stream.incrementToken()) {
        state.checkToken();
      }
      state.require(!stream.incrementToken(), "a token after the last one");
      stream.end();
      state.checkEnd();
      return state.count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A consumer may stop where it likes; the next text must not see what was left. */
  private static void leaveInTheMiddle(Analyzer analyzer, String text) {
    try (TokenStream stream = analyzer.tokenStream("field", text)) {
      stream.reset();
      stream.incrementToken();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stream, and where its last token was. */
  private static final class State {
    private final int end;
    private final CharTermAttribute term;
    private final OffsetAttribute offset;
    private final PositionIncrementAttribute increment;
    private final PositionLengthAttribute length;
    private int start;
    private long count;

    State(TokenStream stream, int end) {
      this.end = end;
      term = stream.addAttribute(CharTermAttribute.class);
      offset = stream.addAttribute(OffsetAttribute.class);
      increment = stream.addAttribute(PositionIncrementAttribute.class);
      length = stream.addAttribute(PositionLengthAttribute.class);
    }

    void checkToken() {
      require(offset.startOffset() >= start, "a start that goes back");
      require(offset.endOffset() >= offset.startOffset(), "an end before its start");
      require(offset.endOffset() <= end, "an end after the text's");
      require(!term.isEmpty(), "an empty term");
      require(term.length() <= LONGEST, "an overlong term");
      require(length.getPositionLength() > 0, "a token without a length");
      require(increment.getPositionIncrement() >= (count == 0 ? 1 : 0), "no position");
      start = offset.startOffset();
      count++;
    }

    void checkEnd() {
      require(offset.startOffset() == end && offset.endOffset() == end, "another final offset");
      require(increment.getPositionIncrement() >= 0, "a final position that goes back");
    }

    void require(boolean kept, String what) {
      if (!kept) {
        throw new AssertionError(
            what + ": '" + term + "' " + offset.startOffset() + '-' + offset.endOffset());
      }
    }
  }

  /** Some words and some rubbish, in an order that the random numbers give. */
  static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(4) == 0) {
        text.append((char) random.nextInt(Character.MAX_VALUE + 1));
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }
}
