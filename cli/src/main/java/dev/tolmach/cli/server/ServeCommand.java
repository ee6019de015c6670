package dev.tolmach.cli.server;

import dev.tolmach.ArticleIndex;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Environment.Answer;
import dev.tolmach.cli.command.Environment.Interruption;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.server.SearchServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Serves a search page and an HTTP API until it is asked to stop. */
public final class ServeCommand implements Command {
  private static final int MAX_PORT = 65_535;
  private static final Option PORT =
      Option.text("--port", "N", "The port, 7700 by default; 0: any that is free.");

  @Override
  public Usage usage() {
    return new Usage(
        "serve",
        "Serves a search page and an HTTP API on this machine until it is stopped.",
        Operands.NONE,
        List.of(IndexFolder.OPTION, IndexFolder.ON_MISMATCH, PORT),
        List.of(new Usage.Example("tolmach serve", "open http://127.0.0.1:7700/ in a browser")),
        List.of(
            new Usage.Exit(ExitCode.DONE, "ended by the signal TERM"),
            new Usage.Exit(ExitCode.ERROR, "error: it did not start"),
            new Usage.Exit(ExitCode.INTERRUPTED, "ended by Ctrl-C")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    CompletableFuture<Interruption> end = new CompletableFuture<>();
    environment.interrupts().answer(new Ending(end));
    int port = arguments.number(PORT, SearchServer.DEFAULT_PORT, 0, MAX_PORT);
    try (ArticleIndex index = IndexFolder.open(arguments, environment);
        SearchServer server = SearchServer.of(index).port(port).start()) {
      TextOutput out = new TextOutput(environment.out(), environment.colouredOut());
      out.print("Search page: ").print(Style.TITLE, server.address()).line().flush();
      return code(end.join());
    }
  }

  private static int code(Interruption how) {
    return how == Interruption.TERMINATION ? ExitCode.DONE : ExitCode.INTERRUPTED;
  }

  private record Ending(CompletableFuture<Interruption> end) implements Answer {
    @Override
    public boolean stop(Interruption how) {
      return end.complete(how);
    }

    @Override
    public int lastWord() {
      return end.thenApply(ServeCommand::code).getNow(ExitCode.INTERRUPTED);
    }
  }
}
