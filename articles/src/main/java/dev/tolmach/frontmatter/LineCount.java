package dev.tolmach.frontmatter;

/**
 * What the lines of a block look like, by which fields are distinguished from prose where the block
 * does not follow its syntax.
 *
 * @param good how many state a key
 * @param bad how many neither do nor can belong to one
 * @param begins whether the first line states a key
 * @param known whether a known key is stated
 * @param withheld whether it is stated that the article is not for readers
 */
record LineCount(int good, int bad, boolean begins, boolean known, boolean withheld) {
  /** So much prose is no front matter because of one key in it. */
  private static final int PROSE_FOR_EACH_KEY = 3;

  private static final int PROSE = 10;

  static LineCount of(String block, Syntax syntax, KnownKeys keys) {
    int good = 0;
    int bad = 0;
    boolean begins = false;
    boolean known = false;
    boolean withheld = false;
    for (String line : (Iterable<String>) block.lines()::iterator) {
      boolean comment = line.stripLeading().startsWith("#");
      String bare = line.startsWith("- ") ? line.substring(2) : line;
      KnownKeys.Pair pair = comment ? null : keys.pair(bare);
      boolean isPair = pair != null || LineFields.isPair(line, syntax);
      boolean first = good + bad == 0 && !line.isBlank() && !comment;
      begins |= first && (isPair || syntax == Syntax.JSON && line.strip().equals("{"));
      good += isPair ? 1 : 0;
      bad += !isPair && (first && !begins || !LineFields.isContinuation(line)) ? 1 : 0;
      known |= pair != null;
      withheld |= pair != null && KnownKeys.withholds(pair.key(), pair.value());
    }
    return new LineCount(good, bad, begins, known, withheld);
  }

  /** Returns whether they are those of a front matter. */
  boolean areFields() {
    return begins && good > bad || withheld || known && bad <= PROSE_FOR_EACH_KEY * good + PROSE;
  }
}
