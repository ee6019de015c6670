package dev.tolmach.cli.build;

import dev.tolmach.ArticleIndex;
import dev.tolmach.Gate;
import dev.tolmach.archive.ArchiveWatch;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.command.Archives;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Environment.Interrupts.Registration;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.FailureText;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.command.Naming;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.index.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Updates an index after every change of its archives, and now and then without one, because
 * articles become due. Only the first update may fail: what goes wrong later is told once, and
 * tried again.
 */
final class WatchRun {
  private static final Duration WHILE_ARTICLES_WAIT = Duration.ofMinutes(1);
  private static final Duration OTHERWISE = Duration.ofMinutes(5);

  private final Arguments arguments;
  private final Environment environment;
  private final TextOutput err;
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private boolean begun;
  private String generation = "";
  private String trouble = "";

  WatchRun(Arguments arguments, Environment environment) {
    this.arguments = arguments;
    this.environment = environment;
    this.err = new TextOutput(environment.err(), environment.colouredErr());
  }

  /**
   * Watches until it is interrupted.
   *
   * @return the exit code
   */
  int run() throws IOException {
    ReportFile file = ReportFile.of(arguments.value(BuildOptions.REPORT), environment);
    Gate gate = BuildOptions.gate(arguments, environment);
    try (BuildProgress progress = BuildProgress.of(arguments, environment);
        ArticleIndex index = open(progress);
        ArchiveWatch watch = ArchiveWatch.of(watched(index))) {
      Registration registration =
          environment
              .interrupts()
              .onInterrupt(() -> {
                interrupted.set(true);
                watch.wake();
              });
      try {
        follow(new Step(index, gate, file, progress), watch);
      } finally {
        registration.end();
      }
    }
    return ExitCode.INTERRUPTED;
  }

  private ArticleIndex open(BuildProgress progress) throws IOException {
    IndexSettings settings =
        BuildOptions.settings(arguments).listener(progress).cancelled(interrupted::get).build();
    return ArticleIndex.open(IndexFolder.path(arguments, environment), settings);
  }

  /** What each update needs. */
  private record Step(ArticleIndex index, Gate gate, ReportFile file, BuildProgress progress) {}

  private void follow(Step step, ArchiveWatch watch) throws IOException {
    while (!interrupted.get()) {
      Duration pause = OTHERWISE;
      try {
        pause = pause(update(step));
        trouble = "";
      } catch (CancellationException e) {
        break;
      } catch (IOException | IllegalArgumentException e) {
        if (!begun && !(e instanceof RefusedException)) {
          throw e;
        }
        pause = WHILE_ARTICLES_WAIT;
        step.progress.end();
        tell(e);
      }
      begun = true;
      await(watch, pause);
    }
    step.progress.end();
    String live = generation.isEmpty() ? "" : " Generation " + generation + " is live.";
    err.print(Style.WARNING, "Interrupted: no longer watching." + live).line().flush();
  }

  private IndexReport update(Step step) throws IOException {
    IndexReport report = step.index.update(named(), step.gate);
    step.progress.end();
    Naming naming = Naming.of(step.index.generations().getFirst().archives().size());
    step.file.write(report, List.of(), naming);
    if (!report.generation().equals(generation)) {
      generation = report.generation();
      new ReportOutput(arguments, environment, err).write(report, naming, step.file);
    }
    return report;
  }

  private void tell(Exception e) throws IOException {
    String message = FailureText.of(e);
    if (!message.equals(trouble)) {
      trouble = message;
      if (e instanceof RefusedException refused) {
        new ReportText(refused.report(), Naming.ARCHIVE_AND_PATH)
            .writeRefusals(err, refused.refusals());
      } else {
        err.print(Style.ERROR, message).line().flush();
      }
    }
  }

  /* An archive says anew each time how it wants to be read. */
  private List<ArticleArchive> named() {
    return Archives.of(arguments.words(), environment);
  }

  private List<ArticleArchive> watched(ArticleIndex index) throws IOException {
    List<ArticleArchive> named = named();
    return named.isEmpty() ? known(index.generations().getFirst()) : named;
  }

  private static List<ArticleArchive> known(Generation live) {
    List<ArticleArchive> found = live.archives().stream().flatMap(WatchRun::found).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "No archive can be watched: '"
              + live.archives().stream().map(IndexedArchive::name).collect(Collectors.joining(", "))
              + "'. Expected a folder or a file. Name the archives to watch.");
    }
    return found;
  }

  /* What came from a stream or a program is nowhere; each update says that it was passed over. */
  private static Stream<ArticleArchive> found(IndexedArchive archive) {
    return archive.location().stream()
        .map(place -> ArticleArchive.at(archive.name() + "=" + place));
  }

  private static Duration pause(IndexReport report) {
    boolean future = report.skipped().stream().anyMatch(row -> row.reason().equals("future"));
    return future ? WHILE_ARTICLES_WAIT : OTHERWISE;
  }

  private static void await(ArchiveWatch watch, Duration pause) throws IOException {
    try {
      watch.await(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException)
          new java.io.InterruptedIOException("The watch was interrupted. Begin it again.")
              .initCause(e);
    }
  }
}
