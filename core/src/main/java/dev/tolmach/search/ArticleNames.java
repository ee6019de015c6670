package dev.tolmach.search;

import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.schema.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** Finds articles, and notes about those left out, by what people call them. */
record ArticleNames(IndexSearcher searcher) {
  /** The document is none. */
  static final int NONE = -1;

  /**
   * The document of an article.
   *
   * @param name its path, or {@code archive:path}
   * @return {@link #NONE} if there is none
   * @throws InvalidRequestException if several archives have it
   */
  int article(String name) throws IOException {
    return document(Fields.ID, name);
  }

  /** The document of the note about an article that was left out, in the same way. */
  int note(String name) throws IOException {
    return document(Fields.SKIPPED, name);
  }

  private int document(String field, String name) throws IOException {
    List<String> ids = new ArrayList<>(List.of(name));
    for (String archive : archives()) {
      ids.add(archive + ':' + name);
    }
    List<String> known = new ArrayList<>();
    int found = NONE;
    for (String id : ids) {
      TopDocs documents = searcher.search(new TermQuery(new Term(field, id)), 1);
      if (documents.scoreDocs.length > 0) {
        known.add(id);
        found = documents.scoreDocs[0].doc;
      }
    }
    if (known.size() > 1) {
      throw new InvalidRequestException(
          "Several articles are called so: '"
              + name
              + "'. Expected one of "
              + String.join(", ", known)
              + ". Name its archive.");
    }
    return found;
  }

  private List<String> archives() throws IOException {
    List<String> archives = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.ARCHIVE);
    if (terms != null) {
      TermsEnum names = terms.iterator();
      for (BytesRef name = names.next(); name != null; name = names.next()) {
        archives.add(name.utf8ToString());
      }
    }
    return archives;
  }
}
