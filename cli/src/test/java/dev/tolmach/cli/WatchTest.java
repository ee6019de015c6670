package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.Environment.Answer;
import dev.tolmach.cli.command.Environment.Interruption;
import dev.tolmach.cli.command.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WatchTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicReference<Answer> interrupt = new AtomicReference<>();
  private final CountDownLatch begun = new CountDownLatch(1);

  @BeforeEach
  void write() throws IOException {
    Magazine.write(folder);
  }

  @Test
  void theIndexFollowsItsArchiveUntilCtrlC() throws Exception {
    CompletableFuture<Session.Outcome> watch = watch("index", "content", "--watch");
    awaitLines(1);
    assertThat(lines()).startsWith("6 articles in ").contains(" 4 indexed, ");

    Magazine.file(folder.resolve("content/new/airship.md"), "# Airship\n\nA zeppelin lands.\n");
    awaitLines(2);
    assertThat(new Session(folder).run("search", "zeppelin").code()).isZero();

    Files.delete(folder.resolve("content/new/airship.md"));
    awaitLines(3);
    assertThat(lines()).contains("0 indexed, 4 unchanged, 1 deleted");

    interrupt.get().stop(Interruption.CTRL_C);
    Session.Outcome outcome = watch.get();
    assertThat(outcome.code()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(outcome.err())
        .matches("Interrupted: no longer watching\\. Generation 000003-\\w+ is live\\.\n");
    assertThat(new Session(folder).run("check").code()).isZero();
  }

  @Test
  void whatGoesWrongLaterIsReportedOnceAndTriedAgain() throws Exception {
    CompletableFuture<Session.Outcome> watch = watch("index", "content", "--watch");
    awaitLines(1);
    Magazine.file(folder.resolve("content/tolmach.yaml"), "zone: Nowhere\n");
    await(() -> err.toString(StandardCharsets.UTF_8).contains("Nowhere"));
    Magazine.file(folder.resolve("content/again.md"), "A zeppelin.\n");
    /* It is tried again, and says nothing; there is nothing to wait for. */
    Thread.sleep(1_500);
    Files.delete(folder.resolve("content/tolmach.yaml"));
    awaitLines(2);

    interrupt.get().stop(Interruption.CTRL_C);
    Session.Outcome outcome = watch.get();
    assertThat(outcome.err())
        .hasLineCount(2)
        .startsWith("The archive's settings are wrong in ")
        .contains("Nowhere");
    assertThat(new Session(folder).run("search", "zeppelin").code()).isZero();
  }

  @Test
  void theFirstUpdateMayFail() throws Exception {
    Session.Outcome outcome = new Session(folder).run("index", "nowhere", "--watch");

    assertThat(outcome.code()).isEqualTo(ExitCode.ERROR);
    assertThat(outcome.err()).startsWith("There is no archive at '");
    assertThat(new Session(folder).run("index", "-", "--watch").err())
        .startsWith("An archive that cannot be watched: 'stdin'.");
    assertThat(new Session(folder).run("index", "--watch").err()).startsWith("No index: '");
  }

  private CompletableFuture<Session.Outcome> watch(String... arguments) throws Exception {
    Session session =
        new Session(folder)
            .withInterrupts(answer -> {
              interrupt.set(answer);
              begun.countDown();
            });
    var outcome = CompletableFuture.supplyAsync(() -> session.runInto(out, err, arguments));
    begun.await();
    return outcome;
  }

  private String lines() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private void awaitLines(int count) throws InterruptedException {
    await(() -> lines().lines().count() >= count);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(50);
    }
  }
}
