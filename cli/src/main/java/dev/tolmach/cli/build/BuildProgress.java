package dev.tolmach.cli.build;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.index.IndexListener;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error how far a build has come: as a bar on a terminal, elsewhere as a line now
 * and then, the first one after ten seconds.
 */
final class BuildProgress implements IndexListener, AutoCloseable {
  private static final int WIDTH = 80;
  private static final int INTERVAL_MILLIS = 200;
  private static final double FIRST_LINE = 10;
  private static final double MOST_BETWEEN_LINES = 300;

  /** How progress is shown. */
  enum Shown {
    /** Not at all. */
    NOTHING,
    /** As lines. */
    LINES,
    /** As a bar. */
    BAR
  }

  private final Shown shown;
  private final PrintStream stream;
  private final LongSupplier nanos;
  private long start;
  private long before = -1;
  private double nextLine = FIRST_LINE;
  private @Nullable ProgressBar bar;

  BuildProgress(PrintStream stream, Shown shown, LongSupplier nanos) {
    this.stream = stream;
    this.shown = shown;
    this.nanos = nanos;
  }

  /** Progress as the surroundings and the options want it. */
  static BuildProgress of(Arguments arguments, Environment environment) {
    Shown shown =
        arguments.has(BuildOptions.QUIET)
            ? Shown.NOTHING
            : environment.terminal().err() ? Shown.BAR : Shown.LINES;
    PrintStream stream = new PrintStream(environment.err(), true, StandardCharsets.UTF_8);
    return new BuildProgress(stream, shown, System::nanoTime);
  }

  @Override
  public void progressed(long done, long total, long bytes) {
    switch (shown) {
      case NOTHING -> {}
      case LINES -> line(done, total);
      case BAR -> {
        ProgressBar drawn = bar == null ? bar() : bar;
        bar = drawn;
        drawn.maxHint(total);
        drawn.stepTo(done);
      }
    }
  }

  @Override
  public void waits(String writer) {
    if (shown != Shown.NOTHING) {
      stream.print("Waiting for " + writer + " to end.\n");
    }
  }

  /**
   * Takes the bar away, so that what is printed next has the line for itself. What is heard later
   * is of another build.
   */
  void end() {
    before = -1;
    nextLine = FIRST_LINE;
    ProgressBar drawn = bar;
    if (drawn != null) {
      bar = null;
      drawn.close();
      stream.print("\r" + " ".repeat(WIDTH) + "\r");
    }
  }

  @Override
  public void close() {
    end();
  }

  private ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("Indexing")
        .setInitialMax(-1)
        .setUnit(" articles", 1)
        .showSpeed()
        .setUpdateIntervalMillis(INTERVAL_MILLIS)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new DelegatingProgressBarConsumer(drawn -> stream.print("\r" + drawn), WIDTH))
        .build();
  }

  /*
   * The longer a build takes, the fewer lines a minute are needed. Time is taken from the first
   * article on: a build may have waited for another, or read dictionaries.
   */
  private void line(long done, long total) {
    if (before < 0) {
      before = done;
      start = nanos.getAsLong();
    }
    double seconds = (nanos.getAsLong() - start) / 1e9;
    if (seconds >= nextLine) {
      nextLine = Math.min(2 * seconds, seconds + MOST_BETWEEN_LINES);
      stream.print(line(done, total, (done - before) / seconds));
    }
  }

  private static String line(long done, long total, double rate) {
    if (total < 0) {
      return String.format(Locale.ROOT, "Indexing: %d articles, %.1f a second.\n", done, rate);
    }
    return String.format(
        Locale.ROOT,
        "Indexing: %d of %d articles, %.1f a second, about %.0f s left.\n",
        done,
        total,
        rate,
        Math.max(0, total - done) / rate);
  }
}
