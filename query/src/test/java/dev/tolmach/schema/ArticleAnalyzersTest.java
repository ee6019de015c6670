package dev.tolmach.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.analysis.LanguageAnalyzers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class ArticleAnalyzersTest {
  private static final ArticleAnalyzers ANALYZERS =
      new ArticleAnalyzers(LanguageAnalyzers.standard());
  private static final Analyzer WRITING = ANALYZERS.writing();

  private record Token(String term, int position, int start, int end) {}

  @Test
  void insideOfARunOfHanCharactersPairsAreWrittenAlone() throws IOException {
    assertThat(tokens(WRITING, "text", "C机器学习，好 x机"))
        .containsExactly(
            new Token("c", 0, 0, 1),
            new Token("机", 1, 1, 2),
            new Token("机器", 1, 1, 3),
            new Token("器学", 2, 2, 4),
            new Token("学习", 3, 3, 5),
            new Token("习", 4, 4, 5),
            new Token("好", 5, 6, 7),
            new Token("x", 6, 8, 9),
            new Token("机", 7, 9, 10));
  }

  @Test
  void singleCharactersHaveAFieldOfTheirOwn() throws IOException {
    assertThat(tokens(WRITING, TextField.TEXT.characters(), "C机器学习，カ好 x"))
        .extracting(Token::term)
        .containsExactly("机", "器", "学", "习", "好");
  }

  @Test
  void whatIsWrittenIsReadAtTheSamePlaces() throws IOException {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      String text = text(random);
      List<Token> written = tokens(WRITING, "text", text);
      List<Token> read = tokens(ANALYZERS, "text", text);
      assertThat(read).as("tests.seed=%d, '%s'", seed, text).containsSubsequence(written);
      List<Token> leftOut = new ArrayList<>(read);
      leftOut.removeAll(written);
      assertThat(leftOut)
          .as("tests.seed=%d, '%s'", seed, text)
          .allMatch(token -> TextField.isCharacter(token.term()));
      assertThat(tokens(WRITING, "text-characters", text))
          .extracting(Token::start)
          .as("tests.seed=%d, '%s'", seed, text)
          .containsAll(leftOut.stream().map(Token::start).toList());
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(12); left > 0; left--) {
      text.append(
          List.of("机", "器", "\uD840\uDC0B", "カ", "x", "node.js", "，", " ", "\u200B", "2")
              .get(random.nextInt(10)));
    }
    return text.toString();
  }

  private static List<Token> tokens(Analyzer analyzer, String field, String text)
      throws IOException {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    }
    return tokens;
  }
}
