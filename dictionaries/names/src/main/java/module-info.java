/** Names in English, Russian and Chinese, found by searches when it is present. */
module dev.tolmach.lexicon.names {
  exports dev.tolmach.lexicon.names;

  requires static transitive org.jspecify;
  requires transitive dev.tolmach.analyzers;

  provides dev.tolmach.glossary.LexiconSource with
      dev.tolmach.lexicon.names.NamesLexicon;
}
