package dev.tolmach.generation;

import dev.tolmach.index.Generation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;

/**
 * Decides which generations stay in an index: the live one, the last rebuilds, and the newest of
 * the others, which is the state to go back to when a rebuild was wrong.
 */
public final class GenerationPolicy extends IndexDeletionPolicy {
  private final int rebuilds;
  private volatile Set<String> damaged = Set.of();

  /**
   * A policy for an index that is being written.
   *
   * @param rebuilds how many rebuilds stay, 1 or more
   */
  public GenerationPolicy(int rebuilds) {
    this.rebuilds = rebuilds;
  }

  /**
   * Has damaged generations go with the next commit, as nobody can go back to them.
   *
   * @param lists the files that list their files
   */
  public void drop(Set<String> lists) {
    damaged = Set.copyOf(lists);
  }

  /** The same policy for a writer that is opened for nothing else. */
  IndexDeletionPolicy atOnce() {
    GenerationPolicy policy = this;
    return new IndexDeletionPolicy() {
      @Override
      public void onInit(List<? extends IndexCommit> commits) throws IOException {
        policy.onCommit(commits);
      }

      @Override
      public void onCommit(List<? extends IndexCommit> commits) {}
    };
  }

  /* A build that fails or is refused shall cost no generation. */
  @Override
  public void onInit(List<? extends IndexCommit> commits) {}

  @Override
  public void onCommit(List<? extends IndexCommit> commits) throws IOException {
    int rebuildsLeft = rebuilds;
    int othersLeft = 1;
    for (int i = commits.size() - 1; i >= 0; i--) {
      IndexCommit commit = commits.get(i);
      Optional<Generation> generation = GenerationData.read(commit.getUserData());
      if (generation.isEmpty()) {
        continue; // Not written by us: not ours to delete.
      }
      if (damaged.contains(commit.getSegmentsFileName()) && i < commits.size() - 1) {
        commit.delete();
        continue;
      }
      boolean rebuild = generation.get().kind() == Generation.Kind.REBUILD;
      boolean kept = rebuild ? rebuildsLeft-- > 0 : othersLeft-- > 0;
      if (!kept && i < commits.size() - 1) {
        commit.delete();
      }
    }
  }
}
