/** Words of software in English, Russian and Chinese, found by searches when it is present. */
module dev.tolmach.lexicon.software {
  exports dev.tolmach.lexicon.software;

  requires static transitive org.jspecify;
  requires transitive dev.tolmach.analyzers;

  provides dev.tolmach.glossary.LexiconSource with
      dev.tolmach.lexicon.software.SoftwareLexicon,
      dev.tolmach.lexicon.software.SoftwareTerms;
}
