package dev.tolmach.glossary;

import java.util.Locale;

/** The origin of a translation. */
public enum TranslationKind {
  /** A lexicon has it: an artifact's or a user's file. */
  DICTIONARY,
  /** It was learned from the archive's own translations. */
  LEARNED,
  /** It sounds alike: a name written in another alphabet. */
  SOUND,
  /** Two lexicons have it together, by way of a third language. */
  PIVOT;

  /** Its name in JSON: {@code dictionary}, {@code learned}, {@code sound}, {@code pivot}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
