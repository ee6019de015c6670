package dev.tolmach;

import dev.tolmach.index.IndexListener;

/** The progress of a build in a folder of its own, where nothing goes live. */
record StagedProgress(IndexListener listener) implements IndexListener {
  @Override
  public void progressed(long done, long total, long bytes) {
    listener.progressed(done, total, bytes);
  }
}
