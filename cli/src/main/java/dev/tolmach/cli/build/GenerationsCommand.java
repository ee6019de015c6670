package dev.tolmach.cli.build;

import dev.tolmach.ArticleIndex;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Counted;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.Formats;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.generation.Generations;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexCounts;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.json.ResultJson;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Constants;

/** Lists the generations of an index. */
public final class GenerationsCommand implements Command {
  private static final Option KEEP =
      Option.text(
          "--keep",
          "N",
          "Remove all but the last N rebuilds, the one that is searched, and the newest of the"
              + " others.");

  @Override
  public Usage usage() {
    return new Usage(
        "generations",
        "Lists the builds that an index keeps, the newest, which is searched, first.",
        Operands.NONE,
        List.of(IndexFolder.OPTION, KEEP, Formats.TEXT_OR_JSON),
        List.of(
            new Usage.Example("tolmach generations", "see what there is to go back to"),
            new Usage.Example("tolmach generations --keep 1", "free the disk of older builds"),
            new Usage.Example("tolmach rollback", "go back to the newest older build")),
        List.of(
            new Usage.Exit(ExitCode.DONE, "listed, or removed"),
            new Usage.Exit(ExitCode.ERROR, "error: the index is as it was"),
            new Usage.Exit(
                ExitCode.LIVE,
                "--keep: removed, but the output failed, files were left or the program was"
                    + " interrupted"),
            new Usage.Exit(
                ExitCode.INTERRUPTED,
                "interrupted by Ctrl-C or a signal: the index is as it was")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    if (IndexFolder.isElsewhere(arguments, environment)) {
      try (ArticleIndex index = IndexFolder.open(arguments, environment)) {
        write(
            arguments.has(KEEP)
                ? index.keep(arguments.number(KEEP, 1, 1, BuildOptions.MAX_KEPT))
                : index.generations(),
            arguments,
            environment);
        return ExitCode.DONE;
      }
    }
    try (Directory directory = IndexFolder.directory(arguments, environment)) {
      if (arguments.has(KEEP)) {
        return keep(directory, arguments, environment);
      }
      write(Generations.list(directory), arguments, environment);
      return ExitCode.DONE;
    }
  }

  private static int keep(Directory directory, Arguments arguments, Environment environment)
      throws IOException {
    IndexState state = new IndexState();
    environment.interrupts().answer(state);
    Aftermath aftermath = new Aftermath(state, environment.errors());
    List<Generation> before = Generations.list(directory);
    int rebuilds = arguments.number(KEEP, 1, 1, BuildOptions.MAX_KEPT);
    state.begin(() -> {});
    try {
      List<Generation> left =
          Generations.keep(directory, rebuilds, state.listener((done, total, bytes) -> {}));
      state.live(left.getFirst().name());
      aftermath.attempt(() -> checkDeleted(directory));
      aftermath.attempt(() -> write(left, arguments, environment));
    } catch (IOException | RuntimeException | Error e) {
      if (before.equals(Generations.list(directory))) {
        state.failed();
        throw e;
      }
      state.live(before.getFirst().name());
      aftermath.failed(e);
    }
    return aftermath.code(ExitCode.DONE);
  }

  /* On Windows a file that somebody reads cannot be deleted, which is no failure. */
  private static void checkDeleted(Directory directory) throws IOException {
    if (!Constants.WINDOWS && !directory.getPendingDeletions().isEmpty()) {
      throw new IOException(
          "Files of an older generation cannot be deleted: '"
              + String.join("', '", new TreeSet<>(directory.getPendingDeletions()))
              + "'. Expected a folder whose files may be deleted. Check its permissions, and run"
              + " this again.");
    }
  }

  private static void write(
      List<Generation> generations, Arguments arguments, Environment environment)
      throws IOException {
    if (Formats.isJson(arguments)) {
      ResultJson.writeGenerations(generations, environment.out());
    } else {
      TextOutput out = environment.text();
      for (Generation generation : generations) {
        write(out, generation, generation.equals(generations.getFirst()));
      }
      out.flush();
    }
  }

  private static void write(TextOutput out, Generation generation, boolean live)
      throws IOException {
    out.hang(4)
        .print(live ? Style.SELECTED : Style.PLAIN, (live ? "* " : "  ") + generation.name());
    out.print("  " + origin(generation) + "  ");
    out.print(Counted.of(generation.articles(), "article") + "  ");
    String archives =
        generation.archives().stream().map(IndexedArchive::name).collect(Collectors.joining(", "));
    IndexCounts counts = generation.counts();
    out.print(Style.DETAIL, archives);
    out.line(
        "  "
            + counts.indexed()
            + " indexed, "
            + counts.skipped()
            + " skipped, "
            + counts.failed()
            + " failed");
  }

  private static String origin(Generation generation) {
    return generation.kind() == Generation.Kind.ROLLBACK
        ? "rollback to " + generation.origin()
        : kind(generation);
  }

  /* Nothing tells whether the first one was an update or a rebuild: both read everything. */
  private static String kind(Generation generation) {
    if (generation.number() == 1 && generation.kind() == Generation.Kind.REBUILD) {
      return "first build";
    }
    return generation.kind().name().toLowerCase(Locale.ROOT);
  }
}
