/** Builds and searches a multilingual index over archives of Markdown articles. */
module dev.tolmach.core {
  requires static transitive org.jspecify;
  requires transitive dev.tolmach.analyzers;
  requires transitive org.apache.lucene.core;
  requires com.github.albfernandez.juniversalchardet;
  requires org.apache.lucene.facet;
  requires org.apache.lucene.queries;
  requires org.commonmark;
  requires org.commonmark.ext.footnotes;
  requires org.commonmark.ext.gfm.strikethrough;
  requires org.commonmark.ext.gfm.tables;
  requires org.commonmark.ext.task.list.items;
  requires org.jsoup;
  requires org.yaml.snakeyaml;
  requires tools.jackson.databind;
  requires tools.jackson.dataformat.toml;

  exports dev.tolmach;
  exports dev.tolmach.archive;
  exports dev.tolmach.article;
  exports dev.tolmach.glossary;
  exports dev.tolmach.index;
  exports dev.tolmach.limits;
  exports dev.tolmach.query;
  exports dev.tolmach.search;
  exports dev.tolmach.suggest;
}
