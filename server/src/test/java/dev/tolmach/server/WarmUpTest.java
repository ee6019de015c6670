package dev.tolmach.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.ArticleIndex;
import dev.tolmach.http.RawClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {
  @TempDir Path folder;

  @Test
  void titlesAreAskedForOnThePageAndInTheApi() throws IOException {
    List<String> asked = new ArrayList<>();
    try (ArticleIndex index = ArticleIndex.open(new Coast(folder).rebuild().index())) {
      WarmUp.run(index, asked::add);
    }

    assertThat(asked)
        .hasSizeGreaterThan(8)
        .anyMatch(target -> target.startsWith("/?q=%D0%"))
        .anyMatch(target -> target.startsWith("/api/search?q="))
        .anyMatch(target -> target.startsWith("/api/suggest?q="));
  }

  @Test
  void whatIsWrongEndsItAndNothingElse() throws IOException {
    List<String> asked = new ArrayList<>();
    try (ArticleIndex index = ArticleIndex.open(folder.resolve("none"))) {
      WarmUp.run(index, asked::add);
    }
    assertThat(asked).isEmpty();

    try (ArticleIndex index = ArticleIndex.open(new Coast(folder).rebuild().index())) {
      WarmUp.run(
          index,
          target -> {
            asked.add(target);
            throw new IOException("gone");
          });
    }
    assertThat(asked).hasSize(1);
  }

  @Test
  void itIsInNoCount() throws Exception {
    try (ArticleIndex index = ArticleIndex.open(new Coast(folder).rebuild().index());
        SearchServer server = SearchServer.of(index).port(0).start()) {
      Thread.sleep(500);

      assertThat(new RawClient(server.port()).get("/metrics").text())
          .doesNotContain("path=\"/api/search\"");
    }
  }
}
