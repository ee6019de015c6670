package dev.tolmach.build;

import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.article.ArticleId;

/**
 * An article of an archive that a build is to look at.
 *
 * @param key the key of the work that its path tells
 * @param ordinal the number of its id
 * @param again whether an earlier article of the archive has the same id
 */
record PendingArticle(ArchiveEntry entry, String key, int ordinal, boolean again) {
  ArticleId id() {
    return entry.id();
  }

  /** The same article as if no other had its id. */
  PendingArticle first() {
    return new PendingArticle(entry, key, ordinal, false);
  }
}
