package dev.tolmach.cli.build;

import dev.tolmach.ArticleIndex;
import dev.tolmach.BuildRequest;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.command.Naming;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.cli.reading.ReadingOptions;
import dev.tolmach.index.CommittedException;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.RefusedException;
import java.io.IOException;
import java.util.List;

/**
 * A build from the command line: shows progress, stops at Ctrl-C without a trace, reports what
 * became of the articles.
 */
final class BuildRun {
  /** The exit codes of a build. */
  static final List<Usage.Exit> EXITS =
      List.of(
          new Usage.Exit(ExitCode.DONE, "no article failed (with --strict: nor was warned of)"),
          new Usage.Exit(ExitCode.NOTHING, "built, but articles failed; they are in the report"),
          new Usage.Exit(ExitCode.ERROR, "not built: the index is as it was"),
          new Usage.Exit(
              ExitCode.REFUSED,
              "refused by the gate, or because an archive lost its articles: the index is as it"
                  + " was"),
          new Usage.Exit(
              ExitCode.LIVE,
              "built and live, but something after it failed or was interrupted, such as the"
                  + " report; the message says what"),
          new Usage.Exit(
              ExitCode.INTERRUPTED, "interrupted by Ctrl-C or a signal: the index is as it was"));

  private final Arguments arguments;
  private final Environment environment;
  private final TextOutput err;
  private final IndexState state = new IndexState();

  BuildRun(Arguments arguments, Environment environment) {
    this.arguments = arguments;
    this.environment = environment;
    this.err = environment.errors();
  }

  /**
   * Runs a build.
   *
   * @return the exit code
   * @throws java.util.concurrent.CancellationException if it was interrupted before the commit
   */
  int run(BuildRequest.Builder request) throws IOException {
    IndexFolder.announce(arguments, environment);
    environment.interrupts().answer(state);
    request.gate(BuildOptions.gate(arguments, environment));
    try (ReportFile file = ReportFile.open(arguments, environment);
        BuildProgress progress = BuildProgress.of(arguments, environment)) {
      state.begin(file::discard);
      return run(request, progress, file);
    }
  }

  private int run(BuildRequest.Builder request, BuildProgress progress, ReportFile file)
      throws IOException {
    IndexSettings settings = BuildOptions.settings(arguments).build();
    BuildRequest build =
        BuildOptions.apply(arguments, request)
            .listener(state.listener(progress))
            .cancelled(state::isInterrupted)
            .build();
    Aftermath aftermath = new Aftermath(state, err);
    int code = ExitCode.DONE;
    try (ArticleIndex index = IndexFolder.open(arguments, environment, settings)) {
      code = run(build, index, new Output(progress, file, aftermath));
    } catch (IOException | RuntimeException | Error e) {
      if (!state.isLive()) {
        state.failed();
        throw e;
      }
      aftermath.failed(e);
    }
    return code == ExitCode.REFUSED ? code : aftermath.code(code);
  }

  /** Where the report of a build goes. */
  private record Output(BuildProgress progress, ReportFile file, Aftermath aftermath) {}

  private int run(BuildRequest build, ArticleIndex index, Output output) throws IOException {
    try {
      IndexReport report = index.run(build);
      state.unchanged(report.generation());
      return tell(report, index, output);
    } catch (CommittedException e) {
      output.progress.end();
      output.aftermath.failed(e);
      return e.report().isPresent() ? tell(e.report().get(), index, output) : ExitCode.LIVE;
    } catch (RefusedException e) {
      tell(e, index, output);
      return ExitCode.REFUSED;
    }
  }

  private int tell(IndexReport report, ArticleIndex index, Output output) {
    output.progress.end();
    Naming naming = naming(index);
    ReportFile file = output.file;
    output.aftermath.attempt(() -> file.write(report, List.of(), naming));
    ReportOutput text = new ReportOutput(arguments, environment, err);
    output.aftermath.attempt(() -> text.writeRows(report, naming));
    output.aftermath.attempt(() -> text.writeSummary(report, naming, file));
    return isFaulty(report) ? ExitCode.NOTHING : ExitCode.DONE;
  }

  /* Where the archives cannot be counted, a longer name is right as well. */
  private static Naming naming(ArticleIndex index) {
    try {
      return Naming.of(index.generations().getFirst().archives().size());
    } catch (IOException | RuntimeException e) {
      return Naming.ARCHIVE_AND_PATH;
    }
  }

  private void tell(RefusedException refused, ArticleIndex index, Output output) {
    output.progress.end();
    boolean first = refused.report().generation().isEmpty();
    Naming naming = first ? Naming.of(arguments.words().size()) : naming(index);
    ReportFile file = output.file;
    output.aftermath.attempt(() -> file.write(refused.report(), refused.refusals(), naming));
    ReportText text = new ReportText(refused.report(), naming);
    output.aftermath.attempt(() -> text.writeRows(err));
    output.aftermath.attempt(() -> text.writeRefusals(err, refused));
  }

  private boolean isFaulty(IndexReport report) {
    return !report.failed().isEmpty()
        || arguments.has(ReadingOptions.STRICT) && !report.warnings().isEmpty();
  }
}
