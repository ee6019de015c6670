/** Reads archives of Markdown articles: front matter, text, settings. */
@SuppressWarnings({
  "module",
  "requires-automatic"
}) // Core is built after it; tomlj has no descriptor.
module dev.tolmach.articles {
  exports dev.tolmach.archive;
  exports dev.tolmach.article;
  exports dev.tolmach.field;
  exports dev.tolmach.limits;
  exports dev.tolmach.rendered to
      dev.tolmach.core;
  exports dev.tolmach.watch;

  requires static transitive org.jspecify;
  requires transitive dev.tolmach.analyzers;
  requires com.github.albfernandez.juniversalchardet;
  requires org.commonmark;
  requires org.commonmark.ext.footnotes;
  requires org.commonmark.ext.gfm.strikethrough;
  requires org.commonmark.ext.gfm.tables;
  requires org.commonmark.ext.task.list.items;
  requires org.jsoup;
  requires org.tomlj;
  requires org.yaml.snakeyaml;
  requires tools.jackson.core;
}
