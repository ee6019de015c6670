/** Languages, their detection, and a Lucene analyzer for each. */
module dev.tolmach.analyzers {
  exports dev.tolmach.analysis;
  exports dev.tolmach.language;

  requires static transitive org.jspecify;
  requires transitive org.apache.lucene.core;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.analysis.smartcn;
}
