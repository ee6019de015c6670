package dev.tolmach.typing;

import dev.tolmach.language.Language;
import dev.tolmach.schema.ArticleAnalyzers;
import dev.tolmach.suggest.Suggestion;
import dev.tolmach.vocabulary.KnownTerms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Suggests what may have been meant by a query, from the words of an index. Whether a suggested
 * query finds anything is for the caller to try.
 *
 * <ul>
 *   <li>A word that the index knows, in whatever form, is right, unless hardly any article has it
 *       and a word that is one typing error away is far more frequent.
 *   <li>A part of the query that the index does not know is read on the other keyboard layout, as
 *       Russian or Chinese in Latin letters, and as a word that was mistyped. A word of a
 *       dictionary is neither mistyped nor of another layout.
 *   <li>A query of more than {@value #LONGEST} UTF-16 code units is not looked at, and of any other
 *       only some unknown parts are, so that no query costs much.
 * </ul>
 *
 * <p>Any number of threads may use one.
 */
public final class QuerySuggester {
  private static final int LONGEST = 500;

  /* What is so much less likely than the likeliest was not meant. */
  private static final double CLOSE = 1.5;

  private final ArticleAnalyzers analyzers;

  /* Read when first needed. Two threads may read them at once; they read the same. */
  private volatile @Nullable HanWords chinese;

  /**
   * A suggester for an index that does not change.
   *
   * @param analyzers the analyzers that the index was built with
   */
  @SuppressWarnings("exports") // Which analyzer reads which field is this module's own business.
  public QuerySuggester(ArticleAnalyzers analyzers) {
    this.analyzers = analyzers;
  }

  /**
   * Queries that may have been meant, the likeliest first; none is the query itself.
   *
   * @param terms those of the index
   * @param languages those that it has text fields for
   * @param query what was typed
   * @param right words of it that are not to be repaired, as they were typed
   * @param most how many at most
   * @param stopped asked while words are looked for; once it says true, those found are all
   * @throws IOException if the index cannot be read
   */
  @SuppressWarnings("exports") // For this module's own use.
  public List<Suggestion> of(
      KnownTerms terms,
      Collection<Language> languages,
      String query,
      Set<String> right,
      int most,
      BooleanSupplier stopped)
      throws IOException {
    if (query.length() > LONGEST) {
      return List.of();
    }
    IndexWords index = new IndexWords(terms, analyzers, languages, stopped);
    Part.of(query).forEach(part -> index.knowsAll(part.text())); // All of them at once.
    if (!index.isComplete()) {
      return List.of();
    }
    PinyinRepair pinyin = new PinyinRepair(index, () -> chinese(index));
    PartRepairs repairs = new PartRepairs(index, pinyin, right);
    List<Part> parts = Part.of(query).stream().filter(part -> !part.isSyntax()).toList();
    List<Part> joined = pinyin.joined(query, parts);
    List<Alternative> found = new ArrayList<>();
    if (joined.size() < parts.size()) {
      found.addAll(repairs.of(query, joined).best(most));
    }
    found.addAll(repairs.of(query, parts).best(most));
    Set<String> typed = words(index, query);
    found.removeIf(each -> isVain(index, typed, each));
    return suggestions(query, found, most);
  }

  /*
   * Half of all articles have the that teh may have been, and none of them is about it. Nor is a
   * word meant that was typed already. With an apostrophe, letters are as they were typed: don't.
   */
  private static boolean isVain(IndexWords index, Set<String> typed, Alternative meant) {
    Set<String> words = words(index, meant.text());
    boolean function = words.stream().allMatch(index::isFunctionWord);
    return meant.reason() == Suggestion.Reason.SPELLING
        && (words.size() < typed.size() || function && meant.text().indexOf('\'') < 0);
  }

  private static Set<String> words(IndexWords index, String text) {
    Set<String> words = new HashSet<>();
    index.words(text).forEach(word -> words.add(word.text().toLowerCase(Locale.ROOT)));
    return words;
  }

  private HanWords chinese(IndexWords index) throws IOException {
    HanWords known = chinese;
    if (known == null) {
      known = HanWordsReader.read(index);
      if (index.isComplete()) {
        chinese = known;
      }
    }
    return known;
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
}
