package dev.tolmach.lexicon.software;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.LexiconSource;
import dev.tolmach.glossary.TranslationKind;
import dev.tolmach.glossary.WordTranslation;
import dev.tolmach.language.Language;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Some three hundred terms of computing in English, Russian and Chinese, collected by hand: those
 * of artificial intelligence and others that the documentation of .NET lacks or uses otherwise. To
 * be found as a service; its presence is all that an application needs.
 *
 * <p>Thread-safe. The table is read when a word of its languages is first looked for.
 */
public final class SoftwareTerms implements LexiconSource {
  private static final String FILE = "terms.tsv";

  /* The order of its columns. */
  private static final List<Language> LANGUAGES =
      List.of(Language.ENGLISH, Language.RUSSIAN, Language.CHINESE_SIMPLIFIED);

  /* A translation counts for less than those that the table names first. */
  private static final double NEXT = 0.25;

  private static final LexiconDescription DESCRIPTION =
      new LexiconDescription("Terms of computing", "2026-12", "Apache-2.0", "Part of Tolmach");

  /** The lexicon, without its table yet. */
  public SoftwareTerms() {}

  @Override
  public String name() {
    return DESCRIPTION.name();
  }

  @Override
  public LexiconDescription description() {
    return DESCRIPTION;
  }

  @Override
  public Set<LanguagePair> pairs() {
    Set<LanguagePair> pairs = new HashSet<>();
    for (Language from : LANGUAGES) {
      for (Language to : LANGUAGES) {
        if (!from.equals(to)) {
          pairs.add(LanguagePair.of(from, to));
        }
      }
    }
    return pairs;
  }

  @Override
  public Lexicon read(LanguagePair pair) throws IOException {
    int from = LANGUAGES.indexOf(pair.from());
    int to = LANGUAGES.indexOf(pair.to());
    Map<String, List<WordTranslation>> words = new TreeMap<>();
    for (String[] row : rows()) {
      for (String word : row[from].split("; ", -1)) {
        List<WordTranslation> translations = words.computeIfAbsent(word, any -> new ArrayList<>());
        int rank = 0;
        for (String translation : row[to].split("; ", -1)) {
          translations.add(
              new WordTranslation(
                  translation,
                  1 / (1 + NEXT * rank++),
                  TranslationKind.DICTIONARY,
                  DESCRIPTION.name()));
        }
      }
    }
    return Lexicon.of(DESCRIPTION, pair, words);
  }

  private static List<String[]> rows() throws IOException {
    InputStream file = SoftwareTerms.class.getResourceAsStream(FILE);
    if (file == null) {
      throw new FileNotFoundException("It is not in the artifact: '" + FILE + "'.");
    }
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
