/** What is asked, and the Lucene query that it becomes. */
@SuppressWarnings("module") // The modules that it is exported to are built after it.
module dev.tolmach.query {
  exports dev.tolmach.collection to
      dev.tolmach.core;
  exports dev.tolmach.query;
  exports dev.tolmach.matching to
      dev.tolmach.core;
  exports dev.tolmach.part to
      dev.tolmach.core,
      dev.tolmach.opensearch;
  exports dev.tolmach.schema to
      dev.tolmach.core;
  exports dev.tolmach.translation to
      dev.tolmach.core;
  exports dev.tolmach.vocabulary to
      dev.tolmach.core;

  requires static transitive org.jspecify;
  requires transitive dev.tolmach.analyzers;
  requires transitive org.apache.lucene.core;
  requires org.apache.lucene.facet;
  requires org.apache.lucene.queries;
}
