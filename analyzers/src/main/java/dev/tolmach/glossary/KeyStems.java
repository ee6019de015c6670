package dev.tolmach.glossary;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.lemma.LemmaDictionaries;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

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
    try (TokenStream tokens = analyzer.tokenStream("", key)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        if (step.getPositionIncrement() > 0) {
          stems.append(term).append(' ');
        }
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems.toString();
  }
}
