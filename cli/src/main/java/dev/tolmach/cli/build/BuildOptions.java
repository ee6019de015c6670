package dev.tolmach.cli.build;

import dev.tolmach.BuildRequest;
import dev.tolmach.Gate;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.reading.ReadingOptions;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.OnMismatch;
import dev.tolmach.index.RefusedLoss;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options of a build. */
final class BuildOptions {
  /** Where the report goes. */
  static final Option REPORT =
      Option.path(
          "--report", "FILE", "Write what became of every file, as JSON; - is standard output.");

  /** Whether the last line is printed, and progress shown. */
  static final Option QUIET = Option.flag("--quiet", "Print nothing but warnings and errors.");

  /** The archives that a rebuild leaves out. */
  static final Option DROP =
      Option.texts("--drop", "NAME", "Leave out this archive, which the index holds. Repeatable.");

  /** Saved queries that a build has to pass. */
  static final Option GATE =
      Option.path(
          "--gate",
          "FILE",
          "Go live only if the saved queries of this file find what they must; lines are"
              + " 'query<TAB>article[<TAB>k]', 'query<TAB>>=n' or '*<TAB>>=n'.");

  /** What an update does with an index of another analysis. */
  static final Option ON_MISMATCH =
      Option.choice(
          "--on-mismatch",
          List.of("refuse", "rebuild"),
          "What to do with an index that another version of Tolmach built, or one with other"
              + " dictionaries: refuse it (the default),"
              + " or build it from nothing, from all archives that it knows.");

  /** Whether a build is followed by others. */
  static final Option WATCH =
      Option.flag(
          "--watch",
          "Go on after the first update: watch the archives and bring the index up to date after"
              + " each change, until Ctrl-C.");

  private static final Option ALLOW_EMPTY =
      Option.flag(
          "--allow-empty",
          "Go live also if an archive has lost all its articles, or most of them.");
  private static final Option REFUSE_LOSS =
      Option.text(
          "--refuse-loss",
          "PERCENT",
          "Refuse to go live if an archive has lost so much of its articles, 1 to 100; 100 by"
              + " default.");
  private static final Option FOLLOW_LINKS =
      Option.flag(
          "--follow-links",
          "Read what links lead to outside of an archive, too. Needed at each build.");
  private static final Option KEEP =
      Option.text(
          "--keep",
          "N",
          "How many rebuilds stay to go back to, the live one included; 2 by default.");
  private static final Option MEMORY =
      Option.text(
          "--memory",
          "MEGABYTES",
          "How much memory new articles fill before they are written to disk, 1 to 2000; 128 by"
              + " default. The whole process is bounded by TOLMACH_OPTS=-Xmx512m.");
  private static final Option WAIT =
      Option.text(
          "--wait",
          "TIME",
          "Wait so long, such as 90s, 10m or 2h, while another process writes the index.");

  private static final Option THREADS =
      Option.text("--threads", "N", "How many threads work; as many as there are processors.");

  /** The options of every build, in the order of help. */
  static final List<Option> ALL =
      Stream.of(
              Stream.of(IndexFolder.OPTION, GATE, REPORT, QUIET, ReadingOptions.STRICT),
              ReadingOptions.ALL.stream(),
              Stream.of(ALLOW_EMPTY, REFUSE_LOSS, FOLLOW_LINKS, KEEP, WAIT, THREADS, MEMORY))
          .flatMap(options -> options)
          .toList();

  /** How many rebuilds can stay at most, as {@link IndexSettings} has it. */
  static final int MAX_KEPT = 1_000_000;

  private static final int MAX_MEGABYTES = 2_000;
  private static final int MAX_THREADS = 1_024;
  private static final int ALL_PERCENT = 100;

  private BuildOptions() {}

  /**
   * The gate that the options name; an open one if they name none.
   *
   * @throws IllegalArgumentException if a line of its file is none
   * @throws IOException if its file cannot be read
   */
  static Gate gate(Arguments arguments, Environment environment) throws IOException {
    Optional<String> written = arguments.value(GATE);
    return written.isEmpty() ? Gate.OPEN : Gate.of(environment.path(written.get()));
  }

  /**
   * The settings that the options state.
   *
   * @throws IllegalArgumentException if a value cannot be
   */
  static IndexSettings.Builder settings(Arguments arguments) {
    IndexSettings.Builder settings = IndexSettings.builder();
    ReadingOptions.apply(arguments, settings);
    boolean rebuild = arguments.value(ON_MISMATCH).orElse("").equals("rebuild");
    settings.onMismatch(rebuild ? OnMismatch.REBUILD : OnMismatch.REFUSE);
    if (arguments.has(KEEP)) {
      settings.keepGenerations(arguments.number(KEEP, 2, 1, MAX_KEPT));
    }
    return settings;
  }

  /**
   * States in a request what the options do, but for the gate.
   *
   * @throws IllegalArgumentException if a value cannot be
   */
  static BuildRequest.Builder apply(Arguments arguments, BuildRequest.Builder request) {
    ReadingOptions.now(arguments).ifPresent(request::now);
    arguments.duration(WAIT).ifPresent(request::waitForWriter);
    ReadingOptions.preset(arguments).ifPresent(request::preset);
    request.followLinks(arguments.has(FOLLOW_LINKS)).refusedLoss(refusedLoss(arguments));
    if (arguments.has(MEMORY)) {
      request.bufferMegabytes(arguments.number(MEMORY, 128, 1, MAX_MEGABYTES));
    }
    if (arguments.has(THREADS)) {
      request.threads(arguments.number(THREADS, 1, 1, MAX_THREADS));
    }
    return request;
  }

  private static RefusedLoss refusedLoss(Arguments arguments) {
    if (arguments.has(ALLOW_EMPTY)) {
      return RefusedLoss.NEVER;
    }
    int percent = arguments.number(REFUSE_LOSS, ALL_PERCENT, 1, ALL_PERCENT);
    return new RefusedLoss((double) percent / ALL_PERCENT);
  }
}
