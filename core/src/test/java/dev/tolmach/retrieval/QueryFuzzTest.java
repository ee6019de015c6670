package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.tolmach.query.Facet;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.SearchResult;
import dev.tolmach.testing.Bounded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text is a query. */
class QueryFuzzTest {
  private static final SearchFixture INDEX =
      SearchFixture.of(
          article("ru.md", "ru", "Белый кит плавал у маяка, а медведь ходил по льду.")
              .title("Киты и маяки")
              .tags("Море")
              .date("2024-05-10")
              .build(),
          article("en.md", "en", "A whale of a lighthouse, printed in C++.")
              .title("Printing whales")
              .code("printf(\"whale\");")
              .build(),
          article("zh.md", "zh-Hans", "灯塔旁边的鲸鱼。").title("灯塔").build());

  static Stream<byte[]> queries() {
    return Stream.of(
            "белый медведь OR \"белый кит\" -зоопарк",
            "(title:маяк* OR code:printf) tag:море lang:ru",
            "date:2024-05..2024-07 -(灯塔 OR 鯨魚)",
            "title:(кит -«белый кит») „белый“ 燈塔旁 author:\"И. Лаптев\"",
            "C++ GPT-4 node.js c* ((a) (b OR (c))) -\"\" OR")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("queries")
  @FuzzTest
  void anyTextIsAQuery(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    SearchResult all = Bounded.by(text.length(), () -> search(SearchRequest.builder(text)));
    assertThat(all.hits()).hasSizeLessThanOrEqualTo(3);
    assertThat(all.total())
        .isEqualTo(all.hits().stream().filter(hit -> hit.missing().isEmpty()).count());
    // A query that is repaired only where nothing else is found may find more under a condition.
    SearchResult typed = search(SearchRequest.builder(text).suggestions(false));
    SearchResult russian =
        search(SearchRequest.builder(text).suggestions(false).filter(Facet.LANGUAGE, "ru"));
    assertThat(russian.total()).isLessThanOrEqualTo(typed.total());
  }

  private static SearchResult search(SearchRequest.Builder request) throws IOException {
    return INDEX.searcher.search(request.build());
  }
}
