package dev.tolmach.cli.build;

import dev.tolmach.ArticleIndex;
import dev.tolmach.Gate;
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
import dev.tolmach.index.RefusedException;
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
          new Usage.Exit(ExitCode.REFUSED, "refused by the gate: the index is as it was"),
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
    IndexReport on(ArticleIndex index, Gate gate) throws IOException;
  }

  /**
   * Runs a build.
   *
   * @return the exit code
   */
  int run(Build build) throws IOException {
    ReportFile file = ReportFile.of(arguments.value(BuildOptions.REPORT), environment);
    Gate gate = BuildOptions.gate(arguments, environment);
    AtomicBoolean interrupted = new AtomicBoolean();
    Registration registration = environment.interrupts().onInterrupt(() -> interrupted.set(true));
    try {
      return run(index -> build.on(index, gate), file, interrupted);
    } catch (CancellationException e) {
      err.print(Style.WARNING, "Interrupted. The index is as it was.").line().flush();
      return ExitCode.INTERRUPTED;
    } finally {
      registration.end();
    }
  }

  /** A build that knows its gate. */
  private interface GatedBuild {
    IndexReport on(ArticleIndex index) throws IOException;
  }

  private int run(GatedBuild build, ReportFile file, AtomicBoolean interrupted) throws IOException {
    try (BuildProgress progress = BuildProgress.of(arguments, environment)) {
      IndexSettings settings =
          BuildOptions.settings(arguments).listener(progress).cancelled(interrupted::get).build();
      try (ArticleIndex index =
          ArticleIndex.open(IndexFolder.path(arguments, environment), settings)) {
        return run(build, index, progress, file);
      }
    }
  }

  private int run(GatedBuild build, ArticleIndex index, BuildProgress progress, ReportFile file)
      throws IOException {
    try {
      IndexReport report = build.on(index);
      progress.end();
      Naming naming = naming(index);
      file.write(report, List.of(), naming);
      new ReportOutput(arguments, environment, err).write(report, naming, file);
      return isFaulty(report) ? ExitCode.NOTHING : ExitCode.DONE;
    } catch (RefusedException refused) {
      progress.end();
      return tell(refused, index, file);
    }
  }

  private static Naming naming(ArticleIndex index) throws IOException {
    return Naming.of(index.generations().getFirst().archives().size());
  }

  private int tell(RefusedException refused, ArticleIndex index, ReportFile file)
      throws IOException {
    boolean first = refused.report().generation().isEmpty();
    Naming naming = first ? Naming.of(arguments.words().size()) : naming(index);
    file.write(refused.report(), refused.refusals(), naming);
    ReportText text = new ReportText(refused.report(), naming);
    text.writeRows(err);
    text.writeRefusals(err, refused.refusals());
    return ExitCode.REFUSED;
  }

  private boolean isFaulty(IndexReport report) {
    return !report.failed().isEmpty()
        || arguments.has(ReadingOptions.STRICT) && !report.warnings().isEmpty();
  }
}
