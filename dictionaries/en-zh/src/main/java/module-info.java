/** English and Chinese words, found by searches when it is present. */
module dev.tolmach.lexicon.enzh {
  exports dev.tolmach.lexicon.enzh;

  requires static transitive org.jspecify;
  requires transitive dev.tolmach.analyzers;

  provides dev.tolmach.glossary.LexiconSource with
      dev.tolmach.lexicon.enzh.EnglishChineseLexicon;
}
