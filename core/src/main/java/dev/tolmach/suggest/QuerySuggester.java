package dev.tolmach.suggest;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.query.Vocabulary;
import dev.tolmach.schema.ArticleAnalyzers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/**
 * Says what may have been meant by a query, from the words of one snapshot of an index. Whether a
 * suggested query finds anything is for the caller to try.
 *
 * <ul>
 *   <li>A word that the index knows, in whatever form, is right, unless hardly any article has it
 *       and a word that is one slip away is far more frequent.
 *   <li>A part of the query that the index does not know is read on the other keyboard layout, as
 *       Russian or Chinese in Latin letters, and as a word that was mistyped.
 *   <li>A query of more than {@value #LONGEST} UTF-16 code units is not looked at, and of any other
 *       at most {@value #MOST_PARTS} unknown words are, so that no query costs much.
 * </ul>
 *
 * <p>Any number of threads may use one.
 */
public final class QuerySuggester {
  private static final int LONGEST = 500;
  private static final int MOST_PARTS = 6;

  private final IndexWords index;
  private final LayoutRepair layouts;
  private final TransliterationRepair transliteration;
  private final SpellingRepair spelling;

  /**
   * A suggester for a snapshot.
   *
   * @param reader the snapshot, open while the suggester is used
   * @param analyzers the chains that the index was built with
   * @param vocabulary what the snapshot holds
   */
  @SuppressWarnings("exports") // Which analyzer reads which field is this module's own business.
  public QuerySuggester(IndexReader reader, ArticleAnalyzers analyzers, Vocabulary vocabulary) {
    this.index = new IndexWords(reader, analyzers, vocabulary.fieldLanguages());
    this.layouts = new LayoutRepair(index);
    this.transliteration = new TransliterationRepair(index);
    this.spelling = new SpellingRepair(index);
  }

  /**
   * Queries that may have been meant, the likeliest first; none is the query itself.
   *
   * @param query what was typed
   * @param most how many at most
   * @throws IOException if the snapshot cannot be read
   */
  public List<Suggestion> of(String query, int most) throws IOException {
    if (query.length() > LONGEST) {
      return List.of();
    }
    Repairs repairs = new Repairs(query);
    for (Part part : Part.of(query)) {
      if (!part.isSyntax() && repairs.size() < MOST_PARTS) {
        addRepairs(part, repairs);
      }
    }
    return repairs.best(most);
  }

  private void addRepairs(Part part, Repairs repairs) throws IOException {
    List<QueryWord> words = index.words(part.text());
    List<QueryWord> unknown = words.stream().filter(word -> !index.knows(word)).toList();
    List<Alternative> whole = new ArrayList<>();
    if (!unknown.isEmpty() || words.isEmpty()) {
      whole.addAll(layouts.of(part));
      whole.addAll(transliteration.of(part));
    }
    if (words.size() > 1 && !whole.isEmpty()) {
      repairs.add(whole);
      return;
    }
    for (QueryWord word : words) {
      List<Alternative> others = new ArrayList<>(words.size() > 1 ? List.of() : whole);
      if (SpellingRepair.canRepair(word)) {
        List<Alternative> near = unknown.contains(word) ? spelling.of(word) : spelling.ofRare(word);
        near.forEach(other -> others.add(other.moved(part.start())));
      }
      if (!others.isEmpty()) {
        repairs.add(others);
      }
    }
    if (words.isEmpty() && !whole.isEmpty()) {
      repairs.add(whole);
    }
  }
}
