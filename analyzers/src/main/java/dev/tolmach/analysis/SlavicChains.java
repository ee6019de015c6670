package dev.tolmach.analysis;

import dev.tolmach.analysis.lemma.ClosedForms;
import dev.tolmach.analysis.lemma.LemmaDictionaries;
import dev.tolmach.analysis.lemma.Lemmatizer;
import dev.tolmach.language.Language;
import java.util.Map;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;

/** The chains of the Slavic languages, each to be read from top to bottom. */
final class SlavicChains {
  /** A letter that was not written for half a century, and that the dictionary does not know. */
  private static final NormalizeCharMap UKRAINIAN_LETTERS = map("ґ", "г", "Ґ", "Г");

  private SlavicChains() {}

  static void addTo(Map<Language, Chain> chains, LemmaDictionaries dictionaries) {
    chains.put(Language.BULGARIAN, Chain.ofWords().then(BulgarianStemFilter::new));
    chains.put(Language.CZECH, Chain.ofWords().then(CzechStemFilter::new));
    Lemmatizer polish =
        new Lemmatizer(ClosedForms.none(), dictionaries.of(Language.POLISH).orElse(null), null);
    chains.put(Language.POLISH, Chain.ofWords().then(polish::filter));
    Lemmatizer russian =
        new Lemmatizer(
            ClosedForms.russian(),
            dictionaries.of(Language.RUSSIAN).orElse(null),
            RussianStemmer::new);
    chains.put(Language.RUSSIAN, Chain.ofWords().then(russian::filter));
    Chain serbian = Chain.ofWords().stem(SerbianStemmer::new).then(SerbianNormalizationFilter::new);
    chains.put(Language.BOSNIAN, serbian);
    chains.put(Language.CROATIAN, serbian);
    chains.put(Language.SERBIAN, serbian);
    Lemmatizer ukrainian =
        new Lemmatizer(ClosedForms.none(), dictionaries.of(Language.UKRAINIAN).orElse(null), null);
    chains.put(
        Language.UKRAINIAN,
        Chain.ofWordsWithApostrophes()
            .reading(text -> new MappingCharFilter(UKRAINIAN_LETTERS, text))
            .then(ukrainian::filter));
  }

  private static NormalizeCharMap map(String... pairs) {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (int i = 0; i < pairs.length; i += 2) {
      map.add(pairs[i], pairs[i + 1]);
    }
    return map.build();
  }
}
