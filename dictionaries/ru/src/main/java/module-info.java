/** The Russian form to lemma table, found by the analyzers when it is present. */
module dev.tolmach.dictionary.ru {
  exports dev.tolmach.dictionary.ru;

  requires static transitive org.jspecify;
  requires transitive dev.tolmach.analyzers;

  provides dev.tolmach.analysis.lemma.LemmaDictionary with
      dev.tolmach.dictionary.ru.RussianDictionary;
}
