package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of docs/languages.md says what the analyzers do. */
class DocumentedLanguagesTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "languages.md");
  private static final String NONE = "–";

  private final LanguageAnalyzers analyzers = LanguageAnalyzers.standard();

  @ParameterizedTest
  @MethodSource("rows")
  void everyRowIsTrue(String tag, String analysis, String functionWords) {
    Language language = new Language(tag);
    assertThat(!analysis.equals(NONE)).isEqualTo(analyzers.languages().contains(language));
    assertThat(functionWords.equals("yes")).isEqualTo(!new FunctionWords().of(language).isEmpty());
  }

  @Test
  void everyAnalyzedLanguageHasARow() throws IOException {
    List<String> tags = table().map(row -> row[0]).toList();
    assertThat(tags).doesNotHaveDuplicates();
    assertThat(analyzers.languages()).extracting(Language::tag).isSubsetOf(tags);
  }

  static Stream<Object[]> rows() throws IOException {
    return table().map(row -> new Object[] {row[0], row[2], row[3]});
  }

  /** Tag, language, analysis, function words, how it is detected. */
  private static Stream<String[]> table() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| Tag"))
        .map(line -> line.substring(2, line.length() - 2).split(" \\| "));
  }
}
