package dev.tolmach;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.build.BuildTerms;
import dev.tolmach.index.IndexListener;
import dev.tolmach.index.RefusedLoss;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Everything that one build takes. {@link ArticleIndex#run} does it. Immutable.
 *
 * {@snippet class="dev.tolmach.examples.RebuildEveryNight" region="gate"}
 *
 * @param kind whether it begins with nothing
 * @param archives the archives to read; none, for an update: all that the index knows, where they
 *     were last time
 * @param dropped the names of archives that the live generation holds and a rebuild leaves out
 * @param gate what the result has to pass; an update that changes nothing does not ask it
 * @param refusedLoss how much an archive may not lose without the build being refused
 * @param clock says what time it is, once a build: by it an article is future or expired, and the
 *     generation is named
 * @param waitForWriter how long the build waits for another writer of the index to end, at most
 *     seven days
 * @param followLinks whether what links lead to outside of an archive is read, as {@link
 *     ArticleArchive#followingLinks} does
 * @param preset the preset by which all archives are read, or {@code none}, whatever they say and
 *     their files mark, as {@link ArticleArchive#withPreset} does; empty: as each says
 * @param threads how many threads read, analyse and write, 1 to 1,024
 * @param bufferMegabytes how much memory new documents may fill before they are written out, 1 to
 *     2,000
 * @param listener receives progress events
 * @param cancelled asked before each article, by any thread; once it says true the build ends and
 *     leaves the index as it was
 */
public record BuildRequest(
    Kind kind,
    List<ArticleArchive> archives,
    Set<String> dropped,
    Gate gate,
    RefusedLoss refusedLoss,
    InstantSource clock,
    Duration waitForWriter,
    boolean followLinks,
    Optional<String> preset,
    int threads,
    int bufferMegabytes,
    IndexListener listener,
    BooleanSupplier cancelled) {
  /** The state that a build begins with. */
  public enum Kind {
    /** The live generation: reads what changed, removes what vanished. */
    UPDATE,
    /** Nothing: reads all, and swaps the result in when it is complete. */
    REBUILD
  }

  private static final int MAX_THREADS = 1_024;
  private static final int MAX_BUFFER = 2_000;
  private static final int MAX_WAIT_DAYS = 7;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of its range, or an update drops archives
   */
  public BuildRequest {
    Objects.requireNonNull(kind, "kind");
    archives = List.copyOf(archives);
    dropped = Set.copyOf(dropped);
    Objects.requireNonNull(gate, "gate");
    Objects.requireNonNull(refusedLoss, "refusedLoss");
    Objects.requireNonNull(clock, "clock");
    checkWait(waitForWriter);
    preset.ifPresent(ArticleArchive::checkPreset);
    checkRange("threads", threads, MAX_THREADS);
    checkRange("bufferMegabytes", bufferMegabytes, MAX_BUFFER);
    Objects.requireNonNull(listener, "listener");
    Objects.requireNonNull(cancelled, "cancelled");
    if (kind == Kind.UPDATE && !dropped.isEmpty()) {
      throw new IllegalArgumentException(
          "An update drops no archive: '"
              + String.join("', '", dropped)
              + "'. Expected a rebuild. Rebuild the index without it.");
    }
  }

  /** A build that brings an index up to date; without archives, with all that it knows. */
  public static Builder update(ArticleArchive... archives) {
    return update(List.of(archives));
  }

  /** A build that brings an index up to date; without archives, with all that it knows. */
  public static Builder update(List<ArticleArchive> archives) {
    return new Builder(Kind.UPDATE, archives);
  }

  /** A build from nothing, of all archives that the index is to hold. */
  public static Builder rebuild(ArticleArchive... archives) {
    return rebuild(List.of(archives));
  }

  /** A build from nothing, of all archives that the index is to hold. */
  public static Builder rebuild(List<ArticleArchive> archives) {
    return new Builder(Kind.REBUILD, archives);
  }

  /**
   * How the build is done.
   *
   * @param receiver receives progress events instead of the listener
   * @param closed whether the index was closed meanwhile, which cancels the build
   */
  BuildTerms terms(IndexListener receiver, BooleanSupplier closed) {
    return new BuildTerms(
        clock,
        refusedLoss,
        followLinks,
        preset,
        waitForWriter,
        threads,
        bufferMegabytes,
        receiver,
        () -> cancelled.getAsBoolean() || closed.getAsBoolean());
  }

  private static void checkWait(Duration wait) {
    if (wait.isNegative() || wait.compareTo(Duration.ofDays(MAX_WAIT_DAYS)) > 0) {
      throw new IllegalArgumentException(
          "Out of range: waitForWriter '"
              + wait
              + "'. Expected no time to "
              + MAX_WAIT_DAYS
              + " days. Choose a time in that range.");
    }
  }

  private static void checkRange(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "Out of range: "
              + name
              + " '"
              + value
              + "'. Expected 1 to "
              + most
              + ". Choose a number in that range.");
    }
  }

  /** Makes a request step by step. For one thread. */
  public static final class Builder {
    private final Kind kind;
    private final List<ArticleArchive> archives;
    private final Set<String> dropped = new LinkedHashSet<>();
    private Gate gate = Gate.OPEN;
    private RefusedLoss refusedLoss = RefusedLoss.ALL;
    private InstantSource clock = InstantSource.system();
    private Duration waitForWriter = Duration.ZERO;
    private boolean followLinks;
    private Optional<String> preset = Optional.empty();
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), MAX_THREADS);
    private int bufferMegabytes = 128;
    private IndexListener listener = IndexListener.NONE;
    private BooleanSupplier cancelled = () -> false;

    private Builder(Kind kind, List<ArticleArchive> archives) {
      this.kind = kind;
      this.archives = List.copyOf(archives);
    }

    /** Leaves out archives that the live generation holds. */
    public Builder drop(String... names) {
      return drop(Arrays.asList(names));
    }

    /** Leaves out archives that the live generation holds. */
    public Builder drop(Collection<String> names) {
      dropped.addAll(names);
      return this;
    }

    /** Sets the gate that the result has to pass; {@link Gate#OPEN} by default. */
    public Builder gate(Gate value) {
      gate = Objects.requireNonNull(value, "gate");
      return this;
    }

    /** Sets the loss of articles that refuses the build; all articles of an archive by default. */
    public Builder refusedLoss(RefusedLoss value) {
      refusedLoss = Objects.requireNonNull(value, "refusedLoss");
      return this;
    }

    /** Goes live also if an archive has lost all its articles, or most of them. */
    public Builder allowEmpty() {
      return refusedLoss(RefusedLoss.NEVER);
    }

    /** Sets the clock; the system's by default. */
    public Builder clock(InstantSource value) {
      clock = Objects.requireNonNull(value, "clock");
      return this;
    }

    /** Fixes the time by which an article is future or expired, and the generation is named. */
    public Builder now(Instant value) {
      return clock(InstantSource.fixed(value));
    }

    /**
     * Sets how long the build waits while somebody else writes the index; not at all by default.
     *
     * @throws IllegalArgumentException if it is negative or more than seven days
     */
    public Builder waitForWriter(Duration value) {
      checkWait(value);
      waitForWriter = value;
      return this;
    }

    /** Sets whether links out of an archive are followed; not by default. */
    public Builder followLinks(boolean value) {
      followLinks = value;
      return this;
    }

    /**
     * The preset by which archives are read, or {@code none}; by default as each says, or as its
     * files mark it.
     *
     * @throws IllegalArgumentException if there is no such preset
     */
    public Builder preset(String value) {
      ArticleArchive.checkPreset(value);
      preset = Optional.of(value);
      return this;
    }

    /**
     * Sets how many threads read, analyse and write; as many as there are processors by default.
     *
     * @throws IllegalArgumentException if it is out of its range
     */
    public Builder threads(int value) {
      checkRange("threads", value, MAX_THREADS);
      threads = value;
      return this;
    }

    /**
     * Sets how many megabytes new documents may fill before they are written out; 128 by default.
     *
     * @throws IllegalArgumentException if it is out of its range
     */
    public Builder bufferMegabytes(int value) {
      checkRange("bufferMegabytes", value, MAX_BUFFER);
      bufferMegabytes = value;
      return this;
    }

    /** Receives progress events; none by default. */
    public Builder listener(IndexListener value) {
      listener = Objects.requireNonNull(value, "listener");
      return this;
    }

    /**
     * Sets what cancels the build when it returns true; never by default. Any thread may ask it.
     */
    public Builder cancelled(BooleanSupplier value) {
      cancelled = Objects.requireNonNull(value, "cancelled");
      return this;
    }

    /** The request. */
    public BuildRequest build() {
      return new BuildRequest(
          kind,
          archives,
          dropped,
          gate,
          refusedLoss,
          clock,
          waitForWriter,
          followLinks,
          preset,
          threads,
          bufferMegabytes,
          listener,
          cancelled);
    }
  }
}
