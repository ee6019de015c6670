package dev.tolmach.lexicon.names;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.LexiconSource;
import dev.tolmach.glossary.file.LexiconResources;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Names of places, languages, scripts and currencies in English, Russian and Chinese, from CLDR. To
 * be found as a service; its presence is all that an application needs.
 *
 * <p>Thread-safe. A table is read when a word of its languages is first looked for.
 */
public final class NamesLexicon implements LexiconSource {
  private final LexiconSource tables =
      new LexiconResources(
          new LexiconDescription(
              "CLDR names",
              "48.2.0",
              "Unicode-3.0",
              "Copyright 1991 Unicode, Inc. and others; names of places, languages, scripts and"
                  + " currencies taken from CLDR and put into a table"),
          List.of("en-ru.tsv.gz", "en-zh.tsv.gz", "ru-zh.tsv.gz"),
          NamesLexicon.class::getResourceAsStream);

  /** The lexicon, without its tables yet. */
  public NamesLexicon() {}

  @Override
  public String name() {
    return tables.name();
  }

  @Override
  public LexiconDescription description() {
    return tables.description();
  }

  @Override
  public Set<LanguagePair> pairs() {
    return tables.pairs();
  }

  @Override
  public Lexicon read(LanguagePair pair) throws IOException {
    return tables.read(pair);
  }
}
