package dev.tolmach.build;

import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.document.ArticleDocuments;
import org.jspecify.annotations.Nullable;

/**
 * An article of an archive that a build is to look at.
 *
 * @param key the key of the work, taken from its path
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

  /**
   * A pending article that was read and is to be written.
   *
   * @param pending what it was read from
   * @param version the article with the hash of its source
   * @param older where its older version, or a note about it, is; null if neither exists
   */
  record Fresh(
      PendingArticle pending,
      ArticleDocuments.Version version,
      LiveArticles.@Nullable Location older) {

    ArticleId id() {
      return pending.id();
    }

    Article article() {
      return version.article();
    }
  }
}
