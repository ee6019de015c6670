package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static dev.tolmach.retrieval.TranslatedSearchTest.lexicon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.glossary.Lexicons;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No lexicon has 多模态, and the segmenter cuts it into its characters. */
class UnknownWordPiecesTest {
  private static final SearchFixture INDEX =
      SearchFixture.of(
          Lexicons.of(lexicon("zh", "ru", Map.of("多", List.of("много"), "人", List.of("человек")))),
          List.of(
              article("a.md", "ru", "Их было много.").build(),
              article("b.md", "ru", "Пришёл человек.").build(),
              article("c.md", "ru", "Пришло много людей, и один человек.").build()),
          4);

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  @ParameterizedTest
  @CsvSource({
    "多模态, ''",
    "多模态人, ''",
    "多模态研究院, ''",
    "多, a.md c.md",
    "人, b.md c.md",
    "多 多模态, a.md c.md",
  })
  void aCharacterIsTranslatedOnlyWhereItIsAWord(String typed, String found) throws IOException {
    List<Hit> hits = INDEX.searcher.search(SearchRequest.of(typed)).hits();
    assertThat(hits.stream().map(Hit::id).sorted().toList())
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(" ")));
  }
}
