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
 * what the language's analyzer makes of a fixed text. Kept in the user data of each commit.
 *
 * <p>An index answers truly only if its queries are analysed as its articles were, so an index
 * whose fingerprint does not fit the program's is refused.
 *
 * @param format the version of the form of documents
 * @param analysis the hash of each analyzer by language tag; {@code und} is the neutral one
 * @param dictionaries the dictionary of each analyzer that has one, by language tag, as it is
 *     written
 */
public record IndexFingerprint(
    int format, Map<String, String> analysis, Map<String, String> dictionaries) {
  /** The version of the form of documents that this program reads and writes. */
  public static final int FORMAT = 6;

  private static final String FORMAT_KEY = "tolmach.format";
  private static final String ANALYSIS_KEY = "tolmach.analysis.";
  private static final String DICTIONARY_KEY = "tolmach.dictionary.";

  /** Copies the maps. */
  public IndexFingerprint {
    analysis = Map.copyOf(analysis);
    dictionaries = Map.copyOf(dictionaries);
  }

  /** The fingerprint of an index of articles in the given languages, built by this program. */
  public static IndexFingerprint of(LanguageAnalyzers analyzers, Collection<Language> languages) {
    Map<String, String> analysis = new TreeMap<>();
    analysis.put(Language.UNKNOWN.tag(), analyzers.fingerprint(Language.UNKNOWN));
    Map<String, String> dictionaries = new TreeMap<>();
    for (Language language : languages) {
      analysis.put(language.tag(), analyzers.fingerprint(language));
      analyzers
          .dictionary(language)
          .map(UsedDictionary::of)
          .ifPresent(used -> dictionaries.put(language.tag(), used.written()));
    }
    return new IndexFingerprint(FORMAT, analysis, dictionaries);
  }

  /** Reads the fingerprint in a commit's user data; empty where the index is not one of ours. */
  public static Optional<IndexFingerprint> in(Map<String, String> userData) {
    String format = userData.get(FORMAT_KEY);
    if (format == null || !format.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    return Optional.of(
        new IndexFingerprint(
            Integer.parseInt(format),
            byLanguage(ANALYSIS_KEY, userData),
            byLanguage(DICTIONARY_KEY, userData)));
  }

  private static Map<String, String> byLanguage(String prefix, Map<String, String> userData) {
    Map<String, String> found = new LinkedHashMap<>();
    userData.forEach((key, value) -> {
      if (key.startsWith(prefix)) {
        found.put(key.substring(prefix.length()), value);
      }
    });
    return found;
  }

  /** Writes the fingerprint into a commit's user data. */
  public void putInto(Map<String, String> userData) {
    userData.put(FORMAT_KEY, Integer.toString(format));
    analysis.forEach((language, hash) -> userData.put(ANALYSIS_KEY + language, hash));
    dictionaries.forEach((language, used) -> userData.put(DICTIONARY_KEY + language, used));
  }

  /** Whether this program can read documents of that form, however their words were made. */
  public boolean isReadable() {
    return format == FORMAT;
  }

  /**
   * Returns why an index with this fingerprint cannot be searched by a program whose analysers are
   * the given ones; empty if it can.
   */
  public Optional<Mismatch> mismatch(LanguageAnalyzers analyzers) {
    if (!isReadable()) {
      String detail = "its format is " + format + ", this program's is " + FORMAT;
      return Optional.of(new Mismatch(Mismatch.Kind.VERSION, detail));
    }
    for (String tag : new TreeMap<>(analysis).keySet()) {
      String now = analyzers.fingerprint(Language.of(tag));
      if (!now.equals(analysis.get(tag))) {
        return Optional.of(mismatch(tag, analyzers));
      }
    }
    return Optional.empty();
  }

  private Mismatch mismatch(String tag, LanguageAnalyzers analyzers) {
    Language language = Language.of(tag);
    Optional<UsedDictionary> used =
        Optional.ofNullable(dictionaries.get(tag)).map(UsedDictionary::ofWritten);
    Optional<UsedDictionary> own = analyzers.dictionary(language).map(UsedDictionary::of);
    String of = " for language '" + tag + "'";
    if (used.isPresent() && own.isEmpty()) {
      return new Mismatch(Mismatch.Kind.DICTIONARY_MISSING, used.get().name() + of);
    }
    if (used.isPresent() && !used.equals(own)) {
      String names =
          used.get().nameNextTo(own.get()) + " and not " + own.get().nameNextTo(used.get());
      return new Mismatch(Mismatch.Kind.DICTIONARY_OTHER, names + of);
    }
    boolean without = analyzers.fingerprintWithoutDictionary(language).equals(analysis.get(tag));
    return own.isPresent() && without
        ? new Mismatch(Mismatch.Kind.DICTIONARY_ADDED, own.get().name() + of)
        : new Mismatch(
            Mismatch.Kind.VERSION,
            "its words of language '" + tag + "' were made by another analysis");
  }
}
