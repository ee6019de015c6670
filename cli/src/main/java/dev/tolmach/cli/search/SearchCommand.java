package dev.tolmach.cli.search;

import dev.tolmach.ArticleIndex;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.ArticleLocations;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.Hyperlinks;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.json.ResultJson;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.Filter;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Searches an index. */
public final class SearchCommand implements Command {
  private static final Option FACET =
      Option.texts(
          "--facet",
          "NAME[:N]",
          "Show the N most frequent values (10 by default) of tag, category, author, language, date"
              + " or a facet of the archive's own. Repeatable.");
  private static final Option SORT =
      Option.choice(
          "--sort", List.of("relevance", "newest", "oldest"), "The order; relevance by default.");
  private static final Option PREFER =
      Option.text(
          "--prefer",
          "TAG,...",
          "Show works that have a version in one of these languages in that version; in order of"
              + " preference, such as ru,en.");
  private static final Option VERSIONS =
      Option.choice(
          "--versions",
          List.of("best", "all"),
          "Show a work once, in its best version (best, the default), or every version that"
              + " matches (all), each counted by itself.");
  private static final Option LIMIT =
      Option.text(
          "--limit", "N", "How many hits at most, 0 to 10000; 10 by default, and 0 only counts.");
  private static final Option AS_YOU_TYPE =
      Option.flag(
          "--as-you-type", "The last word may be the beginning of a longer one, such as 'mach'.");
  private static final Option TIMEOUT =
      Option.text(
          "--timeout",
          "MILLISECONDS",
          "Stop after so long and show what has been found; by default a search runs to its end.");
  private static final Option FORMAT =
      Option.choice(
          "--format",
          List.of("text", "json", "ndjson", "trec"),
          "A list to read (text, the default), one JSON object, one JSON object a hit, or a TREC"
              + " run.");
  private static final Option QUERIES =
      Option.path(
          "--queries",
          "FILE",
          "Run every query of this file, which has 'qid<TAB>text' in each line; - is standard"
              + " input. With --format trec.");

  @Override
  public Usage usage() {
    return new Usage(
        "search",
        "Searches an index for words in any of its languages.",
        Operands.text(
            "QUERY...",
            "What to look for. Several words are one query; \"in quotation marks\" they are a"
                + " phrase. Without a query, all articles that the options let through."),
        Stream.of(
                Stream.of(IndexFolder.OPTION, IndexFolder.ON_MISMATCH),
                SearchOptions.ALL.stream(),
                Stream.of(FACET, SORT),
                RankingOptions.ALL.stream(),
                Stream.of(
                    PREFER,
                    VERSIONS,
                    RankingOptions.TRANSLATE,
                    LIMIT,
                    PrintedPage.OPTION,
                    PrintedPage.AFTER),
                Stream.of(AS_YOU_TYPE, TIMEOUT, FORMAT, QUERIES),
                Stream.of(Hyperlinks.OPTION, Hyperlinks.FORMAT))
            .flatMap(options -> options)
            .toList(),
        List.of(
            new Usage.Example("tolmach search нейросеть", "find all forms of a word"),
            new Usage.Example(
                "tolmach search '\"белый медведь\" -зоопарк'",
                "a phrase without a word; the outer quotes are the shell's"),
            new Usage.Example(
                "tolmach search 多模态 --language zh --from 2024", "in Chinese, since 2024"),
            new Usage.Example(
                "tolmach search search engine --facet tag --facet date:3",
                "count tags, and the latest three years"),
            new Usage.Example("tolmach search -- --limit", "find the text '--limit'"),
            new Usage.Example(
                "tolmach search --queries queries.tsv --format trec --limit 1000 > run.txt",
                "make a TREC run")),
        List.of(
            new Usage.Exit(ExitCode.DONE, "something was found"),
            new Usage.Exit(ExitCode.NOTHING, "nothing was found"),
            new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    if (arguments.has(QUERIES)) {
      return runQueries(arguments, environment);
    }
    checkNotEmpty(request(arguments.text(), arguments), arguments);
    try (ArticleIndex index = IndexFolder.open(arguments, environment)) {
      Hyperlinks links = Hyperlinks.of(arguments, environment);
      return search(
          index, arguments, environment, ArticleLocations.shown(index, environment, links));
    }
  }

  /** Searches an index that is open, and whose articles are shown by their ids. */
  public int search(ArticleIndex index, Arguments arguments, Environment environment)
      throws IOException {
    return search(index, arguments, environment, ArticleLocations.NONE);
  }

  private int search(
      ArticleIndex index, Arguments arguments, Environment environment, ArticleLocations locations)
      throws IOException {
    SearchRequest request = request(arguments.text(), arguments);
    PrintedPage page = PrintedPage.of(arguments, environment, request.limit());
    SearchResult result = page.of(index, builder(arguments.text(), arguments));
    TextOutput out = environment.text();
    if (format(arguments).equals("text")) {
      new SearchText(out, locations).write(request, result, page);
      out.flush();
    } else {
      print(request, result, arguments, environment);
    }
    // Without hits, text and JSON still say how many articles match.
    boolean says = List.of("text", "json").contains(format(arguments));
    boolean found = !result.hits().isEmpty() || says && request.limit() == 0 && result.total() > 0;
    return found ? ExitCode.DONE : ExitCode.NOTHING;
  }

  private static void print(
      SearchRequest request, SearchResult result, Arguments arguments, Environment environment)
      throws IOException {
    switch (format(arguments)) {
      case "json" -> ResultJson.write(request, result, environment.out());
      case "ndjson" -> {
        for (Hit hit : result.hits()) {
          ResultJson.write(hit, environment.out());
        }
      }
      default -> {
        TextOutput run = new TextOutput(environment.out(), false);
        TrecRun.write(run, "1", result.hits());
        run.flush();
      }
    }
  }

  private int runQueries(Arguments arguments, Environment environment) throws IOException {
    if (!format(arguments).equals("trec") || !arguments.words().isEmpty()) {
      throw new IllegalArgumentException(
          "Unexpected with --queries: '"
              + (arguments.words().isEmpty() ? "--format " + format(arguments) : arguments.text())
              + "'. Expected '--queries FILE --format trec' and no other query. Correct the"
              + " command.");
    }
    List<QueryFile.Query> queries =
        QueryFile.read(arguments.value(QUERIES).orElseThrow(), environment);
    TextOutput out = new TextOutput(environment.out(), false);
    AtomicBoolean found = new AtomicBoolean();
    try (ArticleIndex index = IndexFolder.open(arguments, environment);
        QueryRun run = new QueryRun(index, queries, text -> request(text, arguments))) {
      run.into((query, hits) -> {
        TrecRun.write(out, query, hits);
        found.compareAndSet(false, !hits.isEmpty());
      });
    }
    out.flush();
    return found.get() ? ExitCode.DONE : ExitCode.NOTHING;
  }

  private static SearchRequest request(String text, Arguments arguments) {
    return builder(text, arguments).build();
  }

  private static SearchRequest.Builder builder(String text, Arguments arguments) {
    SearchRequest.Builder builder = SearchOptions.request(text, arguments);
    if (!format(arguments).equals("json")) {
      builder.facets(facets(arguments));
    }
    if (format(arguments).equals("trec")) {
      builder.snippets(0);
    }
    return builder;
  }

  /* JSON counts all facets, text those that were asked for, the others none. */
  private static List<FacetRequest> facets(Arguments arguments) {
    Map<Facet, FacetRequest> requests = new LinkedHashMap<>();
    for (String written : arguments.values(FACET)) {
      FacetRequest request = FacetRequest.parse(written);
      requests.put(request.facet(), request);
    }
    return format(arguments).equals("text") ? List.copyOf(requests.values()) : List.of();
  }

  private static String format(Arguments arguments) {
    return arguments.value(FORMAT).orElse("text");
  }

  private static void checkNotEmpty(SearchRequest request, Arguments arguments) {
    List<Filter> filters = request.filters();
    if (request.text().isBlank()
        && filters.isEmpty()
        && !arguments.has(SORT)
        && !arguments.has(FACET)) {
      throw new IllegalArgumentException(
          "Nothing asked: '"
              + request.text()
              + "'. Expected words to look for, or an option that chooses articles, such as --tag"
              + " or --sort newest. See 'tolmach search --help'.");
    }
  }
}
