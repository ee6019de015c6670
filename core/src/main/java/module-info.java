/** Builds and searches a multilingual index over archives of Markdown articles. */
@SuppressWarnings("module") // The command line is built after it.
module dev.tolmach.core {
  exports dev.tolmach;
  exports dev.tolmach.generation to
      dev.tolmach.cli;
  exports dev.tolmach.index;
  exports dev.tolmach.json;
  exports dev.tolmach.lint;
  exports dev.tolmach.search;
  exports dev.tolmach.store to
      dev.tolmach.cli,
      dev.tolmach.opensearch;
  exports dev.tolmach.suggest;

  uses dev.tolmach.store.IndexStoreProvider;

  requires static transitive org.jspecify;
  requires transitive dev.tolmach.articles;
  requires transitive dev.tolmach.query;
  requires transitive org.apache.lucene.core;
  requires org.apache.lucene.facet;
  requires org.apache.lucene.queries;
  requires tools.jackson.core;
}
