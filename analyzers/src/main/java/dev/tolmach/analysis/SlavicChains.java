package dev.tolmach.analysis;

import dev.tolmach.analysis.lemma.LemmaDictionaries;
import dev.tolmach.analysis.lemma.Lemmatizer;
import dev.tolmach.language.Language;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.SerbianStemmer;

/** The chains of the Slavic languages, each to be read from top to bottom. */
final class SlavicChains {
  /** A letter that was not written for half a century, and that the dictionary does not know. */
  private static final NormalizeCharMap UKRAINIAN_LETTERS = map("ґ", "г", "Ґ", "Г");

  private SlavicChains() {}

  /** The chain of a language; null if it is none of these. */
  static @Nullable Chain of(String tag, LemmaDictionaries dictionaries) {
    return switch (tag) {
      case "bg" -> Chain.ofWords().then(BulgarianStemFilter::new);
      case "cs" -> Chain.ofWords().then(CzechStemFilter::new);
      case "pl" -> Chain.ofWords().then(Lemmatizer.of(Language.POLISH, dictionaries)::filter);
      case "ru" -> Chain.ofWords().then(Lemmatizer.of(Language.RUSSIAN, dictionaries)::filter);
      case "sr" -> Chain.ofWords().stem(SerbianStemmer::new).then(SerbianNormalizationFilter::new);
      case "uk" ->
          Chain.ofWordsWithApostrophes()
              .reading(text -> new MappingCharFilter(UKRAINIAN_LETTERS, text))
              .then(Lemmatizer.of(Language.UKRAINIAN, dictionaries)::filter);
      default -> null;
    };
  }

  private static NormalizeCharMap map(String... pairs) {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (int i = 0; i < pairs.length; i += 2) {
      map.add(pairs[i], pairs[i + 1]);
    }
    return map.build();
  }
}
