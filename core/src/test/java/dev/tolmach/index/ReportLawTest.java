package dev.tolmach.index;

import static dev.tolmach.build.IndexFixture.NOW;
import static dev.tolmach.build.IndexFixture.settings;
import static dev.tolmach.build.IndexFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.build.ArticleIndexer;
import dev.tolmach.build.IndexView;
import dev.tolmach.build.RandomArchive;
import dev.tolmach.generation.Generations;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.RepeatedTest;

/** What holds of every build, over random archives that change from build to build. */
class ReportLawTest {
  private final long seed = Long.getLong("tests.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final Directory directory = new ByteBuffersDirectory();
  private final RandomArchive first = new RandomArchive("a", random);
  private final RandomArchive second = new RandomArchive("ab", random);

  @RepeatedTest(5)
  void reportsAddUpAndTheIndexHoldsWhatItsArchivesDid() throws IOException {
    Instant now = NOW;
    List<String> held = List.of();
    List<String> others = List.of();
    for (int build = 0; build < 12; build++) {
      String trace = "-Dtests.seed=" + seed + ", build " + build;
      now = now.plus(Duration.ofHours(random.nextInt(96)));
      boolean all = build == 0 || random.nextInt(3) == 0;
      boolean fromNothing = build == 0 || all && random.nextBoolean();
      first.change();
      second.change();
      IndexReport report = build(all, fromNothing, now);
      held = first.built(fromNothing, now);
      others = all ? second.built(fromNothing, now) : others;

      assertThat(report.seen()).as(trace).isEqualTo(first.size() + (all ? second.size() : 0));
      assertAddsUp(report, trace);
      assertThat(IndexView.of(directory).ids())
          .as(trace)
          .containsExactlyElementsOf(
              Stream.concat(held.stream(), others.stream()).sorted().toList());
      assertThat(Generations.check(directory).problems()).as(trace).isEmpty();
    }
  }

  private IndexReport build(boolean all, boolean fromNothing, Instant now) throws IOException {
    ArticleIndexer indexer =
        new ArticleIndexer(
            settings().build(),
            terms().now(now).threads(1 + random.nextInt(4)).refusedLoss(RefusedLoss.NEVER).build());
    List<dev.tolmach.archive.ArticleArchive> archives = new ArrayList<>();
    archives.add(first.render());
    if (all) {
      archives.add(second.render());
    }
    return fromNothing
        ? indexer.rebuild(directory, archives, Set.of())
        : indexer.update(directory, archives);
  }

  private static void assertAddsUp(IndexReport report, String trace) {
    assertThat(
            report.indexed()
                + report.unchanged()
                + report.skipped().size()
                + report.failed().size())
        .as(trace)
        .isEqualTo(report.seen());
    assertThat(report.languages().values().stream().mapToLong(Long::longValue).sum())
        .as(trace)
        .isEqualTo(report.indexed() + report.unchanged());
  }
}
