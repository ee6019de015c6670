package dev.tolmach.cli.server;

import dev.tolmach.ArticleIndex;
import dev.tolmach.ArticleSearch;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.mcp.McpStreams;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives agents the index as tools, over standard input and output, until the input ends. */
public final class McpCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "mcp",
        "Lets agents search and read the index, by the Model Context Protocol over standard input"
            + " and output.",
        Operands.NONE,
        List.of(IndexFolder.OPTION, IndexFolder.ON_MISMATCH),
        List.of(
            new Usage.Example("tolmach mcp --index notes/.tolmach", "answer on standard output"),
            new Usage.Example(
                "claude mcp add archive -- tolmach mcp --index /path/to/.tolmach",
                "let Claude Code search an archive")),
        List.of(
            new Usage.Exit(ExitCode.DONE, "the input ended"),
            new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    try (Opened opened = new Opened(arguments, environment)) {
      new McpStreams(opened::index).run(environment.in(), environment.out());
      return ExitCode.DONE;
    }
  }

  /**
   * The index, opened by the first request that needs it: an agent's program shows what a request
   * answers, but seldom why a command ended. For one thread.
   */
  private static final class Opened implements AutoCloseable {
    private final Arguments arguments;
    private final Environment environment;
    private @Nullable ArticleIndex index;

    Opened(Arguments arguments, Environment environment) {
      this.arguments = arguments;
      this.environment = environment;
    }

    /** The newest generation of the index. */
    ArticleSearch index() throws IOException {
      ArticleIndex opened = index;
      if (opened == null) {
        opened = IndexFolder.open(arguments, environment);
        index = opened;
      } else {
        opened.refresh();
      }
      return opened;
    }

    @Override
    public void close() throws IOException {
      if (index != null) {
        index.close();
      }
    }
  }
}
