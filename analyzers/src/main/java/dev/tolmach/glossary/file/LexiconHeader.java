package dev.tolmach.glossary.file;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.language.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The first lines of a table: what it is. Each is {@code # name: value}; the first is {@value
 * #FIRST}, {@code languages} must be there.
 *
 * @param pair the language of the first column and that of the second
 * @param description name, version, licence, attribution; empty where they are not given
 * @param correctsLearned whether it says {@code corrects: learned}
 */
record LexiconHeader(LanguagePair pair, LexiconDescription description, boolean correctsLearned) {
  static final String FIRST = "# tolmach lexicon";

  private static final String LANGUAGES = "# languages:";

  static boolean begins(String firstLine) {
    return firstLine.strip().toLowerCase(Locale.ROOT).startsWith(FIRST);
  }

  /** Adds a line to what is known, if it is one of a header. */
  static void read(String line, Map<String, String> known) {
    int colon = line.indexOf(':');
    if (line.startsWith("#") && colon > 0) {
      String name = line.substring(1, colon).strip().toLowerCase(Locale.ROOT);
      known.putIfAbsent(name, printable(line.substring(colon + 1)));
    }
  }

  /** No control character of a file reaches a terminal. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cc}+", " ").strip();
  }

  /** Empty where the languages are missing or not two. */
  static Optional<LexiconHeader> of(Map<String, String> lines, String name) {
    Map<String, String> known = new TreeMap<>(lines);
    return pair(known.getOrDefault("languages", ""))
        .map(pair ->
            new LexiconHeader(
                pair,
                new LexiconDescription(
                    known.getOrDefault("name", name),
                    known.getOrDefault("version", ""),
                    known.getOrDefault("licence", known.getOrDefault("license", "")),
                    known.getOrDefault("attribution", "")),
                known.getOrDefault("corrects", "").contains("learned")));
  }

  /** The languages that a line names; empty if it is no line {@code # languages: en ru}. */
  static Optional<LanguagePair> languages(String line) {
    return line.startsWith(LANGUAGES) ? pair(line.substring(LANGUAGES.length())) : Optional.empty();
  }

  /** The direction that is meant by {@code en ru}, {@code en-ru} or {@code en, ru}. */
  static Optional<LanguagePair> pair(String written) {
    String[] tags = written.strip().split("[\\s,>→-]+");
    if (tags.length != 2) {
      return Optional.empty();
    }
    Optional<Language> from = Language.parse(tags[0]);
    Optional<Language> to = Language.parse(tags[1]);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Language one = LanguagePair.one(from.orElseThrow());
    Language other = LanguagePair.one(to.orElseThrow());
    boolean two =
        !one.equals(other) && !one.equals(Language.UNKNOWN) && !other.equals(Language.UNKNOWN);
    return two ? Optional.of(LanguagePair.of(one, other)) : Optional.empty();
  }
}
