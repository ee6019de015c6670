package dev.tolmach.analysis;

import dev.tolmach.analysis.lemma.LemmaDictionaries;
import dev.tolmach.analysis.word.CompoundWordFilter;
import dev.tolmach.analysis.word.FoldingFilter;
import dev.tolmach.analysis.word.Ideographs;
import dev.tolmach.analysis.word.MixedScriptFilter;
import dev.tolmach.analysis.word.PairFilter;
import dev.tolmach.analysis.word.WordTokenizer;
import dev.tolmach.analysis.zh.HanFoldingFilter;
import dev.tolmach.language.Language;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;

/** The neutral chain, and the chains of all languages that have one. */
final class LanguageChains {
  private LanguageChains() {}

  static Chain neutral() {
    return Chain.of(() -> new WordTokenizer(Ideographs.CHARACTERS_AND_PAIRS))
        .then(CompoundWordFilter::partingAtApostrophes)
        .then(FoldingFilter::foldingCase)
        .then(HanFoldingFilter::new)
        .then(MixedScriptFilter::new)
        .then(PairFilter::new);
  }

  /** An analyzer for each language; languages with one chain share one analyzer. */
  static SortedMap<Language, Analyzer> analyzers(LemmaDictionaries dictionaries) {
    Map<Language, Chain> chains = new TreeMap<>();
    AsianChains.addTo(chains);
    EuropeanChains.addTo(chains);
    SlavicChains.addTo(chains, dictionaries);
    Map<Chain, Analyzer> ofChains = new HashMap<>();
    SortedMap<Language, Analyzer> analyzers = new TreeMap<>();
    chains.forEach((language, chain) ->
        analyzers.put(language, ofChains.computeIfAbsent(chain, Chain::analyzer)));
    return Collections.unmodifiableSortedMap(analyzers);
  }
}
