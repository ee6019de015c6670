package dev.tolmach.search;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ParseResult.SkipReason;
import java.io.IOException;

/** An article of an index, or the note about one that was left out, to be written elsewhere. */
public sealed interface ExportedArticle {
  /** Its id. */
  ArticleId id();

  /** An article that can be found. */
  record Found(Article article) implements ExportedArticle {
    @Override
    public ArticleId id() {
      return article.id();
    }
  }

  /**
   * An article that was left out.
   *
   * @param id its id
   * @param reason why
   */
  record LeftOut(ArticleId id, SkipReason reason) implements ExportedArticle {}

  /** Takes articles one after another. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Takes an article.
     *
     * @throws IOException if it cannot be written; nothing further is visited
     */
    void visit(ExportedArticle article) throws IOException;
  }
}
