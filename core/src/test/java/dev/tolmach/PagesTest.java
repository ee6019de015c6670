package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.SortOrder;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of an index that changes between them. */
@ParameterizedClass
@EnumSource(Engine.class)
class PagesTest {
  @Parameter private Engine engine;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  /* 20 articles stay; between two pages others come at both ends and in the middle, and hits that
  were shown go, the last one of a page among them. */
  @ParameterizedTest
  @EnumSource(
      value = SortOrder.class,
      names = {"NEWEST", "OLDEST"})
  void inTheOrderOfDatesArticlesThatStayAreShownOnce(SortOrder sort) throws Exception {
    try (ArticleIndex index = engine.fresh()) {
      try (ArticleEdit edit = index.edit()) {
        for (int day = 0; day < 40; day++) {
          put(edit, day % 2 == 0 ? "stays" + day : "goes" + day, day);
        }
        edit.commit();
      }
      List<String> shown = new ArrayList<>();
      String cursor = null;
      int page = 0;
      do {
        SearchResult result =
            index.search(SearchRequest.builder("sea").sort(sort).limit(5).after(cursor).build());
        List<String> hits = result.hits().stream().map(Hit::id).toList();
        shown.addAll(hits);
        cursor = result.next();
        try (ArticleEdit edit = index.edit()) {
          for (String id : hits) {
            if (id.startsWith("goes")) {
              edit.remove(new ArticleId("notes", id));
            }
          }
          put(edit, "early" + page, -1 - page);
          put(edit, "late" + page, 100 + page);
          put(edit, "middle" + page, 20);
          edit.commit();
        }
        page++;
      } while (cursor != null);
      assertThat(shown).doesNotHaveDuplicates();
      assertThat(shown)
          .containsAll(IntStream.range(0, 20).mapToObj(each -> "stays" + 2 * each).toList());
    }
  }

  /* Where the last page is full, too, and where its articles score the same as others. */
  @ParameterizedTest
  @EnumSource(SortOrder.class)
  void theLastPageHasNoCursor(SortOrder sort) throws Exception {
    try (ArticleIndex index = engine.fresh()) {
      try (ArticleEdit edit = index.edit()) {
        for (int day = 0; day < 12; day++) {
          put(edit, "sea" + day, day / 2);
        }
        edit.commit();
      }
      for (int limit = 1; limit <= 13; limit++) {
        List<Integer> pages = new ArrayList<>();
        String cursor = null;
        do {
          SearchResult result =
              index.search(
                  SearchRequest.builder("sea").sort(sort).limit(limit).after(cursor).build());
          pages.add(result.hits().size());
          cursor = result.next();
        } while (cursor != null);
        assertThat(pages).as("limit %d", limit).hasSize((12 + limit - 1) / limit);
        assertThat(pages.stream().mapToInt(each -> each).sum()).isEqualTo(12);
      }
    }
  }

  private static void put(ArticleEdit edit, String path, int day) throws Exception {
    Map<String, String> fields = Map.of("date", FIRST.plusDays(day).toString());
    edit.put(ArticleSource.of(new ArticleId("notes", path), "The sea.", fields));
  }
}
