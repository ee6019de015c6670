package dev.tolmach.cli.build;

import dev.tolmach.index.IndexListener;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a build has come, on a terminal; elsewhere nothing. */
final class BuildProgress implements IndexListener, AutoCloseable {
  private static final int WIDTH = 80;
  private static final int INTERVAL_MILLIS = 200;

  private @Nullable ProgressBar bar;
  private final PrintStream stream;

  private BuildProgress(OutputStream stream, boolean shown) {
    this.stream = new PrintStream(stream, true, StandardCharsets.UTF_8);
    this.bar = shown ? bar(this.stream) : null;
  }

  /** Progress on a stream. */
  static BuildProgress on(OutputStream stream, boolean shown) {
    return new BuildProgress(stream, shown);
  }

  private static ProgressBar bar(PrintStream stream) {
    return new ProgressBarBuilder()
        .setTaskName("Indexing")
        .setInitialMax(-1)
        .setUpdateIntervalMillis(INTERVAL_MILLIS)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new DelegatingProgressBarConsumer(line -> stream.print("\r" + line), WIDTH))
        .build();
  }

  @Override
  public void progressed(long done, long total, long bytes) {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.maxHint(total);
      shown.stepTo(done);
    }
  }

  /** Takes the bar away, so that what is printed next has the line for itself. */
  void end() {
    ProgressBar shown = bar;
    if (shown != null) {
      bar = null;
      shown.close();
      stream.print("\r" + " ".repeat(WIDTH) + "\r");
    }
  }

  @Override
  public void close() {
    end();
  }
}
