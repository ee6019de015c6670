package dev.tolmach.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Test collections are ranked on three shards as in memory, so that every measure of relevance is
 * the same. {@code -Dtests.collections=FOLDER,...} names them: each has {@code corpus.ndjson.gz},
 * and {@code queries.tsv} with an id, a tab and a question in each line.
 */
class ClusterRelevanceTest {
  private static final String FOLDERS = "tests.collections";

  @Test
  void collectionsAreRankedAsInMemory(@TempDir Path home) throws Exception {
    String folders = System.getProperty(FOLDERS, "");
    assumeTrue(!folders.isEmpty(), "Skipped: no collections are named by " + FOLDERS + ".");
    try (TestCluster cluster = TestCluster.of(home.resolve("cluster"), 1)) {
      for (String folder : folders.split(",")) {
        compare(cluster, Path.of(folder));
      }
    }
  }

  private static void compare(TestCluster cluster, Path folder) throws IOException {
    ArticleArchive archive = ArticleArchive.at("c=" + folder.resolve("corpus.ndjson.gz"));
    String name = folder.getFileName().toString();
    List<String> questions;
    try (Stream<String> lines = Files.lines(folder.resolve("queries.tsv"))) {
      questions = lines.map(line -> line.substring(line.indexOf('\t') + 1)).toList();
    }
    assertThat(questions).as(name).hasSizeGreaterThan(100);
    try (ArticleIndex memory = ArticleIndex.inMemory();
        ArticleIndex remote =
            ArticleIndex.at(cluster.address(name, 3, 0), IndexSettings.builder().build())) {
      memory.rebuild(archive);
      remote.rebuild(archive);
      for (String question : questions) {
        SearchRequest request =
            SearchRequest.builder(question).limit(10).snippets(0).facets(List.of()).build();
        List<Hit> expected = memory.search(request).hits();
        List<Hit> found = remote.search(request).hits();
        assertThat(found)
            .as("%s: %s", name, question)
            .extracting(Hit::id)
            .isEqualTo(expected.stream().map(Hit::id).toList());
        for (int i = 0; i < found.size(); i++) {
          assertThat(found.get(i).score())
              .as("%s: %s", name, question)
              .isCloseTo(expected.get(i).score(), within(1e-5));
        }
      }
      System.out.println(name + ": " + questions.size() + " questions, ranked the same");
    }
  }
}
