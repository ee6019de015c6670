package dev.tolmach.build;

import dev.tolmach.index.IndexListener;
import dev.tolmach.index.RefusedLoss;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The terms of a test's builds, made step by step. */
public final class Terms {
  private InstantSource clock = InstantSource.fixed(IndexFixture.NOW);
  private RefusedLoss refusedLoss = RefusedLoss.ALL;
  private boolean followLinks;
  private Duration waitForWriter = Duration.ZERO;
  private int threads = 2;
  private IndexListener listener = IndexListener.NONE;
  private BooleanSupplier cancelled = () -> false;

  public Terms now(Instant value) {
    clock = InstantSource.fixed(value);
    return this;
  }

  public Terms clock(InstantSource value) {
    clock = value;
    return this;
  }

  public Terms refusedLoss(RefusedLoss value) {
    refusedLoss = value;
    return this;
  }

  public Terms followLinks(boolean value) {
    followLinks = value;
    return this;
  }

  public Terms waitForWriter(Duration value) {
    waitForWriter = value;
    return this;
  }

  public Terms threads(int value) {
    threads = value;
    return this;
  }

  public Terms listener(IndexListener value) {
    listener = value;
    return this;
  }

  public Terms cancelled(BooleanSupplier value) {
    cancelled = value;
    return this;
  }

  public BuildTerms build() {
    return new BuildTerms(
        clock,
        refusedLoss,
        followLinks,
        Optional.empty(),
        waitForWriter,
        threads,
        16,
        listener,
        cancelled);
  }
}
