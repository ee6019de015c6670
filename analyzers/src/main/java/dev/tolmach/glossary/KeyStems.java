package dev.tolmach.glossary;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.Token;
import dev.tolmach.analysis.lemma.LemmaDictionaries;
import dev.tolmach.language.Language;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;

/**
 * What the forms of a word or phrase have in common: the stem of each of its words, by the stemmer
 * of its language alone. A dictionary of lemmas plays no part, so that keys of a hundred thousand
 * words are stemmed in a moment. Thread-safe.
 */
final class KeyStems {
  private static final Map<Language, KeyStems> ALL = new ConcurrentHashMap<>();

  /* British and American: anaemia and anemia, colour and color; but not shoe and she, four and for. */
  private static final Pattern DIPHTHONG = Pattern.compile("[ao]e(?=\\p{L}{2})");
  private static final Pattern OUR = Pattern.compile("(?<=[aeiou]\\p{L}{1,3})our(?= )");

  private final Analyzer analyzer;
  private final boolean english;

  private KeyStems(Language language) {
    analyzer = LanguageAnalyzers.with(LemmaDictionaries.none()).of(language);
    english = language.equals(Language.ENGLISH);
  }

  static KeyStems of(Language language) {
    return ALL.computeIfAbsent(language, KeyStems::new);
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
    String all = stems.toString();
    return english ? OUR.matcher(DIPHTHONG.matcher(all).replaceAll("e")).replaceAll("or") : all;
  }
}
