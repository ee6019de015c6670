package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.language.Language;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnalyzerContractTest {
  private static final int TEXTS = 60;
  private static final int SHORT = 1 << 14;
  private static final int LONG = 1 << 17;
  private static final int MEGABYTE = 1 << 20;

  /** How much more than its share a text of eight times the length may cost. */
  private static final int SLACK = 3;

  /* Far below what quadratic work takes, and far above what else runs in the thread. */
  private static final long FLOOR_NANOS = 300_000_000;
  private static final long FLOOR_BYTES = 16 << 20;

  private static final LanguageAnalyzers ANALYZERS = LanguageAnalyzers.standard();

  @ParameterizedTest
  @MethodSource("tags")
  void everyChainKeepsTheContractOnRandomText(String name) {
    Analyzer analyzer = analyzer(name);
    long seed = Long.getLong("tests.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      String text = AnalyzerContract.randomText(random);
      assertThatCode(() -> AnalyzerContract.check(analyzer, text))
          .as("%s; again with -Dtests.seed=%d: '%s'", name, seed, text)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("tags")
  void everyChainKeepsTheContractOnHostileText(String name) {
    Analyzer analyzer = analyzer(name);
    HostileText.UNITS.forEach((kind, unit) -> {
      String text = HostileText.of(unit, 2000);
      assertThatCode(() -> AnalyzerContract.check(analyzer, text))
          .as("%s on %s", name, kind)
          .doesNotThrowAnyException();
      assertThatCode(() -> AnalyzerContract.check(analyzer, "до " + text + " after 之後"))
          .as("%s on %s inside a text", name, kind)
          .doesNotThrowAnyException();
    });
  }

  @ParameterizedTest
  @MethodSource("tags")
  void theWorkOfEveryChainGrowsWithTheLengthOfItsTextOnly(String name) {
    Analyzer analyzer = analyzer(name);
    HostileText.UNITS.forEach((kind, unit) -> {
      Cost few = Cost.of(analyzer, HostileText.of(unit, SHORT));
      Cost many = Cost.of(analyzer, HostileText.of(unit, LONG));
      int times = SLACK * LONG / SHORT;
      assertThat(many.tokens)
          .as("tokens of %s on %s", name, kind)
          .isLessThanOrEqualTo(times * few.tokens);
      assertThat(many.nanos)
          .as("nanoseconds of %s on %s", name, kind)
          .isLessThan(times * few.nanos + FLOOR_NANOS);
      assertThat(many.bytes)
          .as("bytes of %s on %s", name, kind)
          .isLessThan(times * few.bytes + FLOOR_BYTES);
    });
  }

  @ParameterizedTest
  @MethodSource("tags")
  void aMegabyteWithoutASpaceKeepsTheContract(String name) {
    Analyzer analyzer = analyzer(name);
    for (String unit : new String[] {"а", "字", "a-"}) {
      String text = HostileText.of(unit, MEGABYTE);
      assertThatCode(() -> AnalyzerContract.checkTokens(analyzer, text))
          .as("%s on '%s'", name, unit)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("tags")
  void aHundredThousandCombiningMarksKeepTheContract(String name) {
    Analyzer analyzer = analyzer(name);
    String marks = "а" + "\u0301\u0323".repeat(50_000) + "б";
    assertThatCode(() -> AnalyzerContract.checkTokens(analyzer, marks))
        .as(name)
        .doesNotThrowAnyException();
  }

  @Test
  void anAnalyzerThatBreaksTheContractIsFound() {
    Analyzer backwards =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            var words = new WhitespaceTokenizer();
            return new TokenStreamComponents(words, new Backwards(words));
          }
        };
    assertThatThrownBy(() -> AnalyzerContract.check(backwards, "one two three"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("a start that goes back: 'two'");
  }

  /** The first tag of every analyzer; languages that share one are in it once. */
  static Stream<String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    Stream.concat(Stream.of(Language.UNKNOWN), ANALYZERS.languages().stream())
        .forEach(language -> tags.putIfAbsent(ANALYZERS.fingerprint(language), language.tag()));
    return tags.values().stream();
  }

  private static Analyzer analyzer(String tag) {
    return ANALYZERS.of(Language.of(tag));
  }

  /** What the analysis of a text takes. */
  private record Cost(long tokens, long nanos, long bytes) {
    static Cost of(Analyzer analyzer, String text) {
      long nanos = HostileText.nanos();
      long bytes = HostileText.bytes();
      long tokens = 1 + AnalyzerContract.checkTokens(analyzer, text);
      return new Cost(tokens, HostileText.nanos() - nanos, HostileText.bytes() - bytes);
    }
  }

  /** Every token begins before the one before it. */
  private static final class Backwards extends TokenFilter {
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private int start;

    Backwards(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      boolean more = input.incrementToken();
      offset.setOffset(start--, 13);
      return more;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      start = 9;
    }
  }
}
