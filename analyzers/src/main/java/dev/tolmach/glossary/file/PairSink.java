package dev.tolmach.glossary.file;

import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.LexiconBuilder;
import dev.tolmach.glossary.TranslationKind;

/**
 * Takes the pairs of a file, and makes a lexicon of the direction wanted. Pairs of other languages
 * are passed over.
 */
final class PairSink {
  private final LexiconBuilder builder;
  private final LanguagePair wanted;
  private LanguagePair columns;

  /** Pairs of which the first column is of the first language, until another is named. */
  PairSink(LexiconBuilder builder, LanguagePair wanted, LanguagePair columns) {
    this.builder = builder;
    this.wanted = wanted;
    this.columns = columns;
  }

  /** From now on the columns are of these languages. */
  void turn(LanguagePair languages) {
    columns = languages;
  }

  void add(String source, String target, double weight, TranslationKind kind) {
    if (wanted.equals(columns)) {
      builder.add(source, target, weight, kind);
    } else if (wanted.equals(columns.reversed())) {
      builder.add(target, source, weight, kind);
    }
  }

  /** A word of which the file says that it has no translation. */
  void addUntranslated(String source, String target) {
    if (wanted.equals(columns)) {
      builder.addUntranslated(source);
    } else if (wanted.equals(columns.reversed())) {
      builder.addUntranslated(target);
    }
  }

  boolean isFull() {
    return builder.isFull();
  }
}
