package dev.tolmach.cli.build;

import dev.tolmach.ArticleIndex;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Counted;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.generation.Generations;
import dev.tolmach.index.CommittedException;
import dev.tolmach.index.Generation;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Makes an older generation of an index the live one. */
public final class RollbackCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "rollback",
        "Makes an older build of an index the one that is searched. The build that was live is"
            + " kept: naming its number undoes the rollback, while 'tolmach rollback' once more"
            + " leads further back.",
        Operands.names(
            "[NAME]",
            "The build: its name or number in 'tolmach generations'; without it, the newest that is"
                + " kept from before the one whose content is live. Of several updates only the"
                + " newest is kept, so that may be more than one back.",
            1),
        List.of(IndexFolder.OPTION),
        List.of(
            new Usage.Example("tolmach generations", "see what there is"),
            new Usage.Example("tolmach rollback", "go back to the newest older build that is kept"),
            new Usage.Example(
                "tolmach rollback 3", "make build 3 live, older or newer than the live one")),
        List.of(
            new Usage.Exit(ExitCode.DONE, "done"),
            new Usage.Exit(ExitCode.ERROR, "error: the index is as it was"),
            new Usage.Exit(
                ExitCode.LIVE, "done, but the output failed or the program was interrupted"),
            new Usage.Exit(
                ExitCode.INTERRUPTED,
                "interrupted by Ctrl-C or a signal: the index is as it was")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    List<String> words = arguments.words();
    @Nullable String name = words.isEmpty() ? null : words.getFirst();
    IndexState state = new IndexState();
    environment.interrupts().answer(state);
    TextOutput out = new TextOutput(environment.out(), false);
    Aftermath aftermath = new Aftermath(state, environment.errors());
    if (IndexFolder.isElsewhere(arguments, environment)) {
      try (ArticleIndex index = IndexFolder.open(arguments, environment)) {
        Generation live = name == null ? index.rollback() : index.rollback(name);
        state.live(live.name());
        aftermath.attempt(() -> out.line(text(live)).flush());
      }
      return aftermath.code(ExitCode.DONE);
    }
    try (Directory directory = IndexFolder.directory(arguments, environment)) {
      state.begin(() -> {});
      Generation live =
          Generations.rollback(directory, name, state.listener((done, total, bytes) -> {}));
      state.unchanged(live.name());
      aftermath.attempt(() -> out.line(text(live)).flush());
    } catch (CommittedException e) {
      state.live(e.generation());
      aftermath.failed(e);
    } catch (IOException | RuntimeException | Error e) {
      if (!state.isLive()) {
        state.failed();
        throw e;
      }
      aftermath.failed(e);
    }
    return aftermath.code(ExitCode.DONE);
  }

  private static String text(Generation live) {
    return "Live now: generation "
        + live.name()
        + ", the content of number "
        + live.origin()
        + ", "
        + Counted.of(live.articles(), "article")
        + ".";
  }
}
