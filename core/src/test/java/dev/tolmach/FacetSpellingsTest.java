package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.Filter;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.FacetCount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Spellings that are one word are one value of a facet. */
@ParameterizedClass
@EnumSource(Engine.class)
class FacetSpellingsTest {
  @Parameter private Engine engine;

  @ParameterizedTest
  @CsvSource({
    "Ёлка, елка",
    "за\u0301мок, замок",
    "само\u00adлёт, самолет",
    "燈塔, 灯塔",
    "Hexo\u2019s, hexo's",
    "ＡＩ, ai",
  })
  void spellingsOfOneWordAreOneValue(String spelling, String other) throws IOException {
    String rows =
        "{\"id\":\"1\",\"body\":\"rye\",\"tags\":[\"@\"],\"categories\":[[\"K\",\"@\"]]}\n"
                .replace("@", spelling)
            + "{\"id\":\"2\",\"body\":\"rye\",\"tags\":[\"@\"],\"categories\":[[\"k\",\"@\"]]}\n"
                .replace("@", other);
    byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
    try (ArticleIndex index = engine.fresh()) {
      index.rebuild(ArticleArchive.ndjson("a", () -> new ByteArrayInputStream(bytes)));
      SearchRequest counted =
          SearchRequest.builder("rye").facets(List.of(FacetRequest.of(Facet.TAG))).build();
      assertThat(index.search(counted).facets().get(0).values())
          .extracting(FacetCount::count)
          .containsExactly(2);
      for (String written : List.of(spelling, other)) {
        assertThat(total(index, new Filter.AnyOf(Facet.TAG, List.of(written)))).isEqualTo(2);
        assertThat(total(index, new Filter.AnyOf(Facet.CATEGORY, List.of("K/" + written))))
            .isEqualTo(2);
        assertThat(total(index, new Filter.AnyOf(Facet.CATEGORY, List.of(written)))).isEqualTo(2);
      }
    }
  }

  private static long total(ArticleIndex index, Filter filter) throws IOException {
    return index.search(SearchRequest.builder("rye").filter(filter).build()).total();
  }
}
