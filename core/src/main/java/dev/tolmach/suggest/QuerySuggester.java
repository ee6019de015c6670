package dev.tolmach.suggest;

import dev.tolmach.analysis.QueryWord;
import dev.tolmach.query.Vocabulary;
import dev.tolmach.schema.ArticleAnalyzers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /* What is so much less likely than the likeliest was not meant. */
  private static final double CLOSE = 1.5;

  private final IndexWords index;
  private final LayoutRepair layouts;
  private final TransliterationRepair transliteration;
  private final PinyinRepair pinyin;
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
    this.pinyin = new PinyinRepair(index);
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
    List<Part> parts = Part.of(query).stream().filter(part -> !part.isSyntax()).toList();
    List<Alternative> found = new ArrayList<>(repaired(query, parts, most));
    List<Part> joined = joinedSyllables(query, parts);
    if (joined.size() < parts.size()) {
      found.addAll(repaired(query, joined, most));
    }
    return suggestions(query, found, most);
  }

  private static List<Suggestion> suggestions(String query, List<Alternative> found, int most) {
    List<Suggestion> suggestions = new ArrayList<>();
    Set<String> texts = new HashSet<>(Set.of(query));
    found.sort(Alternative.LIKELIEST);
    for (Alternative each : found) {
      boolean likely = each.cost() <= found.get(0).cost() + CLOSE;
      if (likely && suggestions.size() < most && texts.add(each.text())) {
        suggestions.add(new Suggestion(each.text(), each.reason(), false));
      }
    }
    return suggestions;
  }

  private List<Alternative> repaired(String query, List<Part> parts, int most) throws IOException {
    Repairs repairs = new Repairs(query);
    for (Part part : parts) {
      if (repairs.size() < MOST_PARTS) {
        addRepairs(part, repairs);
      }
    }
    return repairs.best(most);
  }

  /* Parts that stand beside each other and are pinyin become one. */
  private List<Part> joinedSyllables(String query, List<Part> parts) {
    List<Part> joined = new ArrayList<>();
    boolean open = false;
    for (Part part : parts) {
      boolean syllables = pinyin.isSyllables(part);
      if (syllables && open) {
        Part first = joined.remove(joined.size() - 1);
        String text = query.substring(first.start(), part.end());
        joined.add(new Part(first.start(), part.end(), text));
      } else {
        joined.add(part);
      }
      open = syllables;
    }
    return joined;
  }

  private void addRepairs(Part part, Repairs repairs) throws IOException {
    List<QueryWord> words = index.words(part.text());
    List<QueryWord> unknown = words.stream().filter(word -> !index.knows(word)).toList();
    List<Alternative> whole = new ArrayList<>();
    boolean joined = part.text().indexOf(' ') >= 0;
    if (joined) {
      whole.addAll(pinyin.of(part));
    } else if (!unknown.isEmpty() || words.isEmpty()) {
      whole.addAll(layouts.of(part));
      if (whole.isEmpty()) {
        whole.addAll(transliteration.of(part));
        whole.addAll(pinyin.of(part));
      }
    }
    if (words.size() != 1 || isLayout(whole)) {
      addWords(part, whole, unknown, repairs);
      return;
    }
    QueryWord word = words.get(0);
    if (SpellingRepair.canRepair(word)) {
      List<Alternative> near =
          unknown.isEmpty() ? spelling.ofRare(word) : spelling.of(word, whole.isEmpty());
      near.forEach(other -> whole.add(other.moved(part.start())));
    }
    if (!whole.isEmpty()) {
      repairs.add(whole);
    }
  }

  private static boolean isLayout(List<Alternative> whole) {
    return !whole.isEmpty() && whole.get(0).reason() == Suggestion.Reason.LAYOUT;
  }

  /* A part of several words is read anew as a whole, or else each of its words is repaired. */
  private void addWords(
      Part part, List<Alternative> whole, List<QueryWord> unknown, Repairs repairs)
      throws IOException {
    if (!whole.isEmpty()) {
      repairs.add(whole);
      return;
    }
    for (QueryWord word : unknown) {
      List<Alternative> near = SpellingRepair.canRepair(word) ? spelling.of(word, true) : List.of();
      if (!near.isEmpty() && repairs.size() < MOST_PARTS) {
        repairs.add(near.stream().map(other -> other.moved(part.start())).toList());
      }
    }
  }
}
