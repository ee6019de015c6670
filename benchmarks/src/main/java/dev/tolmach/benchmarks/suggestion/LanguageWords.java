package dev.tolmach.benchmarks.suggestion;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What a language's analyzer makes of a text. */
final class LanguageWords {
  private LanguageWords() {}

  /** The terms, in order. */
  static List<String> of(LanguageAnalyzers analyzers, String language, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens =
        analyzers.of(Language.parse(language).orElseThrow()).tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed.", e);
    }
    return terms;
  }
}
