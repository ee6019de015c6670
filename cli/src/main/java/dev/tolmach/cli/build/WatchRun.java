package dev.tolmach.cli.build;

import dev.tolmach.ArticleIndex;
import dev.tolmach.BuildRequest;
import dev.tolmach.Gate;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.command.Archives;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Environment.Answer;
import dev.tolmach.cli.command.Environment.Interruption;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.FailureText;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.command.Naming;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.index.CommittedException;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.index.RefusedException;
import dev.tolmach.watch.ArchiveWatch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Updates an index after every change of its archives, and now and then without one, because
 * articles become due. Only the first update may fail: what goes wrong later is reported once, and
 * tried again.
 */
public final class WatchRun {
  private static final Duration WHILE_ARTICLES_WAIT = Duration.ofMinutes(1);
  private static final Duration OTHERWISE = Duration.ofMinutes(5);

  private final Arguments arguments;
  private final Environment environment;
  private final TextOutput err;
  private final IndexState state = new IndexState();
  private final AtomicReference<@Nullable ArchiveWatch> awaited = new AtomicReference<>();
  private final Aftermath later;
  private boolean begun;
  private String generation = "";
  private String trouble = "";

  /** A watch of the archives that arguments name. */
  public WatchRun(Arguments arguments, Environment environment) {
    this.arguments = arguments;
    this.environment = environment;
    this.err = environment.errors();
    this.later = new Aftermath(state, err);
  }

  /** Ends the watch: by itself, if it is neither blocked nor stopped twice. */
  private final class Ending implements Answer {
    @Override
    public boolean stop(Interruption how) {
      boolean ending = state.stop(how);
      ArchiveWatch watch = awaited.get();
      if (watch != null) {
        watch.wake();
      }
      return ending;
    }

    @Override
    public int lastWord() {
      state.lastWord();
      return code();
    }
  }

  /**
   * Checks what is named, without reading it.
   *
   * @throws IllegalArgumentException if an archive is not there, or cannot be watched
   */
  public void check() {
    ArchiveWatch.check(named());
  }

  /**
   * Watches until it is asked to stop.
   *
   * @return the exit code
   */
  public int run() throws IOException {
    IndexFolder.announce(arguments, environment);
    environment.interrupts().answer(new Ending());
    Gate gate = BuildOptions.gate(arguments, environment);
    Aftermath aftermath = new Aftermath(state, err);
    try (ReportFile file = ReportFile.open(arguments, environment);
        BuildProgress progress = BuildProgress.of(arguments, environment);
        ArticleIndex index = open();
        ArchiveWatch watch = ArchiveWatch.of(watched(index))) {
      awaited.set(watch);
      follow(new Step(index, gate, file, progress), watch, aftermath);
    } catch (IOException | RuntimeException | Error e) {
      if (!state.isLive()) {
        throw e;
      }
      aftermath.failed(e);
    }
    return aftermath.hasFailed() ? ExitCode.LIVE : code();
  }

  /* A service manager that ends the watch finds nothing wrong with it. */
  private int code() {
    return isTerminated() ? ExitCode.DONE : ExitCode.INTERRUPTED;
  }

  private boolean isTerminated() {
    return state.interruption().filter(Interruption.TERMINATION::equals).isPresent();
  }

  private ArticleIndex open() throws IOException {
    IndexSettings settings = BuildOptions.settings(arguments).build();
    return IndexFolder.open(arguments, environment, settings);
  }

  /** What each update needs. */
  private record Step(ArticleIndex index, Gate gate, ReportFile file, BuildProgress progress) {}

  private void follow(Step step, ArchiveWatch watch, Aftermath whole) throws IOException {
    while (!state.isInterrupted()) {
      Duration pause = OTHERWISE;
      try {
        pause = pause(update(step, begun ? later : whole));
        trouble = "";
      } catch (CancellationException e) {
        break;
      } catch (IOException | IllegalArgumentException e) {
        state.failed();
        if (!begun && !(e instanceof RefusedException)) {
          throw e;
        }
        pause = WHILE_ARTICLES_WAIT;
        step.progress.end();
        Aftermath.ignoring(() -> tell(e));
      }
      if (!begun && environment.terminal().err()) {
        tellTheBeginning(step.index);
      }
      begun = true;
      if (whole.hasFailed()) {
        return;
      }
      await(watch, pause);
    }
    step.progress.end();
    Aftermath.ignoring(this::tellTheEnd);
  }

  private void tellTheBeginning(ArticleIndex index) {
    Aftermath.ignoring(() -> {
      String names =
          watched(index).stream().map(ArticleArchive::name).collect(Collectors.joining(", "));
      err.line("Watching " + names + ". Ctrl-C ends it.").flush();
    });
  }

  private void tellTheEnd() throws IOException {
    String live = generation.isEmpty() ? "" : " Generation " + generation + " is live.";
    String why = isTerminated() ? "Ended" : "Interrupted";
    err.print(Style.WARNING, why + ": no longer watching." + live).line().flush();
  }

  private IndexReport update(Step step, Aftermath aftermath) throws IOException {
    state.begin(step.file::discard);
    IndexReport report = built(step, aftermath);
    step.progress.end();
    Naming naming = Naming.of(step.index.generations().getFirst().archives().size());
    aftermath.attempt(() -> step.file.write(report, List.of(), naming));
    if (!report.generation().equals(generation)) {
      generation = report.generation();
      ReportOutput output = new ReportOutput(arguments, environment, err);
      aftermath.attempt(() -> output.writeRows(report, naming));
      aftermath.attempt(() -> output.writeSummary(report, naming, step.file));
    }
    return report;
  }

  private IndexReport built(Step step, Aftermath aftermath) throws IOException {
    try {
      IndexReport report = step.index.run(request(step));
      state.unchanged(report.generation());
      return report;
    } catch (CommittedException e) {
      aftermath.failed(e);
      return e.report().orElseThrow(() -> e);
    }
  }

  private BuildRequest request(Step step) {
    return BuildOptions.apply(arguments, BuildRequest.update(named()))
        .gate(step.gate)
        .listener(state.listener(step.progress))
        .cancelled(state::isInterrupted)
        .build();
  }

  private void tell(Exception e) throws IOException {
    String message = FailureText.of(e);
    if (!message.equals(trouble)) {
      trouble = message;
      if (e instanceof RefusedException refused) {
        new ReportText(refused.report(), Naming.ARCHIVE_AND_PATH).writeRefusals(err, refused);
      } else {
        err.print(Style.ERROR, message).line().flush();
      }
    }
  }

  /* An archive says again each time how it wants to be read. */
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
    boolean future = report.skipped().stream().anyMatch(row -> row.reason() == SkipReason.FUTURE);
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
