package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeutralAnalyzerTest {
  private final LanguageAnalyzers analyzers = LanguageAnalyzers.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '`',
      textBlock =
          """
          Ещё не всё\tеще не все
          Вене́ра\tвенера
          сло\u00ADво\tслово
          C++ C# .NET\tc++ c# net|.net
          и_\u00AD_я\tи|и__я*2 я
          e-commerce\te|e-commerce*2 commerce
          邊緣\t边|边缘*2 缘
          カタカナ\tカタ タカ カナ
          """)
  void tokens(String text, String expected) {
    assertThat(Tokens.of(analyzers.neutral(), text)).hasToString(expected);
  }
}
