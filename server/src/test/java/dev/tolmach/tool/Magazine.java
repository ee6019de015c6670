package dev.tolmach.tool;

import dev.tolmach.ArticleIndex;
import dev.tolmach.BuildRequest;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.Versions;
import dev.tolmach.search.Hit;
import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** The bundled archive as an index in memory, built once and never changed. */
public final class Magazine {
  private static final ArticleIndex INDEX = built();

  private Magazine() {}

  private static ArticleIndex built() {
    try {
      ArticleIndex index = ArticleIndex.inMemory();
      index.run(
          BuildRequest.rebuild(ArticleArchive.folder("magazine", TestData.archive()))
              .now(Instant.parse("2026-01-01T00:00:00Z"))
              .build());
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The index. Nobody may close it. */
  public static ArticleIndex index() {
    return INDEX;
  }

  /** All its articles, each language version by itself. */
  static List<Hit> articles() throws IOException {
    return INDEX
        .search(
            SearchRequest.builder("").versions(new Versions(true, List.of())).limit(1_000).build())
        .hits();
  }
}
