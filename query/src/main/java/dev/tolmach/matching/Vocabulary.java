package dev.tolmach.matching;

import dev.tolmach.language.Language;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;

/** What an index holds, as far as a query needs to know it. Used by one thread at a time. */
public interface Vocabulary {
  /** The languages of the articles that the index holds. */
  Set<Language> languages();

  /** The languages that the index has text fields for; may be more than {@link #languages()}. */
  Set<Language> fieldLanguages();

  /** The names of the facets that articles have values of, {@code Facet.DATE} apart. */
  Set<String> facets();

  /** How many documents there are, deleted ones and notes perhaps included. */
  int size();

  /** How many articles have the term, deleted ones perhaps included. */
  int articles(Term term);

  /** Those of some terms of a field that any article has. */
  default Set<String> known(String field, Set<String> terms) {
    return terms.stream()
        .filter(term -> contains(new Term(field, term)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What words are called besides; by default nothing. */
  default SynonymTable synonyms() {
    return SynonymTable.NONE;
  }

  /** Which values of facets are one; by default none. */
  default FacetNames names() {
    return FacetNames.NONE;
  }

  /** Whether any article has the term. */
  default boolean contains(Term term) {
    return articles(term) > 0;
  }
}
