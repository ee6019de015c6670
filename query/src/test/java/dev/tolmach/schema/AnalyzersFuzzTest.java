package dev.tolmach.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.lemma.LemmaDictionaries;
import dev.tolmach.language.Language;
import dev.tolmach.testing.Bounded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any text is cut into tokens that lie in it, in any language, whatever was cut before. The first
 * byte says which language, and whether the others are UTF-8 or units of UTF-16, which may be half
 * a character.
 */
class AnalyzersFuzzTest {
  private static final int UNITS = 0x80;

  private static final LemmaDictionaries DICTIONARIES = LemmaDictionaries.standard();
  private static final LanguageAnalyzers SHARED = LanguageAnalyzers.with(DICTIONARIES);
  private static final List<Language> LANGUAGES = SHARED.languages().stream().sorted().toList();
  private static final List<String> TEXTS =
      List.of(
          "Кошки живут у людей; ещё шёл Вене\u0301ра, C++ и .NET 1.5.2",
          "The keepers' lighthouses weren't lit: getUserName, e-commerce, ivan@example.org",
          "搜索引擎把文章切成词，2024 年的边緣計算。",
          "カタカナとｶﾞﾗｽ 한국어 ภาษาไทย العربية हिन्दी l'homme Straßenbahn");

  /** What a text became. */
  private record Tokens(List<Token> tokens, int end, int lastIncrement) {}

  private record Token(String term, int start, int end, int increment, int length) {}

  static Stream<byte[]> texts() {
    return IntStream.rangeClosed(0, LANGUAGES.size())
        .boxed()
        .flatMap(language -> TEXTS.stream().map(text -> input(language, text)));
  }

  @MethodSource("texts")
  @FuzzTest
  void anyTextIsCutIntoTokensInIt(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    int language = (bytes[0] & ~UNITS & 0xFF) % (LANGUAGES.size() + 1);
    String text =
        (bytes[0] & UNITS) == 0
            ? new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8)
            : units(bytes);
    Analyzer shared = analyzer(SHARED, language);
    Tokens tokens = Bounded.by(text.length(), () -> tokens(shared, text));
    check(tokens, text.length());
    try (TokenStream left = shared.tokenStream("field", text)) {
      left.reset();
      left.incrementToken(); // Whoever reads may stop where they like.
    }
    assertThat(tokens(shared, text)).isEqualTo(tokens);
    assertThat(tokens(analyzer(LanguageAnalyzers.with(DICTIONARIES), language), text))
        .isEqualTo(tokens);
  }

  private static Analyzer analyzer(LanguageAnalyzers analyzers, int language) {
    return language == LANGUAGES.size()
        ? analyzers.neutral()
        : analyzers.of(LANGUAGES.get(language));
  }

  private static void check(Tokens tokens, int end) {
    int start = 0;
    int least = 1;
    for (Token token : tokens.tokens) {
      assertThat(token.term).isNotEmpty();
      assertThat(token.start).as("%s", token).isBetween(start, end);
      assertThat(token.end).as("%s", token).isBetween(token.start, end);
      assertThat(token.increment).as("%s", token).isGreaterThanOrEqualTo(least);
      assertThat(token.length).as("%s", token).isPositive();
      start = token.start;
      least = 0;
    }
    assertThat(tokens.end).isEqualTo(end);
    assertThat(tokens.lastIncrement).isNotNegative();
  }

  private static Tokens tokens(Analyzer analyzer, String text) throws IOException {
    try (TokenStream stream = analyzer.tokenStream("field", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
      List<Token> tokens = new ArrayList<>();
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new Token(
                term.toString(),
                offset.startOffset(),
                offset.endOffset(),
                increment.getPositionIncrement(),
                length.getPositionLength()));
      }
      stream.end();
      return new Tokens(tokens, offset.endOffset(), increment.getPositionIncrement());
    }
  }

  /* Decoders replace halves of characters; here they stay. */
  private static String units(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i + 1 < bytes.length; i += 2) {
      text.append((char) ((bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF)));
    }
    return text.toString();
  }

  private static byte[] input(int language, String text) {
    byte[] bytes = (" " + text).getBytes(StandardCharsets.UTF_8);
    bytes[0] = (byte) language;
    return bytes;
  }
}
