package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.query.DatePeriod;
import dev.tolmach.query.Expression;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.Filter;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.Recency;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.suggest.CompletionRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a request can have wrong is distinguished from what a program or a disk can. */
@ParameterizedClass
@EnumSource(Engine.class)
class InvalidRequestTest {
  @Parameter private Engine engine;

  private static SearchRequest.Builder request() {
    return SearchRequest.builder("barge");
  }

  private static void isRefused(String value, ThrowingCallable request) {
    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(request)
        .withMessageContainingAll(value, "Expected ");
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    isRefused("'-1'", () -> request().limit(-1).build());
    isRefused("'10001'", () -> request().limit(10_001).build());
    isRefused("'4'", () -> request().snippets(4).build());
    isRefused("'PT0S'", () -> request().timeout(Duration.ZERO).build());
    isRefused("'0'", () -> FacetRequest.parse("tag:0"));
    isRefused("'tag:x'", () -> FacetRequest.parse("tag:x"));
    isRefused("''", () -> FacetRequest.parse(":5"));
    isRefused("'101'", () -> new CompletionRequest("ba", 101, null));
    LocalDate today = LocalDate.of(2025, 9, 6);
    isRefused("'0.0'", () -> new Recency(0, 0.5, today));
    isRefused("'2.0'", () -> new Recency(30, 2, today));
  }

  @Test
  void datesAndConditionsThatAreNoneAreRefused() {
    isRefused("'2025-13'", () -> DatePeriod.parse("2025-13"));
    isRefused("'2025-02-30'", () -> new Filter.AnyOf(Facet.DATE, List.of("2025-02-30")));
    isRefused("'tag'", () -> new Filter.AnyOf(Facet.TAG, List.of()));
    isRefused("'region'", () -> new Filter.FieldIs("region", List.of()));
    isRefused("ends", () -> new Filter.Between(null, null));
    LocalDate day = LocalDate.of(2025, 9, 6);
    isRefused("'2025-09-06 to 2025-09-05'", () -> new Filter.Between(day, day.minusDays(1)));
    isRefused("parts", () -> new Expression.AllOf(List.of()));
  }

  @Test
  void whatTheIndexDoesNotHoldIsRefused() throws Exception {
    try (ArticleIndex index = engine.fresh()) {
      for (String archive : List.of("north", "south")) {
        ArticleId id = new ArticleId(archive, "barge.md");
        index.put(ArticleSource.of(id, "A barge on the canal.", Map.of("title", "Barge")));
      }
      isRefused("'!'", () -> index.search(request().after("!").build()));
      isRefused("'bm8'", () -> index.search(request().after("bm8").build()));
      SearchRequest one = request().limit(1).build();
      String next = String.valueOf(index.search(one).next());
      isRefused(next, () -> index.search(request().sort(SortOrder.OLDEST).after(next).build()));
      FacetRequest ship = FacetRequest.of(Facet.named("ship"));
      isRefused("'ship'", () -> index.search(request().facets(List.of(ship)).build()));
      isRefused("'ship'", () -> index.similar("north:barge.md", asking(ship)));
      isRefused("'lock.md'", () -> index.similar("lock.md", request().build()));
      isRefused("'barge.md'", () -> index.similar("barge.md", request().build()));
      isRefused("'barge.md'", () -> index.why("barge.md", request().build()));
      isRefused("'tag'", () -> index.search(asking(List.of())).facet(Facet.TAG));
    }
  }

  private static SearchRequest asking(FacetRequest facet) {
    return asking(List.of(facet));
  }

  private static SearchRequest asking(List<FacetRequest> facets) {
    return request().facets(facets).build();
  }
}
