package dev.tolmach.glossary;

import java.util.Objects;

/**
 * The name of a lexicon, and the terms on which it may be used. Immutable.
 *
 * @param name what people call it, such as {@code CC-CEDICT}; it is named with each translation
 * @param version of the data; may be empty
 * @param licence of the data, an SPDX expression where there is one; may be empty
 * @param attribution whose work it is and what was changed, as the licence asks; may be empty
 */
public record LexiconDescription(String name, String version, String licence, String attribution) {
  /** Checks that nothing is null. */
  public LexiconDescription {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(attribution, "attribution");
  }

  /** A lexicon of a name, of which nothing else is known. */
  public static LexiconDescription of(String name) {
    return new LexiconDescription(name, "", "", "");
  }
}
