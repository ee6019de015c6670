package dev.tolmach.retrieval;

import dev.tolmach.article.ArticleId;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.schema.IndexFields;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/**
 * Finds articles, and notes about those left out, by what people call them: {@code archive:path},
 * or the path alone where one archive has it. A whole id wins over a path that looks like it, since
 * there is no other way to write it. Names may be in any Unicode normalization form, and have the
 * separators of Windows.
 */
final class ArticleNames {
  private static final int MOST_LISTED = 10;

  private final IndexSearcher searcher;

  ArticleNames(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * What a name refers to.
   *
   * @param document of the article, or of the note about it
   * @param note whether it is a note
   */
  record Named(ArticleId id, int document, boolean note) {}

  /**
   * The article of a name, or else the note.
   *
   * @throws InvalidRequestException if several archives have it
   */
  Optional<Named> find(String name) throws IOException {
    for (boolean note : new boolean[] {false, true}) {
      for (String spelling : spellings(name)) {
        Optional<Named> found = find(spelling, note);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** How a name may be written in an index. */
  static List<String> spellings(String name) {
    String normal = Normalizer.normalize(name, Normalizer.Form.NFC);
    return Stream.of(normal, normal.replace('\\', '/')).distinct().toList();
  }

  /** The terms of all that an article of a name, or a note about one, may be. */
  static List<Term> terms(String name, Set<String> archives) {
    Set<String> ids = new LinkedHashSet<>();
    for (String spelling : ArticleNames.spellings(name)) {
      ids.add(spelling);
      archives.forEach(archive -> ids.add(archive + ':' + spelling));
    }
    return ids.stream()
        .flatMap(id -> Stream.of(new Term(IndexFields.ID, id), new Term(IndexFields.SKIPPED, id)))
        .toList();
  }

  private Optional<Named> find(String name, boolean note) throws IOException {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    int colon = name.indexOf(':');
    if (colon > 0 && colon < name.length() - 1) {
      ArticleId whole = new ArticleId(name.substring(0, colon), name.substring(colon + 1));
      Optional<Named> found = find(whole, note);
      if (found.isPresent()) {
        return found;
      }
    }
    List<Named> known = new ArrayList<>();
    for (String archive : archives()) {
      find(new ArticleId(archive, name), note).ifPresent(known::add);
    }
    if (known.size() > 1) {
      throw ambiguous(name, known);
    }
    return known.stream().findFirst();
  }

  private Optional<Named> find(ArticleId id, boolean note) throws IOException {
    Term term = new Term(note ? IndexFields.SKIPPED : IndexFields.ID, id.toString());
    TopDocs documents = searcher.search(new TermQuery(term), 1);
    return documents.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(new Named(id, documents.scoreDocs[0].doc, note));
  }

  private static InvalidRequestException ambiguous(String name, List<Named> known) {
    String listed =
        known.stream()
            .limit(MOST_LISTED)
            .map(named -> named.id().toString())
            .collect(Collectors.joining(", "));
    int others = known.size() - MOST_LISTED;
    return new InvalidRequestException(
        "Several articles are called so: '"
            + name
            + "'. Expected one of "
            + listed
            + (others > 0 ? " or " + others + " others" : "")
            + ". Name its archive.");
  }

  private List<String> archives() throws IOException {
    List<String> archives = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexFields.ARCHIVE);
    if (terms != null) {
      TermsEnum names = terms.iterator();
      for (BytesRef name = names.next(); name != null; name = names.next()) {
        archives.add(name.utf8ToString());
      }
    }
    return archives;
  }
}
