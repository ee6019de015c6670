package dev.tolmach.benchmarks.relevance;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.benchmarks.TemporaryFolder;
import dev.tolmach.benchmarks.Text;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** The product with its default settings, through its front door. */
final class TolmachEngine implements Engine {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ArticleIndex index;

  private TolmachEngine(ArticleIndex index) {
    this.index = index;
  }

  /** Indexes an archive in memory. */
  static TolmachEngine of(ArticleArchive archive) throws IOException {
    ArticleIndex index = ArticleIndex.inMemory();
    index.rebuild(archive);
    return new TolmachEngine(index);
  }

  /** Indexes texts in memory, each as an article of a body alone. */
  static TolmachEngine ofBodies(List<Text> texts) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path rows = folder.path().resolve("bodies.ndjson");
      try (BufferedWriter out = Files.newBufferedWriter(rows)) {
        for (Text text : texts) {
          out.write(JSON.writeValueAsString(Map.of("id", text.id(), "body", text.body())));
          out.write('\n');
        }
      }
      return of(ArticleArchive.at(rows.toString()));
    }
  }

  @Override
  public String name() {
    return "Tolmach";
  }

  @Override
  public List<String> search(String query, int limit) throws IOException {
    SearchRequest request =
        SearchRequest.builder(query).facets(List.of()).snippets(0).limit(limit).build();
    List<String> ids = new ArrayList<>();
    for (Hit hit : index.search(request).hits()) {
      ids.add(hit.articleId().path());
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
