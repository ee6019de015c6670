package dev.tolmach;

import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArticleArchive;
import java.io.IOException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An edition's archive that does something before it gives each article.
 *
 * @param before is given the article's place, from 0; at the end once more
 */
record PacedArchive(Edition edition, IntConsumer before) implements ArticleArchive {
  @Override
  public String name() {
    return edition.archive().name();
  }

  @Override
  public ArchiveEntries open() throws IOException {
    ArchiveEntries entries = edition.archive().open();
    return new ArchiveEntries() {
      private int place;

      @Override
      public @Nullable ArchiveEntry next() throws IOException {
        before.accept(place++);
        return entries.next();
      }

      @Override
      public int ignored() {
        return entries.ignored();
      }

      @Override
      public void close() throws IOException {
        entries.close();
      }
    };
  }
}
