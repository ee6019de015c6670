package dev.tolmach.lexicon.enzh;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.LexiconSource;
import dev.tolmach.glossary.file.LexiconResources;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * English and Chinese words from the file of CC-CEDICT that the build was given. To be found as a
 * service; its presence is all that an application needs.
 *
 * <p>Thread-safe. A table is read when a word of its languages is first looked for.
 */
public final class EnglishChineseLexicon implements LexiconSource {
  private final LexiconSource tables =
      new LexiconResources(
          new LexiconDescription(
              "CC-CEDICT",
              "",
              "CC-BY-SA-4.0",
              "CC-CEDICT, published by MDBG; changed: put into a table"),
          List.of("en-zh.tsv.gz"),
          EnglishChineseLexicon.class::getResourceAsStream);

  /** The lexicon, without its tables yet. */
  public EnglishChineseLexicon() {}

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
