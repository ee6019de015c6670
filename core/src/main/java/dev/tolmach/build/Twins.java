package dev.tolmach.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Articles that shared their id with another one of their archive when the live generation was
 * built. Only the last of them counts, and which one that is is known at the end of the archive. So
 * they wait until then, and where the last one is as it was, nothing is written. Any number of
 * threads may use one.
 */
final class Twins {
  /* Rows of NDJSON are kept in memory while they wait. Beyond this many characters articles are
   * written as they come: the outcome is the same, but for a generation that was not needed. */
  private static final long MOST = 64L << 20;

  /**
   * The articles with one id, so far.
   *
   * @param last the last one that could be read; null if none could
   * @param met how many there were
   * @param size how long the last one is
   */
  record Waiting(@Nullable PendingArticle last, int met, long size) {}

  private final Map<Integer, Waiting> waiting = new HashMap<>();
  private long size;

  /** Whether an article whose id had a twin shall wait; every later one with its id does, too. */
  synchronized boolean begins(PendingArticle article) {
    if (!article.again() && size <= MOST) {
      waiting.put(article.ordinal(), new Waiting(null, 0, 0));
    }
    Waiting before = waiting.get(article.ordinal());
    if (before == null) {
      return false;
    }
    waiting.put(article.ordinal(), new Waiting(before.last(), before.met() + 1, before.size()));
    return true;
  }

  /**
   * Has an article wait that could be read, in place of the one before it.
   *
   * @return whether there was one
   */
  synchronized boolean waits(PendingArticle article, long length) {
    Waiting before = waiting.get(article.ordinal());
    int met = before == null ? 1 : before.met();
    size += length - (before == null ? 0 : before.size());
    waiting.put(article.ordinal(), new Waiting(article, met, length));
    return before != null && before.last() != null;
  }

  /** Whether an article that could be read waits under the number of an id. */
  synchronized boolean has(int ordinal) {
    Waiting found = waiting.get(ordinal);
    return found != null && found.last() != null;
  }

  /** Ends the waiting: the last article of each id that could be read. */
  synchronized List<Waiting> end() {
    List<Waiting> all = new ArrayList<>(waiting.values());
    all.removeIf(one -> one.last() == null);
    waiting.clear();
    size = 0;
    return all;
  }
}
