package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tolmach.language.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AnalyzerContractTest {
  private static final int TEXTS = 60;

  private final LanguageAnalyzers analyzers = LanguageAnalyzers.standard();

  @Test
  void everyChainKeepsTheContractOnRandomText() {
    long seed = Long.getLong("tests.seed", System.nanoTime());
    chains()
        .forEach((name, chain) -> {
          Random random = new Random(seed);
          for (int i = 0; i < TEXTS; i++) {
            String text = AnalyzerContract.randomText(random);
            assertThatCode(() -> AnalyzerContract.check(chain, text))
                .as("%s on '%s'; again with -Dtests.seed=%d", name, text, seed)
                .doesNotThrowAnyException();
          }
        });
  }

  @Test
  @Timeout(120)
  void aMegabyteWithoutASpaceIsAnalyzedInLinearTime() {
    for (String unit : new String[] {"а", "字", "a-", "\u00AD"}) {
      String text = unit.repeat((1 << 20) / unit.length());
      assertThat(Tokens.of(analyzers.neutral(), text).finalOffset()).isEqualTo(text.length());
      assertThat(Tokens.of(analyzers.of(Language.RUSSIAN), text).finalOffset())
          .isEqualTo(text.length());
    }
  }

  @Test
  @Timeout(60)
  void aHundredThousandCombiningMarksAreAnalyzedInLinearTime() {
    String marks = "а" + "\u0301\u0323".repeat(50_000) + "б";
    AnalyzerContract.check(analyzers.neutral(), marks);
    AnalyzerContract.check(analyzers.of(Language.RUSSIAN), marks);
  }

  private Map<String, Analyzer> chains() {
    Map<String, Analyzer> chains = new LinkedHashMap<>();
    chains.put("neutral", analyzers.neutral());
    analyzers.languages().forEach(each -> chains.put(each.tag(), analyzers.of(each)));
    return chains;
  }
}
