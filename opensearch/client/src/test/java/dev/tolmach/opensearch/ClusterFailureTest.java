package dev.tolmach.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.query.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes of a cluster die, and no answer is wrong. */
class ClusterFailureTest {
  private static final int NODES = 3;

  /* Every third has two versions. */
  private static final int WORKS = Integer.getInteger("tests.works", 900);

  @TempDir static Path home;
  private static TestCluster cluster;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    cluster = TestCluster.of(home.resolve("cluster"), NODES);
  }

  @AfterAll
  static void stop() throws IOException {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void aBuildAndSearchesOutliveTheManagerAndWhereNoCopyIsLeftAnErrorSaysSo() throws Exception {
    var articles = new GeneratedArticles(List.of("ru", "en"), 21);
    Path file = home.resolve("articles.ndjson");
    articles.write(file, WORKS, 0);
    ArticleArchive archive = ArticleArchive.at("a=" + file);
    SearchRequest request = SearchRequest.builder("lighthouse OR маяк").suggestions(false).build();
    IndexSettings settings = IndexSettings.builder().build();
    try (ArticleIndex memory = ArticleIndex.inMemory();
        ArticleIndex index = ArticleIndex.at(cluster.address("kill", NODES, 1), settings);
        ArticleIndex bare = ArticleIndex.at(cluster.address("bare", NODES, 0), settings);
        ExecutorService builder = Executors.newSingleThreadExecutor()) {
      memory.rebuild(archive);
      index.rebuild(archive);
      bare.rebuild(archive);
      cluster.await(NODES);
      long total = memory.search(request).total();
      assertThat(index.search(request).total()).isEqualTo(total);

      int manager = cluster.manager();
      Callable<IndexReport> building = () -> index.rebuild(archive);
      Future<IndexReport> build = builder.submit(building);
      cluster.kill(manager);
      for (int i = 0; i < 20; i++) {
        assertThat(index.search(request).total()).isEqualTo(total);
      }
      assertThat(build.get().indexed()).isEqualTo(memory.articles());
      assertThat(index.articles()).isEqualTo(memory.articles());
      assertThat(index.search(request).total()).isEqualTo(total);

      assertThatThrownBy(() -> bare.search(request))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("Not all parts of the index answer: ");
      cluster.restart(manager);
      cluster.await(NODES);
      assertThat(bare.search(request).total()).isEqualTo(total);
      assertThat(index.search(request).total()).isEqualTo(total);

      cluster.kill(0);
      cluster.kill(1);
      assertThatThrownBy(() -> index.search(request))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("Not all parts of the index answer: ");
      assertThatThrownBy(() -> index.rebuild(archive))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("The index cannot be read: ");
    }
  }
}
