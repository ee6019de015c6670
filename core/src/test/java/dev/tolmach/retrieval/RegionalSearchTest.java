package dev.tolmach.retrieval;

import static dev.tolmach.retrieval.SearchFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.query.SearchRequest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Chinese word finds what is called otherwise in another region. */
class RegionalSearchTest {
  private static final SearchFixture FIXTURE =
      SearchFixture.of(
          article("taiwan.md", "zh-Hant", "程式設計、軟體、網路、資訊、記憶體、伺服器。").build(),
          article("mainland.md", "zh-Hans", "程序设计、软件、网络、信息、内存、服务器。").build(),
          article("other.md", "zh-Hans", "大海、灯塔。").build());

  @AfterAll
  static void close() throws Exception {
    FIXTURE.close();
  }

  @ParameterizedTest
  @CsvSource({"程式設計, 程序设计", "軟體, 软件", "網路, 网络", "資訊, 信息", "記憶體, 内存", "伺服器, 服务器"})
  void bothRegionsFindBothAndTheirOwnFirst(String taiwan, String mainland) throws IOException {
    assertThat(matches(taiwan)).containsExactly("taiwan.md", "mainland.md");
    assertThat(matches(mainland)).containsExactly("mainland.md", "taiwan.md");
  }

  @Test
  void severalWordsMeetAsOneDoes() throws IOException {
    assertThat(matches("网络服务器")).containsExactly("mainland.md", "taiwan.md");
    assertThat(matches("網路 伺服器")).containsExactly("taiwan.md", "mainland.md");
  }

  @Test
  void aPhraseIsWhatIsWritten() throws IOException {
    assertThat(matches("\"軟體\"")).containsExactly("taiwan.md");
    assertThat(matches("灯塔")).containsExactly("other.md");
  }

  private static List<String> matches(String query) throws IOException {
    return FIXTURE.searcher.search(SearchRequest.of(query)).hits().stream()
        .filter(hit -> hit.missing().isEmpty())
        .map(hit -> hit.articleId().path())
        .toList();
  }
}
