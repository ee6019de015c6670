/** Languages, their detection, and a Lucene analyzer for each. */
@SuppressWarnings("requires-automatic") // morfologik states its module's name in its manifest
module dev.tolmach.analyzers {
  exports dev.tolmach.analysis;
  exports dev.tolmach.analysis.lemma;
  exports dev.tolmach.language;

  requires static transitive org.jspecify;
  requires transitive org.apache.lucene.core;
  requires transitive org.apache.lucene.analysis.common;
  requires org.apache.lucene.analysis.morfologik;
  requires org.carrot2.morfologik.stemming;

  uses dev.tolmach.analysis.lemma.LemmaDictionary;
}
