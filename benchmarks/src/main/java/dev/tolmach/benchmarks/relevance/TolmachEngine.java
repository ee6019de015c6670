package dev.tolmach.benchmarks.relevance;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The product with its default settings, through its front door. */
final class TolmachEngine implements Engine {
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
