package dev.tolmach.document;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleId;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** Finds what is too long to be a term of the index. */
public final class TermLimits {
  private static final int SHOWN = 40;

  private TermLimits() {}

  /** What is wrong with an id; null if nothing is. */
  public static @Nullable String problem(ArticleId id) {
    int length = ArticleDocuments.idTerm(id).bytes().length;
    return length <= IndexWriter.MAX_TERM_LENGTH
        ? null
        : "The id is too long: "
            + length
            + " bytes with the archive's name. Expected at most "
            + IndexWriter.MAX_TERM_LENGTH
            + ". Shorten it.";
  }

  /** What is wrong with the key of an article's work; null if nothing is. */
  public static @Nullable String problem(Article article) {
    Term work = ArticleDocuments.workTerm(article);
    return work.bytes().length <= IndexWriter.MAX_TERM_LENGTH
        ? null
        : "The key of the work is too long: '"
            + article.work().substring(0, SHOWN)
            + "…'. Expected at most "
            + IndexWriter.MAX_TERM_LENGTH
            + " bytes with the archive's name. Shorten the translation key.";
  }
}
