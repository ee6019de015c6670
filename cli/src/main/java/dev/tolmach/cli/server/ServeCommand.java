package dev.tolmach.cli.server;

import dev.tolmach.ArticleIndex;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.server.SearchServer;
import dev.tolmach.server.ServerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Serves a search page and an HTTP API until it is asked to stop. */
public final class ServeCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "serve",
        "Serves a search page and an HTTP API on this machine until it is stopped.",
        Operands.NONE,
        Stream.concat(
                Stream.of(IndexFolder.OPTION, IndexFolder.ON_MISMATCH), ServeOptions.ALL.stream())
            .toList(),
        List.of(
            new Usage.Example("tolmach serve", "open http://127.0.0.1:7700/ in a browser"),
            new Usage.Example(
                "tolmach serve --watch content --site https://example.org/",
                "follow the folder 'content', and let hits lead to the site"),
            new Usage.Example(
                "tolmach serve --origin https://example.org",
                "let the search box of a site's own pages ask here")),
        List.of(
            new Usage.Exit(ExitCode.DONE, "ended by the signal TERM"),
            new Usage.Exit(ExitCode.ERROR, "error: it did not start"),
            new Usage.Exit(ExitCode.INTERRUPTED, "ended by Ctrl-C")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    ServerSettings settings = ServeOptions.settings(arguments, environment);
    Optional<InetAddress> address = ServeOptions.address(arguments);
    Serving serving = new Serving();
    environment.interrupts().answer(serving);
    try (AccessLog log = AccessLog.open(arguments, environment);
        ArticleIndex index = index(arguments, environment);
        Watching watching = Watching.begin(arguments, environment, serving)) {
      Troubles troubles = new Troubles(environment, arguments.has(ServeOptions.WATCH));
      SearchServer.Builder builder =
          SearchServer.of(index)
              .port(ServeOptions.port(arguments))
              .settings(settings)
              .accessLog(log::write)
              .troubles(troubles::tell);
      address.ifPresent(builder::address);
      try (SearchServer server = builder.start()) {
        announce(server, address, environment);
        serving.await();
      }
      return watching.end(serving.code());
    }
  }

  /* An index that is watched may be built only now; any other must be there. */
  private static ArticleIndex index(Arguments arguments, Environment environment)
      throws IOException {
    if (arguments.has(ServeOptions.WATCH)) {
      return IndexFolder.openLater(arguments, environment);
    }
    ArticleIndex index = IndexFolder.open(arguments, environment);
    try {
      index.refresh();
      return index;
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  private static void announce(
      SearchServer server, Optional<InetAddress> address, Environment environment)
      throws IOException {
    if (address.isPresent() && !address.get().isLoopbackAddress()) {
      TextOutput err = new TextOutput(environment.err(), environment.colouredErr());
      err.print(
              Style.WARNING,
              "Whoever reaches "
                  + address.get().getHostAddress()
                  + " at port "
                  + server.port()
                  + " can search and read every article of this index: there is no authentication"
                  + " and no encryption. For the open internet, put a proxy with TLS in front of"
                  + " it.")
          .line()
          .flush();
    }
    TextOutput out = new TextOutput(environment.out(), environment.colouredOut());
    out.print("Search page: ").print(Style.TITLE, server.address()).line().flush();
  }
}
