package dev.tolmach.cli.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.build.BuildProgress.Shown;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BuildProgressTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void withoutATerminalALineIsWrittenLessAndLessOften() {
    try (BuildProgress progress = progress(Shown.LINES)) {
      for (int second = 0; second <= 100; second++) {
        clock.set(TimeUnit.SECONDS.toNanos(second));
        progress.progressed(second * 50L, 10_000, 0);
      }
    }

    assertThat(text())
        .isEqualTo(
            """
            Indexing: 500 of 10000 articles, 50.0 a second, about 190 s left.
            Indexing: 1000 of 10000 articles, 50.0 a second, about 180 s left.
            Indexing: 2000 of 10000 articles, 50.0 a second, about 160 s left.
            Indexing: 4000 of 10000 articles, 50.0 a second, about 120 s left.
            """);
  }

  @Test
  void whatIsNotKnownIsNotReported() {
    try (BuildProgress progress = progress(Shown.LINES)) {
      clock.set(TimeUnit.SECONDS.toNanos(1_000));
      progress.progressed(1, -1, 0);
      clock.set(TimeUnit.SECONDS.toNanos(1_020));
      progress.progressed(101, -1, 0);
    }

    assertThat(text()).isEqualTo("Indexing: 101 articles, 5.0 a second.\n");
  }

  @Test
  void onATerminalTheBarGoesAwayAtTheEnd() {
    try (BuildProgress progress = progress(Shown.BAR)) {
      progress.progressed(10, 20, 0);
    }

    assertThat(text()).startsWith("\rIndexing ").contains("articles").endsWith(" \r");
  }

  @Test
  void nothingIsShownWhereNothingIsWanted() {
    try (BuildProgress progress = progress(Shown.NOTHING)) {
      clock.set(TimeUnit.SECONDS.toNanos(20));
      progress.progressed(100, 200, 0);
      progress.waits("process 1");
    }

    assertThat(text()).isEmpty();
  }

  private BuildProgress progress(Shown shown) {
    PrintStream stream = new PrintStream(written, true, StandardCharsets.UTF_8);
    return new BuildProgress(stream, shown, clock::get);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
