package dev.tolmach.generation;

import dev.tolmach.article.Article;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.document.StoredArticles;
import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Checks that each article can be read back, is the one that its id says, and is next to the other
 * versions of its work. For one thread.
 */
final class BlockChecker {
  private final IndexReader reader;
  private final StoredArticles stored;
  private final Consumer<String> problems;
  private final int mostVersions;
  private @Nullable Term work;
  private int versions;

  /**
   * A checker of a generation.
   *
   * @param mostVersions how many versions of a work are in one block at least, if it has so many
   */
  BlockChecker(IndexReader reader, int mostVersions, Consumer<String> problems) {
    this.reader = reader;
    this.stored = new StoredArticles(reader);
    this.problems = problems;
    this.mostVersions = mostVersions;
  }

  void check() throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      check(leaf);
      endBlock();
    }
  }

  private void check(LeafReaderContext context) throws IOException {
    LeafReader leaf = context.reader();
    Bits live = leaf.getLiveDocs();
    NumericDocValues places = DocValues.getNumeric(leaf, IndexFields.VERSION);
    SortedDocValues ids = DocValues.getSorted(leaf, IndexFields.ID);
    for (int document = 0; document < leaf.maxDoc(); document++) {
      boolean isArticle = (live == null || live.get(document)) && places.advanceExact(document);
      if (!isArticle) {
        endBlock();
        continue;
      }
      Article article = stored.read(context.docBase + document).article();
      String id = ids.advanceExact(document) ? ids.lookupOrd(ids.ordValue()).utf8ToString() : "";
      if (!id.equals(article.id().toString())) {
        problems.accept("article '" + article.id() + "' is stored under the id '" + id + "'.");
      }
      checkPlace(article, places.longValue());
    }
  }

  private void checkPlace(Article article, long place) throws IOException {
    Term own = ArticleDocuments.workTerm(article);
    if (place == 0) {
      endBlock();
      work = own;
    } else if (!own.equals(work) || place != versions) {
      problems.accept("article '" + article.id() + "' is not next to its translations.");
      endBlock();
      return;
    }
    versions++;
  }

  private void endBlock() throws IOException {
    if (work != null) {
      int all = WorkBlocks.documents(reader, work).size();
      if (all != versions && all <= mostVersions) {
        problems.accept("work '" + work.text() + "' is in several blocks.");
      }
    }
    work = null;
    versions = 0;
  }
}
