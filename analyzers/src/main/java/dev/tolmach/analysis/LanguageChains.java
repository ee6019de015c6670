package dev.tolmach.analysis;

import dev.tolmach.analysis.word.CompoundWordFilter;
import dev.tolmach.analysis.word.FoldingFilter;
import dev.tolmach.analysis.word.Ideographs;
import dev.tolmach.analysis.word.PairFilter;
import dev.tolmach.analysis.word.WordTokenizer;
import dev.tolmach.analysis.zh.HanFoldingFilter;
import dev.tolmach.analysis.zh.HanWordFilter;
import dev.tolmach.analysis.zh.SimplifyingReader;
import dev.tolmach.language.Language;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.tartarus.snowball.ext.RussianStemmer;

/** The chain of each language, to be read from top to bottom. */
final class LanguageChains {
  private LanguageChains() {}

  static Chain neutral() {
    return Chain.of(() -> new WordTokenizer(Ideographs.CHARACTERS_AND_PAIRS))
        .then(CompoundWordFilter::partingAtApostrophes)
        .then(FoldingFilter::foldingCase)
        .then(HanFoldingFilter::new)
        .then(PairFilter::new);
  }

  static Map<Language, Analyzer> analyzers() {
    Map<Language, Analyzer> chains = new TreeMap<>();
    Analyzer chinese = chinese().analyzer();
    chains.put(Language.CHINESE_SIMPLIFIED, chinese);
    chains.put(Language.CHINESE_TRADITIONAL, chinese);
    chains.put(Language.ENGLISH, english().analyzer());
    chains.put(Language.RUSSIAN, russian().analyzer());
    return Collections.unmodifiableMap(chains);
  }

  private static Chain chinese() {
    return Chain.of(HMMChineseTokenizer::new)
        .reading(SimplifyingReader::new)
        .then(HanWordFilter::new);
  }

  private static Chain english() {
    return Chain.ofWordsWithApostrophes()
        .then(EnglishPossessiveFilter::new)
        .then(PorterStemFilter::new);
  }

  private static Chain russian() {
    return Chain.ofWords().stem(RussianStemmer::new);
  }
}
