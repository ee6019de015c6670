package dev.tolmach.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.language.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionWordsTest {
  private final LanguageAnalyzers analyzers = LanguageAnalyzers.standard();

  @ParameterizedTest
  @CsvFileSource(resources = "function-words.tsv", delimiter = '\t', quoteCharacter = '`')
  void wordsThatServeTheSentenceAreDistinguishedFromWordsThatCarryIt(
      String tag, String serving, String carrying) {
    Language language = Language.of(tag);
    assertThat(serving.split(" "))
        .filteredOn(word -> !analyzers.isFunctionWord(language, word))
        .isEmpty();
    assertThat(carrying.split(" "))
        .filteredOn(word -> analyzers.isFunctionWord(language, word))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyListIsNamedByATagAndHoldsFoldedWordsOnce(Path list) throws IOException {
    String tag = list.getFileName().toString().replace(".txt", "");
    Language language = tag.equals("zh") ? Language.CHINESE_SIMPLIFIED : new Language(tag);
    List<String> words =
        Files.readAllLines(list).stream()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> Stream.of(line.split(" ")))
            .toList();
    assertThat(words).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    assertThat(words)
        .filteredOn(word -> !FunctionWords.folded(language, word).equals(word))
        .isEmpty();
    assertThat(new FunctionWords().of(language)).hasSameSizeAs(words).containsAll(words);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyListSaysWhatItIsAndHoldsWordsOnly(Path list) throws IOException {
    assertThat(Files.readAllLines(list)).first().asString().startsWith("# Function words: ");
    assertThat(Files.readAllLines(list))
        .noneMatch(String::isBlank)
        .filteredOn(line -> !line.startsWith("#"))
        .allMatch(line -> line.chars().noneMatch(Character::isDigit));
  }

  @Test
  void aLanguageWithoutAListHasNoFunctionWords() {
    assertThat(analyzers.isFunctionWord(Language.UNKNOWN, "the")).isFalse();
    assertThat(analyzers.isFunctionWord(Language.ICELANDIC, "og")).isFalse();
  }

  @Test
  void wordsOfAnyLengthAndKindAreAnswered() {
    assertThat(analyzers.isFunctionWord(Language.RUSSIAN, "")).isFalse();
    assertThat(analyzers.isFunctionWord(Language.RUSSIAN, "\ud800")).isFalse();
    assertThat(analyzers.isFunctionWord(Language.RUSSIAN, "и".repeat(1_000_000))).isFalse();
  }

  static Stream<Path> lists() throws IOException, URISyntaxException {
    URL folder = FunctionWords.class.getResource("function-words");
    try (Stream<Path> lists = Files.list(Path.of(Objects.requireNonNull(folder).toURI()))) {
      return lists.sorted().toList().stream();
    }
  }
}
