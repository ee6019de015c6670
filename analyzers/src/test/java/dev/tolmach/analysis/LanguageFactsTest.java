package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageFactsTest {
  private final LanguageAnalyzers analyzers = LanguageAnalyzers.standard();

  @Test
  void everyLanguageMakesTheTokensOfItsTable() throws IOException {
    List<String[]> facts;
    try (InputStream in = LanguageFactsTest.class.getResourceAsStream("facts.tsv")) {
      facts =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t"))
              .toList();
    }
    assertThat(facts)
        .isNotEmpty()
        .allSatisfy(fact ->
            assertThat(Tokens.of(analyzers.of(Language.of(fact[0])), fact[1]))
                .as("%s: %s", fact[0], fact[1])
                .hasToString(fact[2]));
  }

  @Test
  void aQueryIsCutAsItsTextIsWithHanInWords() {
    assertThat(analyzers.words("AI芯片2024年 C++ 邊緣計算"))
        .extracting(QueryWord::text)
        .containsExactly("AI", "芯片", "2024", "年", "C++", "邊緣", "計算");
  }

  @Test
  void aShortRunOfCharactersIsAWordThatTheDictionaryLacks() {
    assertThat(words("文字")).containsExactly("文字");
    assertThat(words("HTML 超链接")).containsExactly("HTML", "超链接");
    assertThat(words("链接文字")).containsExactly("链接", "文字");
    assertThat(words("我的")).containsExactly("我", "的");
    assertThat(words("王小明在哪里")).startsWith("王", "小", "明");
  }

  private List<String> words(String query) {
    return analyzers.words(query).stream().map(QueryWord::text).toList();
  }
}
