package dev.tolmach.glossary;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.Token;
import dev.tolmach.analysis.lemma.LemmaDictionaries;
import dev.tolmach.language.Language;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;

/**
 * What the forms of a word or phrase have in common: the stem of each of its words, by the stemmer
 * of its language alone. A dictionary of lemmas plays no part, so that keys of a hundred thousand
 * words are stemmed in a moment. Thread-safe.
 */
final class KeyStems {
  private static final Map<Language, KeyStems> ALL = new ConcurrentHashMap<>();

  private final Analyzer analyzer;

  private KeyStems(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  static KeyStems of(Language language) {
    return ALL.computeIfAbsent(
        language, each -> new KeyStems(LanguageAnalyzers.with(LemmaDictionaries.none()).of(each)));
  }

  /** The stems of a key with a space after each; equal for forms of one phrase. */
  String of(String key) {
    StringBuilder stems = new StringBuilder(key.length());
    int last = -1;
    for (Token token : Token.of(analyzer, "", key)) {
      if (token.position() > last) {
        last = token.position();
        stems.append(token.term()).append(' ');
      }
    }
    return stems.toString();
  }
}
