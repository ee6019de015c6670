package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;

/**
 * What every analyzer owes to the index: offsets inside the text that never go back, a first token
 * that opens a position, no empty term, the end of the text at the end, and the same tokens for the
 * same text whatever was analyzed before.
 */
final class AnalyzerContract {
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

  /** Checks an analyzer on one text, twice, with another text between. */
  static void check(Analyzer analyzer, String text) {
    Tokens tokens = Tokens.of(analyzer, text);
    checkOffsets(tokens, text);
    checkTerms(tokens.tokens());
    Tokens.of(analyzer, "кое-что else 其他");
    assertThat(Tokens.of(analyzer, text)).as("the same tokens again").isEqualTo(tokens);
  }

  private static void checkOffsets(Tokens tokens, String text) {
    int start = 0;
    for (Tokens.Token token : tokens.tokens()) {
      assertThat(token.start()).as("start of %s", token).isBetween(start, text.length());
      assertThat(token.end()).as("end of %s", token).isBetween(token.start(), text.length());
      start = token.start();
    }
    assertThat(tokens.finalOffset()).as("final offset").isEqualTo(text.length());
  }

  private static void checkTerms(List<Tokens.Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Tokens.Token token = tokens.get(i);
      assertThat(token.term()).as("term of %s", token).isNotEmpty();
      assertThat(token.length()).as("length of %s", token).isPositive();
      assertThat(token.increment()).as("increment of %s", token).isNotNegative();
    }
    if (!tokens.isEmpty()) {
      assertThat(tokens.getFirst().increment()).as("first increment").isPositive();
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
