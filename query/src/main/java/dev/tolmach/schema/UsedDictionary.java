package dev.tolmach.schema;

import dev.tolmach.analysis.lemma.LemmaDictionary;

/**
 * The dictionary that the words of a language were made with, as it is kept with an index.
 *
 * @param artifact the artifact that brings it; empty if it has none
 * @param identity changes with its answers
 */
record UsedDictionary(String artifact, String identity) {
  static UsedDictionary of(LemmaDictionary dictionary) {
    return new UsedDictionary(dictionary.artifact(), dictionary.identity());
  }

  static UsedDictionary ofWritten(String written) {
    int tab = written.indexOf('\t');
    return new UsedDictionary(written.substring(0, Math.max(0, tab)), written.substring(tab + 1));
  }

  String written() {
    return artifact + "\t" + identity;
  }

  /** What people call it. */
  String name() {
    return artifact.isEmpty() ? "'" + identity + "'" : artifact;
  }

  /** What people call it where another one may have the same name. */
  String nameNextTo(UsedDictionary other) {
    return artifact.isEmpty() || !artifact.equals(other.artifact)
        ? name()
        : artifact + " '" + identity + "'";
  }
}
