package dev.tolmach.glossary.file;

import dev.tolmach.glossary.LexiconBuilder;
import dev.tolmach.glossary.TranslationKind;

/** Takes the pairs of a file, and makes a lexicon of the direction wanted. */
final class PairSink {
  private final LexiconBuilder builder;
  private final boolean reversed;

  PairSink(LexiconBuilder builder, boolean reversed) {
    this.builder = builder;
    this.reversed = reversed;
  }

  void add(String source, String target, double weight, TranslationKind kind) {
    if (reversed) {
      builder.add(target, source, weight, kind);
    } else {
      builder.add(source, target, weight, kind);
    }
  }

  /** A word of which the file says that it has no translation. */
  void addUntranslated(String source, String target) {
    builder.addUntranslated(reversed ? target : source);
  }

  boolean isFull() {
    return builder.isFull();
  }
}
