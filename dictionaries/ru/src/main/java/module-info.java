/** The Russian form to lemma table, found by the analyzers when it is present. */
module dev.tolmach.dictionary.ru {
  requires static transitive org.jspecify;
  requires dev.tolmach.analyzers;
}
