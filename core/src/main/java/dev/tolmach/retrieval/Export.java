package dev.tolmach.retrieval;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.collection.WorkBlock;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.schema.IndexFields;
import dev.tolmach.search.ExportedArticle;
import dev.tolmach.search.ExportedArticle.Found;
import dev.tolmach.search.ExportedArticle.LeftOut;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Visits the articles of a snapshot, work by work in the order of their first versions' ids, then
 * the notes: as {@link PartedExport} does, whose parts hold whole works.
 */
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
          visitWork(doc, visitor);
        }
      }
    }
  }

  /* All versions when the first one comes, nothing for the others. */
  private void visitWork(int doc, ExportedArticle.Visitor visitor) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    List<Integer> versions = WorkBlock.of(leaf, doc - leaf.docBase);
    if (versions.getFirst() == doc - leaf.docBase) {
      for (int version : versions) {
        visitor.visit(of(reader.storedFields().document(leaf.docBase + version)));
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
