package dev.tolmach.analysis.lemma;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;

/** Works out the terms of a word. For one thread. */
final class WordTerms {
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

  /** The terms of a word, at least one, each once. */
  Set<String> of(String word) {
    Set<String> terms = new LinkedHashSet<>();
    for (String reading : readings(word)) {
      terms.add(ClosedForms.isTerm(reading) ? reading : stem(reading));
    }
    return terms;
  }

  private List<String> readings(String word) {
    List<String> closed = closedForms.readings(word);
    if (!closed.isEmpty()) {
      return closed;
    }
    List<String> lemmas = lookup == null ? List.of() : lookup.lemmas(word);
    return lemmas.isEmpty() ? List.of(word) : lemmas;
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
