package dev.tolmach.cli.search;

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
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.json.ResultJson;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.FacetCounts;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Shows which values the articles of an index have. */
public final class FacetsCommand implements Command {
  private static final int ALL_VALUES = 1_000;
  private static final Option CONTAINING =
      Option.text(
          "--containing",
          "TEXT",
          "Only values that contain this text, in any case and in either script of Chinese.");

  private static final Option PREFER =
      Option.text(
          "--prefer",
          "TAG,...",
          "Call values by their labels in the first of these languages, such as ru,en, where the"
              + " archive has labels.");

  @Override
  public Usage usage() {
    return new Usage(
        "facets",
        "Shows the tags, categories, authors, languages and dates of an index, with the number of"
            + " articles that have each.",
        Operands.names(
            "[NAME[:N]...]",
            "Which facets: tag, category, author, language, date or one of the archive's own, with"
                + " up to N values (1000 by default). Without a name, ten values of each.",
            Facet.ALL.size()),
        Stream.of(
                Stream.of(IndexFolder.OPTION, IndexFolder.ON_MISMATCH, CONTAINING, PREFER),
                SearchOptions.ALL.stream(),
                Stream.of(Formats.TEXT_OR_JSON))
            .flatMap(options -> options)
            .toList(),
        List.of(
            new Usage.Example("tolmach facets", "an overview of all facets"),
            new Usage.Example("tolmach facets tag:50 --language ru", "50 tags of Russian articles"),
            new Usage.Example("tolmach facets tag --containing 学习", "tags that contain 学习"),
            new Usage.Example(
                "tolmach facets date --format json", "all years and months, in JSON")),
        List.of(
            new Usage.Exit(ExitCode.DONE, "there are values"),
            new Usage.Exit(ExitCode.NOTHING, "there is none"),
            new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    SearchRequest.Builder request = SearchOptions.request("", arguments).limit(0);
    List<FacetRequest> named = requests(arguments.words());
    String containing = arguments.value(CONTAINING).orElse("");
    try (ArticleIndex index = IndexFolder.open(arguments, environment)) {
      List<FacetRequest> asked =
          named.isEmpty() ? index.facets().stream().map(FacetRequest::of).toList() : named;
      request.facets(asked.stream().map(facet -> facet.containing(containing)).toList());
      SearchResult result = index.search(request.build());
      if (Formats.isJson(arguments)) {
        ResultJson.writeFacets(result, environment.out());
      } else {
        write(result, containing, environment.text());
      }
      return hasValues(result) ? ExitCode.DONE : ExitCode.NOTHING;
    }
  }

  private static boolean hasValues(SearchResult result) {
    return result.facets().stream().anyMatch(counts -> !counts.values().isEmpty());
  }

  private static List<FacetRequest> requests(List<String> names) {
    return names.stream()
        .map(name -> FacetRequest.parse(name.contains(":") ? name : name + ":" + ALL_VALUES))
        .distinct()
        .toList();
  }

  private static void write(SearchResult result, String containing, TextOutput out)
      throws IOException {
    List<FacetCounts> facets = result.facets();
    out.line(Counted.of(result.total(), "article") + ", each counted once with its translations");
    new FacetText(out).write(facets);
    if (!containing.isBlank() && !hasValues(result)) {
      out.line("No value of them has '" + containing + "' in it.");
    }
    out.flush();
  }
}
