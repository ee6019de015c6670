package dev.tolmach.build;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.document.ArticleDocuments;
import org.jspecify.annotations.Nullable;

/**
 * An article that was read and is to be written.
 *
 * @param pending what it was read from
 * @param version the article with the hash of its source
 * @param older where its older version, or a note about it, stands; null if neither does
 */
record FreshArticle(
    PendingArticle pending, ArticleDocuments.Version version, LiveArticles.@Nullable Place older) {

  ArticleId id() {
    return pending.id();
  }

  Article article() {
    return version.article();
  }
}
