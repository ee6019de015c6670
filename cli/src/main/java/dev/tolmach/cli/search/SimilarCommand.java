package dev.tolmach.cli.search;

import dev.tolmach.ArticleIndex;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.ArticleLocations;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Counted;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.Hyperlinks;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.command.NamedArticle;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.json.ResultJson;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Finds articles like one. */
public final class SimilarCommand implements Command {
  private static final Option LIMIT =
      Option.text("--limit", "N", "How many articles at most; 10 by default.");
  private static final Option TRANSLATE =
      Option.choice(
          "--translate",
          List.of("auto", "always", "never"),
          "Find articles in other languages by translations of its words (auto, the default, and"
              + " always), or not (never).");
  private static final Option FORMAT =
      Option.choice(
          "--format",
          List.of("text", "json", "ndjson"),
          "A list to read (text, the default), one JSON object, or one JSON object an article.");

  @Override
  public Usage usage() {
    return new Usage(
        "similar",
        "Finds articles like one, in its language and in those of its translations.",
        Operands.names("ID", "The article, as a search prints it or by the path of its file.", 1),
        Stream.of(
                Stream.of(IndexFolder.OPTION, IndexFolder.ON_MISMATCH),
                SearchOptions.ALL.stream(),
                Stream.of(TRANSLATE, LIMIT, FORMAT, Hyperlinks.OPTION, Hyperlinks.FORMAT))
            .flatMap(options -> options)
            .toList(),
        List.of(
            new Usage.Example("tolmach similar posts/lighthouse.md", "what else there is to read"),
            new Usage.Example(
                "tolmach similar posts/lighthouse.md --language zh --limit 3",
                "three of them in Chinese")),
        List.of(
            new Usage.Exit(ExitCode.DONE, "something was found"),
            new Usage.Exit(ExitCode.NOTHING, "nothing was found"),
            new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    if (arguments.words().isEmpty()) {
      throw new IllegalArgumentException(
          "No article: ''. Expected the id of one, such as a search prints. See 'tolmach similar"
              + " --help'.");
    }
    String id = arguments.words().get(0);
    SearchRequest request = SearchOptions.request("", arguments).facets(List.of()).build();
    try (ArticleIndex index = IndexFolder.open(arguments, environment)) {
      NamedArticle article = NamedArticle.of(id, index, environment);
      SearchResult result = index.similar(article.name(), request);
      Hyperlinks links = Hyperlinks.of(arguments, environment);
      if (arguments.value(FORMAT).orElse("text").equals("text")) {
        article.print(environment);
        print(id, result, environment, ArticleLocations.shown(index, environment, links));
      } else {
        print(id, article, result, arguments, environment);
      }
      return result.hits().isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
    }
  }

  private static void print(
      String id,
      NamedArticle article,
      SearchResult result,
      Arguments arguments,
      Environment environment)
      throws IOException {
    if (arguments.value(FORMAT).orElse("").equals("json")) {
      ResultJson.writeSimilar(id, result, article.messages(), environment.out());
      return;
    }
    article.print(environment);
    for (Hit hit : result.hits()) {
      ResultJson.write(hit, environment.out());
    }
  }

  private static void print(
      String id, SearchResult result, Environment environment, ArticleLocations locations)
      throws IOException {
    TextOutput out = environment.text();
    SearchText text = new SearchText(out, locations);
    int rank = 0;
    for (Hit hit : result.hits()) {
      text.write(hit, ++rank);
    }
    String found = result.total() == 0 ? "No article" : Counted.of(result.total(), "article");
    out.print(Style.TITLE, found + " like '" + id + "'.").line();
    for (String message : result.messages()) {
      out.print(Style.WARNING, message).line();
    }
    out.flush();
  }
}
