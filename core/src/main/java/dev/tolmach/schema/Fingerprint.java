package dev.tolmach.schema;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.language.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an index was built with: the form of its documents, and for each of its languages a hash of
 * what the language's chain makes of a fixed text. Kept in the user data of each commit.
 *
 * <p>An index answers truly only if its queries are analysed as its articles were, so an index
 * whose fingerprint does not fit the program's is refused.
 *
 * @param format the version of the form of documents
 * @param analysis the hash of each chain by language tag; {@code und} is the neutral chain
 */
public record Fingerprint(int format, Map<String, String> analysis) {
  /** The version of the form of documents that this program reads and writes. */
  public static final int FORMAT = 4;

  private static final String FORMAT_KEY = "tolmach.format";
  private static final String ANALYSIS_KEY = "tolmach.analysis.";

  /** Copies the map. */
  public Fingerprint {
    analysis = Map.copyOf(analysis);
  }

  /** The fingerprint of an index of articles in the given languages, built by this program. */
  public static Fingerprint of(LanguageAnalyzers analyzers, Collection<Language> languages) {
    Map<String, String> analysis = new TreeMap<>();
    analysis.put(Language.UNKNOWN.tag(), analyzers.fingerprint(Language.UNKNOWN));
    for (Language language : languages) {
      analysis.put(language.tag(), analyzers.fingerprint(language));
    }
    return new Fingerprint(FORMAT, analysis);
  }

  /** Reads the fingerprint in a commit's user data; empty where the index is not one of ours. */
  public static Optional<Fingerprint> in(Map<String, String> userData) {
    String format = userData.get(FORMAT_KEY);
    if (format == null || !format.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    Map<String, String> analysis = new LinkedHashMap<>();
    userData.forEach((key, value) -> {
      if (key.startsWith(ANALYSIS_KEY)) {
        analysis.put(key.substring(ANALYSIS_KEY.length()), value);
      }
    });
    return Optional.of(new Fingerprint(Integer.parseInt(format), analysis));
  }

  /** Writes the fingerprint into a commit's user data. */
  public void putInto(Map<String, String> userData) {
    userData.put(FORMAT_KEY, Integer.toString(format));
    analysis.forEach((language, hash) -> userData.put(ANALYSIS_KEY + language, hash));
  }

  /** Whether this program can read documents of that form, however their words were made. */
  public boolean isReadable() {
    return format == FORMAT;
  }

  /**
   * Says why an index with this fingerprint cannot be searched by a program whose analysers are the
   * given ones; empty if it can.
   */
  public Optional<String> mismatch(LanguageAnalyzers analyzers) {
    if (!isReadable()) {
      return Optional.of("its format is " + format + ", this program's is " + FORMAT);
    }
    for (String tag : new TreeMap<>(analysis).keySet()) {
      String now = analyzers.fingerprint(Language.of(tag));
      if (!now.equals(analysis.get(tag))) {
        return Optional.of("its words of language '" + tag + "' were made by another analysis");
      }
    }
    return Optional.empty();
  }
}
