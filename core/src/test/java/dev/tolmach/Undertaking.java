package dev.tolmach;

import dev.tolmach.article.ArticleParseException;
import java.io.IOException;

/** What is done to an index while its disk breaks, and what is to come of it. */
enum Undertaking {
  /** The first build, where there is no index yet. */
  FIRST_BUILD(Edition.of(10, 1)),
  /** A build from nothing next to what is live. */
  REBUILD(Edition.of(14, 9)),
  /** Articles changed, added and taken out; all segments are to be merged. */
  UPDATE(before().with(0, 9).with(1, 9).with(20, 9).without(2).without(7)),
  /** One article put in, as a generation of its own. */
  PUT(before().with(1, 9)),
  /** One article taken out, as a generation of its own. */
  REMOVE(before().without(4)),
  /** The generation before the last made live again. */
  ROLLBACK(earlier());

  @SuppressWarnings("ImmutableEnumChecker") // Nothing changes what it holds.
  private final Edition after;

  Undertaking(Edition after) {
    this.after = after;
  }

  /** What the index holds when it is done. */
  Edition after() {
    return after;
  }

  /** What the index holds before it is begun, but for {@link #FIRST_BUILD}. */
  static Edition before() {
    Edition edition = earlier();
    for (int article = 0; article < 8; article++) {
      edition = edition.with(article, 3);
    }
    return edition;
  }

  private static Edition earlier() {
    return Edition.of(12, 2);
  }

  /** Builds what is there before: two rebuilds, the second with many updates, of a segment each. */
  void prepare(ArticleIndex index) throws IOException {
    if (this == FIRST_BUILD) {
      return;
    }
    index.rebuild(Edition.of(8, 1).archive());
    Edition edition = earlier();
    index.rebuild(edition.archive());
    for (int article = 0; article < 8; article++) {
      edition = edition.with(article, 3);
      index.update(edition.archive());
    }
  }

  /** Does it. */
  void run(ArticleIndex index) throws IOException {
    switch (this) {
      case FIRST_BUILD, REBUILD -> index.rebuild(after.archive());
      case UPDATE -> index.update(after.archive());
      case PUT -> put(index);
      case REMOVE -> index.remove(Edition.id(4));
      case ROLLBACK -> index.rollback("2");
    }
  }

  private static void put(ArticleIndex index) throws IOException {
    try {
      index.put(Edition.source(1, 9));
    } catch (ArticleParseException e) {
      throw new AssertionError(e);
    }
  }
}
