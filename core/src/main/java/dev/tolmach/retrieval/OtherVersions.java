package dev.tolmach.retrieval;

import dev.tolmach.collection.WorkBlock;
import dev.tolmach.document.ArticleDocuments;
import dev.tolmach.document.ArticleDocuments.Card;
import dev.tolmach.search.Translation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;

/** The other versions of works. For one thread. */
final class OtherVersions {
  private final IndexReader reader;
  private final StoredFields stored;
  private final boolean severalArchives;

  /**
   * Reads them from an index.
   *
   * @param severalArchives whether ids name their archives
   */
  OtherVersions(IndexReader reader, boolean severalArchives) throws IOException {
    this.reader = reader;
    this.stored = reader.storedFields();
    this.severalArchives = severalArchives;
  }

  /** The other versions of the work that a document is one of, in the order of the work. */
  List<Translation> of(int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    List<Translation> versions = new ArrayList<>();
    for (int other : WorkBlock.of(leaf, doc - leaf.docBase)) {
      if (leaf.docBase + other != doc) {
        Card card = ArticleDocuments.card(stored.document(leaf.docBase + other, Card.FIELDS));
        versions.add(new Translation(card.id(), printed(card), card.language(), card.title()));
      }
    }
    return versions;
  }

  private String printed(Card card) {
    return severalArchives ? card.id().toString() : card.id().path();
  }
}
