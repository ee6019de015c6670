package dev.tolmach.retrieval;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.search.ExportedArticle;
import dev.tolmach.search.ExportedArticle.Found;
import dev.tolmach.search.ExportedArticle.LeftOut;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Visits the articles of a snapshot in the order of their ids, then the notes. */
final class Export {
  private final IndexReader reader;

  Export(IndexReader reader) {
    this.reader = reader;
  }

  void visit(ExportedArticle.Visitor visitor) throws IOException {
    visit(IndexFields.ID, visitor);
    visit(IndexFields.SKIPPED, visitor);
  }

  private void visit(String field, ExportedArticle.Visitor visitor) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    TermsEnum ids = terms == null ? TermsEnum.EMPTY : terms.iterator();
    Bits live = MultiBits.getLiveDocs(reader);
    PostingsEnum documents = null;
    while (ids.next() != null) {
      documents = ids.postings(documents, PostingsEnum.NONE);
      for (int doc = documents.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = documents.nextDoc()) {
        if (live == null || live.get(doc)) {
          visitor.visit(of(reader.storedFields().document(doc)));
        }
      }
    }
  }

  /** What a document with all that is stored of it is. */
  static ExportedArticle of(Document stored) throws IOException {
    String note = stored.get(IndexFields.SKIPPED);
    if (note == null) {
      return new Found(ArticleDocuments.article(stored));
    }
    int colon = note.indexOf(':');
    return new LeftOut(
        new ArticleId(note.substring(0, colon), note.substring(colon + 1)),
        SkipReason.of(stored.get(IndexFields.REASON)).orElseThrow());
  }
}
