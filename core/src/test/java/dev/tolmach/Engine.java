package dev.tolmach;

import dev.tolmach.index.IndexSettings;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.store.MemoryStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** What can hold an index. Tests that run on each are the contract of both. */
public enum Engine {
  /** Files in a folder. */
  FOLDER,
  /** A store in three parts, as a cluster is. */
  STORE;

  private static final int PARTS = 3;

  /** Opens the index at a place, which several objects may do. */
  public ArticleIndex open(Path place) throws IOException {
    return open(place, IndexSettings.builder().build());
  }

  public ArticleIndex open(Path place, IndexSettings settings) throws IOException {
    return switch (this) {
      case FOLDER -> ArticleIndex.open(place, settings);
      case STORE -> {
        var analyzers = new ArticleAnalyzers(settings.analyzers());
        var store = MemoryStore.at(place.toString(), analyzers, PARTS);
        yield new StoredArticleIndex(store, settings);
      }
    };
  }

  /** An empty index that nobody else opens. */
  public ArticleIndex fresh() throws IOException {
    return fresh(IndexSettings.builder().build());
  }

  public ArticleIndex fresh(IndexSettings settings) throws IOException {
    return switch (this) {
      case FOLDER -> ArticleIndex.inMemory(settings);
      case STORE -> open(Path.of(UUID.randomUUID().toString()), settings);
    };
  }
}
