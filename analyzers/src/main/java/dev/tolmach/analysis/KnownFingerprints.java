package dev.tolmach.analysis;

import dev.tolmach.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.util.Version;

/**
 * The fingerprints of the analyzers as a test computed them, so that an index is opened without
 * running the analyzers of all its languages. They hold for one version of Lucene, which the table
 * names; with another, or with another dictionary, nothing is known.
 */
final class KnownFingerprints {
  private static final String VERSION = "lucene";

  private static final Map<String, String> TABLE = read();

  private KnownFingerprints() {}

  /**
   * The fingerprint of a language's analyzer; that of the neutral one where it has none.
   *
   * @param dictionary the identity of the language's dictionary, empty without one
   */
  static Optional<String> of(Language language, String dictionary) {
    if (!Version.LATEST.toString().equals(TABLE.get(VERSION))) {
      return Optional.empty();
    }
    Language analyzed = LanguageChains.LANGUAGES.contains(language) ? language : Language.UNKNOWN;
    return Optional.ofNullable(TABLE.get(key(analyzed.tag(), dictionary)));
  }

  private static String key(String tag, String dictionary) {
    return dictionary.isEmpty() ? tag : tag + " " + dictionary;
  }

  private static Map<String, String> read() {
    try (InputStream in = KnownFingerprints.class.getResourceAsStream("fingerprints.tsv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> key(row[0], row.length > 2 ? row[2] : ""), row -> row[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
