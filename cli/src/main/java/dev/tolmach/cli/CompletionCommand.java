package dev.tolmach.cli;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.completion.CompletionScript;
import dev.tolmach.cli.completion.Shell;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.query.Versions;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prints a script that completes the program's arguments in a shell, and the values that such a
 * script asks for.
 */
final class CompletionCommand implements Command {
  private static final Option VALUES =
      Option.choice(
          "--values",
          List.of(
              "tag",
              "category",
              "author",
              "language",
              "date",
              "facet",
              "id",
              "generation",
              "command",
              "shell"),
          "Print what begins with the word given, a line each: how a script asks for the values of"
              + " an index.");

  private static final int MOST_VALUES = 1_000;
  private static final int MOST_IDS_READ = 20_000;

  @Override
  public Usage usage() {
    return new Usage(
        "completion",
        "Prints a script that lets a shell complete commands, options, tags and ids.",
        Operands.names(
            "[SHELL]",
            "bash, zsh, fish or powershell; without it, the one that the variable SHELL names,"
                + " else bash.",
            1),
        List.of(VALUES, IndexFolder.OPTION),
        List.of(
            new Usage.Example("source <(tolmach completion bash)", "complete in this bash"),
            new Usage.Example(
                "tolmach completion fish > ~/.config/fish/completions/tolmach.fish",
                "complete in every fish from now on")),
        List.of(new Usage.Exit(ExitCode.DONE, "printed"), new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    String word = arguments.words().isEmpty() ? "" : arguments.words().getFirst();
    if (arguments.has(VALUES)) {
      return printValues(word, arguments, environment);
    }
    Shell shell = word.isEmpty() ? usual(environment) : named(word);
    return HelpCommand.print(environment, CompletionScript.of(shell, Commands.usages()));
  }

  private static Shell named(String name) {
    return Shell.of(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Unknown shell: '"
                    + name
                    + "'. Expected one of "
                    + String.join(", ", Shell.names())
                    + ". Name one of these."));
  }

  private static Shell usual(Environment environment) {
    @Nullable Path program =
        Path.of(environment.variables().getOrDefault("SHELL", "")).getFileName();
    return program == null ? Shell.BASH : Shell.of(program.toString()).orElse(Shell.BASH);
  }

  private static int printValues(String prefix, Arguments arguments, Environment environment)
      throws IOException {
    TextOutput out = new TextOutput(environment.out(), false);
    String folded = prefix.toLowerCase(Locale.ROOT);
    for (String value : values(arguments, environment)) {
      if (value.toLowerCase(Locale.ROOT).startsWith(folded)) {
        out.whole(value).line();
      }
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static List<String> values(Arguments arguments, Environment environment)
      throws IOException {
    String kind = arguments.value(VALUES).orElseThrow();
    switch (kind) {
      case "command" -> {
        return Commands.usages().stream().map(Usage::name).toList();
      }
      case "shell" -> {
        return Shell.names();
      }
      case "preset" -> {
        return ArticleArchive.presets();
      }
      default -> {
        try (ArticleIndex index = IndexFolder.open(arguments, environment)) {
          return values(kind, index);
        }
      }
    }
  }

  private static List<String> values(String kind, ArticleIndex index) throws IOException {
    return switch (kind) {
      case "facet" -> index.facets().stream().map(Facet::name).toList();
      case "archive" ->
          index.generation().stream()
              .flatMap(live -> live.archives().stream().map(IndexedArchive::name))
              .toList();
      case "generation" -> index.generations().stream().map(Generation::name).toList();
      case "id" -> ids(index);
      default -> {
        FacetRequest request = FacetRequest.parse(kind + ":" + MOST_VALUES);
        SearchResult result =
            index.search(SearchRequest.builder("").limit(0).facets(List.of(request)).build());
        yield result.facets().getFirst().values().stream()
            .flatMap(CompletionCommand::withChildren)
            .toList();
      }
    };
  }

  private static Stream<String> withChildren(FacetCount count) {
    return Stream.concat(
        Stream.of(count.value()),
        count.children().stream().flatMap(CompletionCommand::withChildren));
  }

  private static List<String> ids(ArticleIndex index) throws IOException {
    List<String> ids = new ArrayList<>();
    @Nullable String next = null;
    do {
      SearchResult result =
          index.search(
              SearchRequest.builder("")
                  .limit(MOST_VALUES)
                  .snippets(0)
                  .versions(new Versions(true, List.of()))
                  .after(next)
                  .build());
      result.hits().stream().map(Hit::id).forEach(ids::add);
      next = result.next();
    } while (next != null && ids.size() < MOST_IDS_READ);
    return ids;
  }
}
