package dev.tolmach.lexicon.enzh;

import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.file.LexiconResources;
import java.util.List;

/**
 * English and Chinese words from the file of CC-CEDICT that the build was given. To be found as a
 * service; its presence is all that an application needs.
 *
 * <p>Thread-safe. A table is read when a word of its languages is first looked for.
 */
public final class EnglishChineseLexicon extends LexiconResources {
  /** The lexicon, without its tables yet. */
  public EnglishChineseLexicon() {
    super(
        new LexiconDescription(
            "CC-CEDICT",
            "",
            "CC-BY-SA-4.0",
            "CC-CEDICT, published by MDBG; changed: put into a table"),
        List.of("en-zh.tsv.gz"),
        EnglishChineseLexicon.class::getResourceAsStream);
  }
}
