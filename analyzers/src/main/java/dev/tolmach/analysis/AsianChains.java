package dev.tolmach.analysis;

import dev.tolmach.analysis.word.CompoundWordFilter;
import dev.tolmach.analysis.word.FoldingFilter;
import dev.tolmach.analysis.word.Ideographs;
import dev.tolmach.analysis.word.PairFilter;
import dev.tolmach.analysis.word.WordTokenizer;
import dev.tolmach.analysis.zh.ChineseWordTokenizer;
import dev.tolmach.analysis.zh.HanWordFilter;
import dev.tolmach.analysis.zh.SimplifyingReader;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.fa.PersianCharFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.TamilStemmer;

/**
 * The chains of the languages of Asia, each to be read from top to bottom: Lucene's own filters in
 * the order of Lucene's own analyzers, stop words apart.
 */
final class AsianChains {
  private AsianChains() {}

  /** The chain of a language; null if it is none of these. */
  static @Nullable Chain of(String tag) {
    return switch (tag) {
      case "ar" ->
          Chain.ofWords()
              .then(DecimalDigitFilter::new)
              .then(ArabicNormalizationFilter::new)
              .then(ArabicStemFilter::new);
      case "bn" ->
          Chain.ofWords()
              .then(DecimalDigitFilter::new)
              .then(IndicNormalizationFilter::new)
              .then(BengaliNormalizationFilter::new)
              .then(BengaliStemFilter::new);
      /* Its own spelling first: a zero-width non-joiner changes the letter before it. */
      case "ckb" ->
          Chain.of(() -> new WordTokenizer(Ideographs.SKIPPED))
              .then(SoraniNormalizationFilter::new)
              .then(CompoundWordFilter::partingAtApostrophes)
              .then(FoldingFilter::foldingCase)
              .then(DecimalDigitFilter::new)
              .then(SoraniStemFilter::new);
      case "fa" ->
          Chain.ofWords()
              .reading(PersianCharFilter::new)
              .then(DecimalDigitFilter::new)
              .then(ArabicNormalizationFilter::new)
              .then(PersianNormalizationFilter::new)
              .then(PersianStemFilter::new);
      case "hi" ->
          Chain.ofWords()
              .then(DecimalDigitFilter::new)
              .then(IndicNormalizationFilter::new)
              .then(HindiNormalizationFilter::new)
              .then(HindiStemFilter::new);
      case "hy" -> Chain.ofWords().stem(ArmenianStemmer::new);
      case "id" -> Chain.ofWords().then(IndonesianStemFilter::new);
      case "ja" ->
          Chain.of(() -> new WordTokenizer(Ideographs.CHARACTERS))
              .then(CompoundWordFilter::partingAtApostrophes)
              .then(FoldingFilter::foldingCase)
              .then(CJKBigramFilter::new);
      case "ne" ->
          Chain.ofWords()
              .then(DecimalDigitFilter::new)
              .then(IndicNormalizationFilter::new)
              .stem(NepaliStemmer::new);
      case "ta" ->
          Chain.ofWords()
              .then(DecimalDigitFilter::new)
              .then(IndicNormalizationFilter::new)
              .stem(TamilStemmer::new);
      case "te" ->
          Chain.ofWords()
              .then(DecimalDigitFilter::new)
              .then(IndicNormalizationFilter::new)
              .then(TeluguNormalizationFilter::new)
              .then(TeluguStemFilter::new);
      case "th" ->
          Chain.of(AsianChains::thaiTokenizer)
              .then(FoldingFilter::foldingCase)
              .then(DecimalDigitFilter::new)
              .then(PairFilter::new);
      case "zh-Hans" ->
          Chain.of(ChineseWordTokenizer::new)
              .reading(SimplifyingReader::new)
              .then(HanWordFilter::new);
      default -> null;
    };
  }

  /** Words by the Java runtime's dictionary; in a runtime without it runs, for pairs. */
  private static Tokenizer thaiTokenizer() {
    return ThaiTokenizer.DBBI_AVAILABLE
        ? new ThaiTokenizer()
        : new WordTokenizer(Ideographs.CHARACTERS);
  }
}
