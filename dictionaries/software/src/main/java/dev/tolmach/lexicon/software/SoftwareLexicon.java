package dev.tolmach.lexicon.software;

import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.file.LexiconResources;
import java.util.List;

/**
 * Words of software in English, Russian and Chinese, learned from the documentation of .NET. To be
 * found as a service; its presence is all that an application needs.
 *
 * <p>Thread-safe. A table is read when a word of its languages is first looked for.
 */
public final class SoftwareLexicon extends LexiconResources {
  /** The lexicon, without its tables yet. */
  public SoftwareLexicon() {
    super(
        new LexiconDescription(
            ".NET documentation",
            "2020-12",
            "CC-BY-4.0",
            "Copyright Microsoft Corporation; changed: words and phrases learned from the Russian"
                + " and Chinese translations of the documentation of .NET"),
        List.of("en-ru.tsv.gz", "en-zh.tsv.gz", "ru-zh.tsv.gz"),
        SoftwareLexicon.class::getResourceAsStream);
  }
}
