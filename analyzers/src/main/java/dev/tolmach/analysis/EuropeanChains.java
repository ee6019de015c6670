package dev.tolmach.analysis;

import dev.tolmach.analysis.lemma.LemmaDictionaries;
import dev.tolmach.analysis.lemma.Lemmatizer;
import dev.tolmach.analysis.word.CompoundWordFilter;
import dev.tolmach.analysis.word.FoldingFilter;
import dev.tolmach.analysis.word.Ideographs;
import dev.tolmach.analysis.word.WordTokenizer;
import dev.tolmach.language.Language;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pt.PortugueseStemFilter;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * The chains of Europe's languages but the Slavic ones, each to be read from top to bottom:
 * Lucene's own filters in the order of Lucene's own analyzers, stop words apart. Where Lucene has
 * several stemmers for a language, the one that joins most forms of a word.
 */
final class EuropeanChains {
  private static final CharArraySet CATALAN_ARTICLES = articles("d", "l", "m", "n", "s", "t");
  private static final CharArraySet IRISH_ARTICLES = articles("d", "m", "b");
  private static final CharArraySet ITALIAN_ARTICLES =
      articles(
          "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
          "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d");

  /** A Dutch stem ends in s or f where its plural has z or v: {@code huis}, {@code huizen}. */
  private static final Pattern FINAL_Z = Pattern.compile("z$");

  private static final Pattern FINAL_V = Pattern.compile("v$");

  private EuropeanChains() {}

  /** The chain of a language; null if it is none of these. */
  static @Nullable Chain of(String tag) {
    return switch (tag) {
      case "ca" ->
          Chain.ofWordsWithApostrophes()
              .then(words -> new ElisionFilter(words, CATALAN_ARTICLES))
              .stem(CatalanStemmer::new);
      case "da" -> Chain.ofWords().stem(DanishStemmer::new);
      case "de" -> Chain.ofWords().then(GermanNormalizationFilter::new).stem(GermanStemmer::new);
      case "el" -> Chain.ofWords().then(GreekLowerCaseFilter::new).then(GreekStemFilter::new);
      case "en" ->
          Chain.ofWordsWithApostrophes()
              .then(EnglishPossessiveFilter::new)
              .then(Lemmatizer.of(Language.ENGLISH, LemmaDictionaries.none())::filter);
      case "es" -> Chain.ofWords().stem(SpanishStemmer::new);
      case "et" -> Chain.ofWords().stem(EstonianStemmer::new);
      case "eu" -> Chain.ofWords().stem(BasqueStemmer::new);
      case "fi" -> Chain.ofWords().stem(FinnishStemmer::new);
      case "fr" ->
          Chain.ofWordsWithApostrophes()
              .then(words -> new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES))
              .stem(FrenchStemmer::new);
      /* Case first: it makes n-athair of nAthair, which would otherwise be split as camelCase. */
      case "ga" ->
          Chain.of(() -> new WordTokenizer(Ideographs.SKIPPED))
              .then(IrishLowerCaseFilter::new)
              .then(CompoundWordFilter::keepingApostrophes)
              .then(FoldingFilter::foldingCase)
              .then(words -> new ElisionFilter(words, IRISH_ARTICLES))
              .stem(IrishStemmer::new);
      case "gl" -> Chain.ofWords().then(GalicianStemFilter::new);
      case "hu" -> Chain.ofWords().stem(HungarianStemmer::new);
      case "it" ->
          Chain.ofWordsWithApostrophes()
              .then(words -> new ElisionFilter(words, ITALIAN_ARTICLES))
              .stem(ItalianStemmer::new);
      case "lt" -> Chain.ofWords().stem(LithuanianStemmer::new);
      case "lv" -> Chain.ofWords().then(LatvianStemFilter::new);
      case "nl" ->
          Chain.ofWords()
              .stem(DutchStemmer::new)
              .then(stems -> new PatternReplaceFilter(stems, FINAL_Z, "s", false))
              .then(stems -> new PatternReplaceFilter(stems, FINAL_V, "f", false));
      case "no" -> Chain.ofWords().stem(NorwegianStemmer::new);
      case "pt" -> Chain.ofWords().then(PortugueseStemFilter::new);
      case "ro" ->
          Chain.ofWords().then(RomanianNormalizationFilter::new).stem(RomanianStemmer::new);
      case "sv" -> Chain.ofWords().stem(SwedishStemmer::new);
      case "tr" ->
          Chain.ofWordsAsWritten()
              .then(ApostropheFilter::new)
              .then(TurkishLowerCaseFilter::new)
              .stem(TurkishStemmer::new);
      default -> null;
    };
  }

  private static CharArraySet articles(String... articles) {
    return CharArraySet.unmodifiableSet(new CharArraySet(List.of(articles), true));
  }
}
