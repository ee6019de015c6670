package dev.tolmach.analysis.lemma;

import dev.tolmach.analysis.word.Surnames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/** Works out the terms of a word. For one thread. */
final class WordTerms {
  /** Marks the end of a folded word that is written like a surname. */
  static final char SURNAME = '\u0001';

  private final ClosedForms closedForms;
  private final LemmaDictionary.@Nullable Lookup lookup;
  private final @Nullable SnowballStemmer stemmer;

  WordTerms(
      ClosedForms closedForms,
      LemmaDictionary.@Nullable Lookup lookup,
      @Nullable SnowballStemmer stemmer) {
    this.closedForms = closedForms;
    this.lookup = lookup;
    this.stemmer = stemmer;
  }

  /** The terms of a word, at least one, each once; of a name where {@link #SURNAME} ends it. */
  Set<String> of(String word) {
    boolean named = !word.isEmpty() && word.charAt(word.length() - 1) == SURNAME;
    String form = named ? word.substring(0, word.length() - 1) : word;
    List<String> closed = closedForms.readings(form);
    if (!closed.isEmpty()) {
      return terms(closed);
    }
    List<String> lemmas = lookup == null ? List.of() : lookup.lemmas(form);
    String surname = stemmer == null ? null : Surnames.of(form);
    Set<String> terms = terms(lemmas);
    boolean unknown = lemmas.isEmpty();
    if (surname != null && unknown) {
      terms.add(surname);
    }
    /* лайков may be many of what the dictionary does not know; with a capital it is a name. */
    boolean plural = form.equals(surname) && lemmas.contains(surname);
    if (surname == null ? unknown : !named && (unknown || plural)) {
      terms.add(stem(form));
    }
    return terms;
  }

  private Set<String> terms(List<String> readings) {
    Set<String> terms = new LinkedHashSet<>();
    for (String reading : readings) {
      boolean whole = ClosedForms.isTerm(reading) || reading.equals(Surnames.of(reading));
      terms.add(whole ? reading : stem(reading));
    }
    return terms;
  }

  private String stem(String word) {
    if (stemmer == null) {
      return word;
    }
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
