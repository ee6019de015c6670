package dev.tolmach.cli.build;

import dev.tolmach.ArticleIndex;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Environment.Interrupts.Registration;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.command.Naming;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.cli.reading.ReadingOptions;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A build from the command line: shows progress, stops at Ctrl-C without a trace, tells what became
 * of the articles.
 */
final class BuildRun {
  /** The exit codes of a build. */
  static final List<Usage.Exit> EXITS =
      List.of(
          new Usage.Exit(ExitCode.DONE, "no article failed (with --strict: nor was warned of)"),
          new Usage.Exit(ExitCode.NOTHING, "built, but articles failed; they are in the report"),
          new Usage.Exit(ExitCode.ERROR, "not built: the index is as it was"),
          new Usage.Exit(ExitCode.INTERRUPTED, "interrupted by Ctrl-C: the index is as it was"));

  private final Arguments arguments;
  private final Environment environment;
  private final TextOutput err;

  BuildRun(Arguments arguments, Environment environment) {
    this.arguments = arguments;
    this.environment = environment;
    this.err = new TextOutput(environment.err(), environment.colouredErr());
  }

  /** What is done with the index. */
  @FunctionalInterface
  interface Build {
    IndexReport on(ArticleIndex index) throws IOException;
  }

  /**
   * Runs a build.
   *
   * @return the exit code
   */
  int run(Build build) throws IOException {
    ReportFile file = ReportFile.of(arguments.value(BuildOptions.REPORT), environment);
    AtomicBoolean interrupted = new AtomicBoolean();
    Registration registration = environment.interrupts().onInterrupt(() -> interrupted.set(true));
    try {
      return run(build, file, interrupted);
    } catch (CancellationException e) {
      err.print(Style.WARNING, "Interrupted. The index is as it was.").line().flush();
      return ExitCode.INTERRUPTED;
    } finally {
      registration.end();
    }
  }

  private int run(Build build, ReportFile file, AtomicBoolean interrupted) throws IOException {
    boolean shown = environment.terminal().err() && !arguments.has(BuildOptions.QUIET);
    try (BuildProgress progress = BuildProgress.on(environment.err(), shown)) {
      IndexSettings settings =
          BuildOptions.settings(arguments).listener(progress).cancelled(interrupted::get).build();
      try (ArticleIndex index =
          ArticleIndex.open(IndexFolder.path(arguments, environment), settings)) {
        IndexReport report = build.on(index);
        progress.end();
        Naming naming = Naming.of(index.generations().getFirst().archives().size());
        file.write(report, naming);
        return tell(report, naming, file);
      }
    }
  }

  private int tell(IndexReport report, Naming naming, ReportFile file) throws IOException {
    ReportText text = new ReportText(report, naming);
    text.writeRows(err);
    if (!arguments.has(BuildOptions.QUIET)) {
      TextOutput out =
          file.isStandardOutput()
              ? err
              : new TextOutput(environment.out(), environment.colouredOut());
      text.writeSummary(out);
      out.flush();
    }
    boolean failed =
        !report.failed().isEmpty()
            || arguments.has(ReadingOptions.STRICT) && !report.warnings().isEmpty();
    return failed ? ExitCode.NOTHING : ExitCode.DONE;
  }
}
