package dev.tolmach.archive;

import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All that an archive holds, read at once. */
public record Read(List<ArchiveEntry> entries, int ignored) {

  public static Read of(ArticleArchive archive) throws IOException {
    List<ArchiveEntry> entries = new ArrayList<>();
    try (ArchiveEntries open = archive.open()) {
      for (ArchiveEntry entry = open.next(); entry != null; entry = open.next()) {
        entries.add(entry);
      }
      return new Read(entries, open.ignored());
    }
  }

  public List<String> paths() {
    return entries.stream().map(entry -> entry.id().path()).toList();
  }

  public ArticleSource source(String path) throws IOException, ArticleParseException {
    for (ArchiveEntry entry : entries) {
      if (entry.id().path().equals(path)) {
        return entry.read();
      }
    }
    throw new AssertionError("no entry " + path + " in " + paths());
  }
}
