package dev.tolmach.analysis;

import dev.tolmach.analysis.lemma.LemmaDictionaries;
import dev.tolmach.analysis.word.CompoundWordFilter;
import dev.tolmach.analysis.word.FoldingFilter;
import dev.tolmach.analysis.word.Ideographs;
import dev.tolmach.analysis.word.MarkFoldingFilter;
import dev.tolmach.analysis.word.MixedScriptFilter;
import dev.tolmach.analysis.word.PairFilter;
import dev.tolmach.analysis.word.WordTokenizer;
import dev.tolmach.analysis.zh.HanFoldingFilter;
import dev.tolmach.language.Language;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The neutral chain, and the chains of all languages that have one. A chain is made when it is
 * first asked for: an index knows a few languages, and the parts of all chains together take longer
 * to load than a search takes.
 */
final class LanguageChains {
  /** Languages that share another one's chain, by tag. */
  private static final Map<String, String> SHARED =
      Map.of("bs", "sr", "hr", "sr", "ko", "ja", "ms", "id", "zh-Hant", "zh-Hans");

  /** The languages that have a chain, by tag. */
  static final NavigableSet<Language> LANGUAGES =
      languages(
          "ar", "bg", "bn", "bs", "ca", "ckb", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa",
          "fi", "fr", "ga", "gl", "hi", "hr", "hu", "hy", "id", "it", "ja", "ko", "lt", "lv", "ms",
          "ne", "nl", "no", "pl", "pt", "ro", "ru", "sr", "sv", "ta", "te", "th", "tr", "uk",
          "zh-Hans", "zh-Hant");

  private LanguageChains() {}

  static Chain neutral() {
    return Chain.of(() -> new WordTokenizer(Ideographs.CHARACTERS_AND_PAIRS))
        .then(CompoundWordFilter::partingAtApostrophes)
        .then(FoldingFilter::foldingCase)
        .then(HanFoldingFilter::new)
        .then(MixedScriptFilter::new)
        .then(MarkFoldingFilter::new)
        .then(PairFilter::new);
  }

  /** The tag of the language whose chain serves a language. */
  static String servingTag(Language language) {
    return SHARED.getOrDefault(language.tag(), language.tag());
  }

  /** The chain of a serving tag. */
  static Chain of(String tag, LemmaDictionaries dictionaries) {
    Chain asian = AsianChains.of(tag);
    if (asian != null) {
      return asian;
    }
    Chain slavic = SlavicChains.of(tag, dictionaries);
    if (slavic != null) {
      return slavic;
    }
    return Objects.requireNonNull(EuropeanChains.of(tag), tag);
  }

  private static NavigableSet<Language> languages(String... tags) {
    NavigableSet<Language> languages = new TreeSet<>();
    Stream.of(tags).map(Language::new).forEach(languages::add);
    return Collections.unmodifiableNavigableSet(languages);
  }
}
