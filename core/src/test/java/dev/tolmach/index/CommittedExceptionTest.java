package dev.tolmach.index;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.article;
import static dev.tolmach.build.IndexFixture.settings;
import static dev.tolmach.build.IndexFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.build.ArticleIndexer;
import dev.tolmach.build.IndexView;
import dev.tolmach.build.MemoryArchive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.junit.jupiter.api.Test;

/** What is thrown at and after the commit says which generation is live. */
class CommittedExceptionTest {
  /** A disk that writes, but deletes none of the files that it is asked to protect. */
  private static final class KeepingDirectory extends FilterDirectory {
    private Set<String> protectedFiles = Set.of();
    private boolean silent;
    private final Set<String> kept = new TreeSet<>();

    KeepingDirectory() {
      super(new ByteBuffersDirectory());
    }

    @Override
    public void deleteFile(String name) throws IOException {
      if (protectedFiles.contains(name)) {
        kept.add(name);
        if (!silent) {
          throw new IOException("not permitted: " + name);
        }
      } else {
        super.deleteFile(name);
      }
    }

    void protect() throws IOException {
      protectedFiles = Set.of(listAll());
    }

    @Override
    public Set<String> getPendingDeletions() {
      return Set.copyOf(kept);
    }
  }

  /** Receives the commit event, and stops the commit if asked to. */
  private static final class Commits implements IndexListener {
    private final List<String> heard = new ArrayList<>();
    private boolean stops;

    @Override
    public void progressed(long done, long total, long bytes) {}

    @Override
    public void commits() {
      heard.add("commits");
      if (stops) {
        throw new CancellationException("Stopped.");
      }
    }

    @Override
    public void committed(Generation generation) {
      heard.add("committed " + generation.number());
    }
  }

  private final KeepingDirectory disk = new KeepingDirectory();
  private final Commits commits = new Commits();
  private final ArticleIndexer indexer =
      new ArticleIndexer(settings().keepGenerations(1).build(), terms().listener(commits).build());

  private IndexReport rebuild(Directory directory, String title) throws IOException {
    MemoryArchive archive = new MemoryArchive("a").add("one.md", article(title, ENGLISH));
    return indexer.rebuild(directory, List.of(archive), Set.of());
  }

  private static String liveTitle(Directory directory) {
    return IndexView.of(directory).article("a:one.md").title();
  }

  @Test
  void aDeletionThatFailsAfterTheCommitSaysThatTheNewGenerationIsLive() throws IOException {
    rebuild(disk, "First");
    disk.protect();

    assertThatExceptionOfType(CommittedException.class)
        .isThrownBy(() -> rebuild(disk, "Second"))
        .withMessageStartingWith(
            "The new generation is live, but the work after it failed: '000002-")
        .satisfies(e -> {
          assertThat(e.generation()).startsWith("000002-");
          assertThat(e.report().orElseThrow().indexed()).isEqualTo(1);
        });

    assertThat(liveTitle(disk)).isEqualTo("Second");
    assertThat(commits.heard).endsWith("commits", "committed 2");
  }

  @Test
  void filesThatTheDiskKeepsInSilenceAreNamed() throws IOException {
    rebuild(disk, "First");
    disk.protect();
    disk.silent = true;

    assertThatExceptionOfType(CommittedException.class)
        .isThrownBy(() -> rebuild(disk, "Second"))
        .withMessageStartingWith("Files of an older generation cannot be deleted: '")
        .withMessageContaining("segments_1")
        .satisfies(e -> assertThat(e.report()).isPresent());

    assertThat(liveTitle(disk)).isEqualTo("Second");
  }

  @Test
  void whoeverStopsAtTheLastMomentLeavesTheIndexAsItWas() throws IOException {
    rebuild(disk, "First");
    String[] before = disk.listAll();
    commits.stops = true;

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> rebuild(disk, "Second"));

    assertThat(liveTitle(disk)).isEqualTo("First");
    assertThat(disk.listAll()).isEqualTo(before);
    assertThat(commits.heard).endsWith("commits").doesNotContain("committed 2");
  }
}
