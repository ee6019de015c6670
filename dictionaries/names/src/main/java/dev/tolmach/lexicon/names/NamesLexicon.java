package dev.tolmach.lexicon.names;

import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.file.LexiconResources;
import java.util.List;

/**
 * Names of countries, cities, languages, scripts and currencies in English, Russian and Chinese,
 * from CLDR. To be found as a service; its presence is all that an application needs.
 *
 * <p>Thread-safe. A table is read when a word of its languages is first looked for.
 */
public final class NamesLexicon extends LexiconResources {
  /** The lexicon, without its tables yet. */
  public NamesLexicon() {
    super(
        new LexiconDescription(
            "CLDR names",
            "48.2.0",
            "Unicode-3.0",
            "Copyright 1991 Unicode, Inc. and others; names of countries, cities, languages,"
                + " scripts and currencies taken from CLDR and put into a table"),
        List.of("en-ru.tsv.gz", "en-zh.tsv.gz", "ru-zh.tsv.gz"),
        NamesLexicon.class::getResourceAsStream);
  }
}
