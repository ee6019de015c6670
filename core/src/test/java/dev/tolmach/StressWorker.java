package dev.tolmach;

import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.index.Generation;
import dev.tolmach.query.Facet;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.Versions;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.suggest.CompletionRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread of a {@link Stress}: makes one random call after another. All articles of archive {@code
 * a} are of one version, which says how many there are; single ones of archive {@code put} come and
 * go.
 */
final class StressWorker extends Thread {
  private static final String PUT = "put";
  private static final int MOST_PUT = 6;
  private static final SearchRequest ALL =
      SearchRequest.builder("")
          .versions(new Versions(true, List.of()))
          .limit(1_000)
          .snippets(0)
          .suggestions(false)
          .build();

  /** What is asked for, and how often among a thousand calls. */
  private enum Kind {
    SEARCH(330),
    REFRESH(100),
    SUGGEST(50),
    FACETS(40),
    WHY(40),
    SIMILAR(40),
    GENERATIONS(40),
    UPDATE(110),
    REBUILD(50),
    ROLLBACK(50),
    PUT(60),
    REMOVE(40),
    INTERRUPT(46),
    REOPEN(4);

    private final int share;

    Kind(int share) {
      this.share = share;
    }

    static Kind random(Random random) {
      int left = random.nextInt(1_000);
      for (Kind kind : values()) {
        left -= kind.share;
        if (left < 0) {
          return kind;
        }
      }
      return SEARCH;
    }
  }

  private final Stress stress;
  private final Random random;
  private boolean mayBeInterrupted = true;
  private volatile long begun = Long.MAX_VALUE;

  StressWorker(Stress stress, int number, long seed) {
    super("stress-" + number);
    this.stress = stress;
    this.random = new Random(seed + number);
  }

  /** When the call that it is at began; in the future if it is at none. */
  long begun() {
    return begun;
  }

  /** How many articles a version has. */
  static int articles(int version) {
    return 10 + version * 7 % 31;
  }

  static Edition edition(int version) {
    return Edition.of(articles(version), version);
  }

  /** Interrupts it, unless it is at something that is no call of the index. */
  synchronized void disturb() {
    if (mayBeInterrupted) {
      interrupt();
    }
  }

  /** From now on it is interrupted or not; in any case it is not now. */
  synchronized void mayBeDisturbed(boolean so) {
    mayBeInterrupted = so;
    Thread.interrupted();
  }

  @Override
  public void run() {
    while (!stress.isOver()) {
      Kind kind = Kind.random(random);
      Stress.Opened opened = stress.opened();
      begun = System.nanoTime();
      try {
        call(kind, opened.index());
        stress.record().done(kind.name());
      } catch (Throwable e) {
        stress.record().thrown(kind.name(), e, opened.isClosing(), isInterrupted());
      } finally {
        begun = Long.MAX_VALUE;
        Thread.interrupted();
      }
      awaitOpen(opened);
    }
  }

  /* A closed index is asked once and not a thousand times. */
  private void awaitOpen(Stress.Opened before) {
    while (before.isClosing() && stress.opened().equals(before) && !stress.isOver()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void call(Kind kind, ArticleIndex index) throws Exception {
    switch (kind) {
      case SEARCH -> search(index);
      case REFRESH -> index.refresh();
      case SUGGEST -> index.suggest(CompletionRequest.of("art"));
      case FACETS -> index.facets();
      case WHY -> index.why("a:" + Edition.path(random.nextInt(12)), SearchRequest.of("keeper"));
      case SIMILAR -> index.similar("a:" + Edition.path(random.nextInt(12)), ALL);
      case GENERATIONS -> index.generations();
      case UPDATE -> index.update(edition(stress.nextVersion()).archive());
      case REBUILD ->
          index.run(
              BuildRequest.rebuild(edition(stress.nextVersion()).archive()).drop(PUT).build());
      case ROLLBACK -> {
        List<Generation> kept = index.generations();
        index.rollback(kept.get(random.nextInt(kept.size())).name());
      }
      case PUT -> index.put(article(random.nextInt(MOST_PUT)));
      case REMOVE -> index.remove(id(random.nextInt(MOST_PUT)));
      case INTERRUPT -> stress.workers().get(random.nextInt(stress.workers().size())).disturb();
      case REOPEN -> stress.reopen(this);
    }
  }

  private static ArticleId id(int number) {
    return new ArticleId(PUT, number + ".md");
  }

  private static ArticleSource article(int number) {
    return ArticleSource.of(
        id(number), "Put by hand.", Map.of("title", "Put " + number, "tags", List.of(PUT)));
  }

  private void search(ArticleIndex index) throws IOException {
    String problem = problem(index.search(ALL));
    if (!problem.isEmpty()) {
      stress.record().failed(problem, null);
    }
    int article = random.nextInt(10);
    SearchResult one = index.search(Edition.word(article));
    if (one.hits().stream().noneMatch(hit -> hit.id().endsWith(Edition.path(article)))) {
      stress.record().failed("Article " + article + " is not found: " + one.hits(), null);
    }
  }

  /* What shows that an answer is not of one whole generation; empty if nothing does. */
  private static String problem(SearchResult all) {
    int version = -1;
    long put = 0;
    for (Hit hit : all.hits()) {
      if (hit.title().startsWith("Put ")) {
        put++;
      } else {
        int own = Integer.parseInt(hit.title().substring(hit.title().lastIndexOf(' ') + 1));
        if (version >= 0 && own != version) {
          return "Hits of versions " + version + " and " + own;
        }
        version = own;
      }
    }
    if (all.hits().size() != articles(version) + put || all.total() != all.hits().size()) {
      return all.total() + " in all, " + all.hits().size() + " hits of version " + version;
    }
    for (FacetCount tag : all.facet(Facet.TAG).values()) {
      long right = tag.value().equals(PUT) ? put : articles(version);
      if (tag.count() != right) {
        return "Tag " + tag + " at version " + version;
      }
    }
    return "";
  }
}
