package dev.tolmach.vocabulary;

import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.glossary.sound.SoundIndex;
import dev.tolmach.language.Language;
import dev.tolmach.schema.FieldLengths;
import dev.tolmach.schema.TextField;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;

/**
 * What was counted in an index or in a part of one. Counts of parts that share no article add up to
 * those of the whole. Immutable.
 *
 * @param size how many articles there are
 * @param languages the languages of the articles
 * @param fieldLanguages the languages that there are text fields for
 * @param archives the names of the archives that articles, or notes about articles, are of
 * @param facets the names of the facets that articles have values of
 * @param articles how many articles have each of the terms that were asked for, 0 included
 * @param lengths how long the texts of each field are
 * @param sounds what sounds like each of the words that were asked for, the nearest first
 * @param spellings the terms with marks that are each of the words that were asked for
 */
public record VocabularyCounts(
    int size,
    Set<Language> languages,
    Set<Language> fieldLanguages,
    Set<String> archives,
    Set<String> facets,
    Map<Term, Integer> articles,
    Map<String, FieldLengths> lengths,
    Map<Sound, List<WordTranslation>> sounds,
    Map<PlainWord, Set<String>> spellings) {
  /** Nothing was counted. */
  public static final VocabularyCounts NONE =
      new VocabularyCounts(
          0, Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** Copies the sets and maps. */
  public VocabularyCounts {
    languages = Set.copyOf(languages);
    fieldLanguages = Set.copyOf(fieldLanguages);
    archives = Set.copyOf(archives);
    facets = Set.copyOf(facets);
    articles = Map.copyOf(articles);
    lengths = Map.copyOf(lengths);
    sounds = Map.copyOf(sounds);
    spellings = Map.copyOf(spellings);
  }

  /** Counts some terms in an index, or a part of one, and everything else but sounds. */
  public static VocabularyCounts of(IndexVocabulary index, Collection<Term> asked) {
    return of(index, asked, Set.of(), Set.of());
  }

  /**
   * Counts some terms in an index, or a part of one, looks for sounds and spellings, and everything
   * else.
   */
  public static VocabularyCounts of(
      IndexVocabulary index,
      Collection<Term> asked,
      Collection<Sound> heard,
      Collection<PlainWord> spelled) {
    Map<Term, Integer> articles = new HashMap<>();
    asked.forEach(term -> articles.put(term, index.articles(term)));
    Map<String, FieldLengths> lengths = new TreeMap<>();
    for (TextField part : TextField.values()) {
      lengths.put(part.neutral(), index.lengths(part.neutral()));
      lengths.put(part.characters(), index.lengths(part.characters()));
      for (Language language : index.fieldLanguages()) {
        lengths.put(part.in(language), index.lengths(part.in(language)));
      }
    }
    lengths.values().removeIf(FieldLengths.NONE::equals);
    return new VocabularyCounts(
        index.size(),
        index.languages(),
        index.fieldLanguages(),
        index.archives(),
        index.facets(),
        articles,
        lengths,
        heard.stream()
            .collect(
                Collectors.toMap(
                    each -> each, each -> index.like(each.into(), each.from(), each.word()))),
        spelled.stream()
            .collect(
                Collectors.toMap(
                    each -> each, each -> index.spellings(each.field(), each.plain()))));
  }

  /** These and those of another part of the index, for the same terms. */
  public VocabularyCounts plus(VocabularyCounts other) {
    Map<Term, Integer> sums = new HashMap<>(articles);
    other.articles.forEach((term, having) -> sums.merge(term, having, Math::addExact));
    Map<String, FieldLengths> longer = new TreeMap<>(lengths);
    other.lengths.forEach((field, length) -> longer.merge(field, length, FieldLengths::plus));
    Map<Sound, List<WordTranslation>> nearest = new HashMap<>(sounds);
    other.sounds.forEach((sound, words) -> nearest.merge(sound, words, VocabularyCounts::nearest));
    Map<PlainWord, Set<String>> spelled = new HashMap<>(spellings);
    other.spellings.forEach((word, terms) -> spelled.merge(word, terms, VocabularyCounts::first));
    return new VocabularyCounts(
        Math.addExact(size, other.size),
        union(languages, other.languages),
        union(fieldLanguages, other.fieldLanguages),
        union(archives, other.archives),
        union(facets, other.facets),
        sums,
        longer,
        nearest,
        spelled);
  }

  private static Set<String> first(Set<String> some, Set<String> others) {
    return MarkedTerms.first(union(some, others));
  }

  private static List<WordTranslation> nearest(
      List<WordTranslation> some, List<WordTranslation> others) {
    return SoundIndex.nearest(Stream.concat(some.stream(), others.stream()).toList());
  }

  /** These with the terms that others, of the same index, were asked for before. */
  VocabularyCounts withTermsOf(VocabularyCounts before) {
    Map<Term, Integer> all = new HashMap<>(before.articles);
    all.putAll(articles);
    Map<Sound, List<WordTranslation>> heard = new HashMap<>(before.sounds);
    heard.putAll(sounds);
    Map<PlainWord, Set<String>> spelled = new HashMap<>(before.spellings);
    spelled.putAll(spellings);
    return new VocabularyCounts(
        size, languages, fieldLanguages, archives, facets, all, lengths, heard, spelled);
  }

  /** These without terms, sounds and spellings: what is known before a query asks for some. */
  public VocabularyCounts withoutTerms() {
    return new VocabularyCounts(
        size, languages, fieldLanguages, archives, facets, Map.of(), lengths, Map.of(), Map.of());
  }

  private static <T extends Comparable<? super T>> Set<T> union(Set<T> some, Set<T> others) {
    Set<T> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
