package dev.tolmach.glossary;

import java.util.Set;

/** A lexicon that need not be read any more. */
record ReadLexicon(Lexicon lexicon) implements LexiconSource {
  @Override
  public String name() {
    return lexicon.description().name();
  }

  @Override
  public Set<LanguagePair> pairs() {
    return Set.of(lexicon.pair());
  }

  @Override
  public Lexicon read(LanguagePair pair) {
    return lexicon;
  }
}
