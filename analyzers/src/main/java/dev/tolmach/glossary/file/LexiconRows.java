package dev.tolmach.glossary.file;

import java.io.IOException;

/** A format whose rows are lines. */
interface LexiconRows {
  /** Reads all rows; those that are none are counted. */
  void read(LexiconInput in, PairSink pairs, BadRows bad) throws IOException;
}
