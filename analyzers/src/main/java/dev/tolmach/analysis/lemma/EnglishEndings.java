package dev.tolmach.analysis.lemma;

import org.tartarus.snowball.ext.PorterStemmer;

/**
 * Porter's stemmer as its author mended it and as Lucene has it in a class of its own: words of two
 * letters stay as they are, since {@code js} is no plural, and {@code -logy} and {@code -bly} are
 * endings, too. See "Points of difference from the published algorithm",
 * tartarus.org/martin/PorterStemmer.
 */
final class EnglishEndings extends PorterStemmer {
  private static final long serialVersionUID = 1L;

  private static final int SHORTEST = 3;

  @Override
  public boolean stem() {
    String word = getCurrent();
    if (word.length() < SHORTEST) {
      return true;
    }
    if (word.endsWith("bly")) {
      setCurrent(word.substring(0, word.length() - 1) + 'e');
    }
    super.stem();
    String stem = getCurrent();
    if (stem.endsWith("logi") || stem.endsWith("bli")) {
      setCurrent(stem.substring(0, stem.length() - 1));
    }
    return true;
  }
}
