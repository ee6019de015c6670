package dev.tolmach.matching;

import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import dev.tolmach.schema.FieldLengths;
import dev.tolmach.schema.TextField;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;

/**
 * What an index holds, as far as a query needs to know it. All counts are of articles that can be
 * found, so those of parts of an index add up to those of the whole. Used by one thread at a time.
 */
public interface Vocabulary {
  /** The languages of the articles that the index holds. */
  Set<Language> languages();

  /** The languages that the index has text fields for; may be more than {@link #languages()}. */
  Set<Language> fieldLanguages();

  /** The names of the facets that articles have values of, {@code Facet.DATE} apart. */
  Set<String> facets();

  /** How many articles there are. */
  int size();

  /** How many articles have the term. */
  int articles(Term term);

  /**
   * How many articles have a term that some documents have.
   *
   * @param documents how many documents of the index at hand have it, deleted ones included
   */
  default int articles(Term term, int documents) {
    return articles(term);
  }

  /**
   * How many articles have the word of a term of a text field. Fewer have it in their titles or
   * headings than in their texts, but it is no rarer a word there.
   */
  default int articlesWithWord(Term term) {
    return atLeastInText(term, articles(term));
  }

  /**
   * How many articles have the word of a term that some documents have.
   *
   * @param documents how many documents of the index at hand have the term, deleted ones included
   */
  default int articlesWithWord(Term term, int documents) {
    return atLeastInText(term, articles(term, documents));
  }

  private int atLeastInText(Term term, int articles) {
    Term inText = inText(term);
    return inText.equals(term) ? articles : Math.max(articles, articles(inText));
  }

  /** The term of whole texts for a term of a text field. */
  static Term inText(Term term) {
    return new Term(TextField.inText(term.field()), term.bytes());
  }

  /** How long the texts of a field are. */
  FieldLengths lengths(String field);

  /** Those of some terms of a field that any article has. */
  default Set<String> known(String field, Set<String> terms) {
    return terms.stream()
        .filter(term -> contains(new Term(field, term)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Those terms of a field of whole texts, or of the same field of another part, that are a word
   * once the marks of their Latin letters are left out. A few, if there are more; by default none.
   *
   * @param field such as {@code text} or {@code text.fr}
   * @param plain a word or stem without marks
   */
  default Set<String> spellings(String field, String plain) {
    return Set.of();
  }

  /** What words are called besides; by default nothing. */
  default SynonymTable synonyms() {
    return SynonymTable.NONE;
  }

  /** Which values of facets are one; by default none. */
  default FacetNames names() {
    return FacetNames.NONE;
  }

  /**
   * The words of articles that sound like one in another alphabet, the nearest first; by default
   * none.
   *
   * @param into the language of the articles
   * @param from the language of the word
   * @param word as {@link dev.tolmach.glossary.sound.SoundIndex#like} takes it
   */
  default List<WordTranslation> like(Language into, Language from, String word) {
    return List.of();
  }

  /** Whether any article has the term. */
  default boolean contains(Term term) {
    return articles(term) > 0;
  }
}
