package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.index.IndexReport;
import dev.tolmach.language.Language;
import dev.tolmach.query.Facet;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The five articles that the project was asked for; skipped where they are not at hand. */
@ParameterizedClass
@EnumSource(Engine.class)
class SeedArticlesTest {
  @Parameter private Engine engine;
  private static final Path SEEDS = Path.of("..", "..", "shared", "seeds");

  private ArticleIndex index;
  private IndexReport report;

  @BeforeEach
  void build() throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "no seed articles in " + SEEDS.toAbsolutePath());
    index = engine.fresh();
    BuildRequest request =
        BuildRequest.rebuild(ArticleArchive.folder("seeds", SEEDS))
            .now(Instant.parse("2026-01-01T00:00:00Z"))
            .build();
    report = index.run(request);
  }

  @AfterEach
  void close() throws IOException {
    if (index != null) {
      index.close();
    }
  }

  @Test
  void allFiveAreIndexedInTheirLanguages() {
    assertThat(report.indexed()).isEqualTo(5);
    assertThat(report.failed()).isEmpty();
    assertThat(report.languages())
        .containsOnlyKeys(Language.RUSSIAN, Language.CHINESE_SIMPLIFIED)
        .containsEntry(Language.RUSSIAN, 3L)
        .containsEntry(Language.CHINESE_SIMPLIFIED, 2L);
  }

  @ParameterizedTest
  @CsvSource({
    "нейросеть, 001",
    "генеративных моделей, 003",
    "конвергента, 001",
    "多模态, 00[24]",
    "邊緣計算, 00[24]",
    "LoRA, 004",
    "gpt-4, 004"
  })
  void aQueryFindsItsArticleFirst(String query, String file) throws IOException {
    SearchResult result = index.search(query);
    assertThat(result.total()).isPositive();
    assertThat(result.hits().get(0).id()).matches(file + "_.*\\.txt");
    assertThat(result.hits().get(0).missing()).isEmpty();
  }

  @Test
  void facetsAndFiltersSeeWhatTheAuthorsWrote() throws IOException {
    SearchResult all = index.search("");
    assertThat(all.facet(Facet.TAG).values())
        .contains(new FacetCount("ai", "AI", 2, false, List.of()));
    assertThat(total(SearchRequest.builder("").filter(Facet.DATE, "2025"))).isEqualTo(4);
    assertThat(total(SearchRequest.builder("").filter(Facet.LANGUAGE, "zh"))).isEqualTo(2);
    assertThat(total(SearchRequest.builder("").filter(Facet.LANGUAGE, "ru"))).isEqualTo(3);
    assertThat(
            total(
                SearchRequest.builder("")
                    .filter(Facet.DATE, "2025")
                    .filter(Facet.LANGUAGE, "zh-Hans")))
        .isEqualTo(1);
  }

  private long total(SearchRequest.Builder request) throws IOException {
    return index.search(request.build()).total();
  }
}
