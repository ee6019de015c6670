/** Languages, their detection, and a Lucene analyzer for each. */
@SuppressWarnings("requires-automatic") // morfologik states its module's name in its manifest
module dev.tolmach.analyzers {
  exports dev.tolmach.analysis;
  exports dev.tolmach.analysis.lemma;
  exports dev.tolmach.analysis.word;
  exports dev.tolmach.analysis.zh;
  exports dev.tolmach.glossary;
  exports dev.tolmach.glossary.file;
  exports dev.tolmach.glossary.learning;
  exports dev.tolmach.glossary.sound;
  exports dev.tolmach.language;

  requires static transitive org.jspecify;
  requires transitive org.apache.lucene.core;
  requires transitive org.apache.lucene.analysis.common;
  requires org.apache.lucene.analysis.morfologik;
  requires org.carrot2.morfologik.stemming;

  uses dev.tolmach.analysis.lemma.LemmaDictionary;
  uses dev.tolmach.glossary.LexiconSource;

  provides org.apache.lucene.analysis.CharFilterFactory with
      dev.tolmach.analysis.zh.SimplifyingReaderFactory;
  provides org.apache.lucene.analysis.TokenizerFactory with
      dev.tolmach.analysis.word.WordTokenizerFactory,
      dev.tolmach.analysis.zh.ChineseWordTokenizerFactory;
  provides org.apache.lucene.analysis.TokenFilterFactory with
      dev.tolmach.analysis.lemma.LemmaFilterFactory,
      dev.tolmach.analysis.word.CompoundWordFilterFactory,
      dev.tolmach.analysis.word.FoldingFilterFactory,
      dev.tolmach.analysis.word.MarkFoldingFilterFactory,
      dev.tolmach.analysis.word.MixedScriptFilterFactory,
      dev.tolmach.analysis.word.PairFilterFactory,
      dev.tolmach.analysis.zh.HanFoldingFilterFactory,
      dev.tolmach.analysis.zh.HanWordFilterFactory;
}
