package dev.tolmach.cli;

import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Spelling;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.build.CheckCommand;
import dev.tolmach.cli.build.ExportCommand;
import dev.tolmach.cli.build.GenerationsCommand;
import dev.tolmach.cli.build.IndexCommand;
import dev.tolmach.cli.build.RebuildCommand;
import dev.tolmach.cli.build.RollbackCommand;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.reading.DetectCommand;
import dev.tolmach.cli.reading.LintCommand;
import dev.tolmach.cli.reading.TokensCommand;
import dev.tolmach.cli.search.FacetsCommand;
import dev.tolmach.cli.search.LexiconCommand;
import dev.tolmach.cli.search.OpenCommand;
import dev.tolmach.cli.search.SearchCommand;
import dev.tolmach.cli.search.ShowCommand;
import dev.tolmach.cli.search.SimilarCommand;
import dev.tolmach.cli.search.SuggestCommand;
import dev.tolmach.cli.search.WhyCommand;
import dev.tolmach.cli.server.McpCommand;
import dev.tolmach.cli.server.ServeCommand;
import java.util.List;
import java.util.Set;

/**
 * All commands by name. A command's class is loaded only when the command is called or all of them
 * are shown, so that a search does not pay for the others.
 */
final class Commands {
  private static final Option VERSION = Option.flag("--version", "Show the version; so does -V.");

  private static final Option NO_PAGER =
      Option.flag("--no-pager", "Show everything at once on a terminal, without 'less'.");

  /** The program itself. */
  static final Usage PROGRAM =
      new Usage(
          "",
          "Searches archives of Markdown articles in many languages at once.",
          Operands.NONE,
          List.of(VERSION, NO_PAGER),
          List.of(
              new Usage.Example(
                  "tolmach demo", "see what it does, without any archive of your own"),
              new Usage.Example("tolmach index content", "index the articles in folder 'content'"),
              new Usage.Example("tolmach search 多模态 --language zh", "search, in Chinese only"),
              new Usage.Example("tolmach help search", "show all options of a command")),
          List.of(
              new Usage.Exit(ExitCode.DONE, "something was found, or nothing failed"),
              new Usage.Exit(ExitCode.NOTHING, "nothing was found, or some articles failed"),
              new Usage.Exit(ExitCode.ERROR, "an error, reported in one line on standard error"),
              new Usage.Exit(
                  ExitCode.REFUSED,
                  "a build was refused, by its gate or because an archive lost its articles: the"
                      + " index is as it was"),
              new Usage.Exit(
                  ExitCode.LIVE,
                  "an index was changed as asked, but something after it failed or was interrupted;"
                      + " the message says what"),
              new Usage.Exit(
                  ExitCode.INTERRUPTED,
                  "interrupted by Ctrl-C or a signal: an index is as it was")));

  /** Commands that do the same whatever the user's settings are, and however broken. */
  static final Set<String> HAVE_NO_DEFAULTS = Set.of("help", "completion", "demo");

  private static final int NAME_IN_ERROR = 60;

  private static final List<String> NAMES =
      List.of(
          "demo",
          "index",
          "rebuild",
          "search",
          "similar",
          "suggest",
          "facets",
          "why",
          "show",
          "open",
          "lexicon",
          "serve",
          "mcp",
          "tokens",
          "detect",
          "lint",
          "export",
          "check",
          "generations",
          "rollback",
          "completion",
          "help");

  private Commands() {}

  /**
   * The command of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Command existing(String name) {
    return switch (name) {
      case "demo" -> new DemoCommand();
      case "index" -> new IndexCommand();
      case "rebuild" -> new RebuildCommand();
      case "search" -> new SearchCommand();
      case "similar" -> new SimilarCommand();
      case "suggest" -> new SuggestCommand();
      case "facets" -> new FacetsCommand();
      case "why" -> new WhyCommand();
      case "show" -> new ShowCommand();
      case "open" -> new OpenCommand();
      case "lexicon" -> new LexiconCommand();
      case "serve" -> new ServeCommand();
      case "mcp" -> new McpCommand();
      case "tokens" -> new TokensCommand();
      case "detect" -> new DetectCommand();
      case "lint" -> new LintCommand();
      case "export" -> new ExportCommand();
      case "check" -> new CheckCommand();
      case "generations" -> new GenerationsCommand();
      case "rollback" -> new RollbackCommand();
      case "completion" -> new CompletionCommand();
      case "help" -> new HelpCommand();
      default -> throw unknown(name);
    };
  }

  /**
   * The command of a name that help is asked for.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Command explained(String name) {
    if (NAMES.contains(name)) {
      return existing(name);
    }
    String perhaps =
        Spelling.nearest(name, NAMES)
            .map(near -> "; perhaps 'tolmach help " + near + "'")
            .orElse("");
    throw new IllegalArgumentException(
        "Unknown command: '"
            + shown(name)
            + "'. Expected one of "
            + String.join(", ", NAMES)
            + perhaps
            + ". See 'tolmach --help'.");
  }

  private static String shown(String name) {
    return name.length() > NAME_IN_ERROR ? name.substring(0, NAME_IN_ERROR) + "…" : name;
  }

  /** How all commands are used, in the order of the program's help. */
  static List<Usage> usages() {
    return NAMES.stream().map(name -> existing(name).usage()).toList();
  }

  private static IllegalArgumentException unknown(String name) {
    String shown = shown(name);
    if (name.startsWith("-")) {
      String near =
          Spelling.nearest(name, List.of(VERSION.name(), Usage.HELP.name()))
              .map(option -> "; perhaps 'tolmach " + option + "'")
              .orElse("");
      return new IllegalArgumentException(
          "Unknown option: '"
              + shown
              + "'. Expected a command before its options, as in 'tolmach search QUERY --limit 5'"
              + near
              + ". See 'tolmach --help'.");
    }
    String perhaps =
        Spelling.nearest(name, NAMES)
            .map(near -> "'tolmach " + near + "'")
            .orElse("'tolmach search " + shown + "'");
    return new IllegalArgumentException(
        "Unknown command: '"
            + shown
            + "'. Expected one of "
            + String.join(", ", NAMES)
            + "; perhaps "
            + perhaps
            + ". See 'tolmach --help'.");
  }
}
