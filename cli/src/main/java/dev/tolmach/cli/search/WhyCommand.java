package dev.tolmach.cli.search;

import dev.tolmach.ArticleIndex;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.Formats;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.command.NamedArticle;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.json.ResultJson;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Tells why an article is among the hits of a query, or is not. */
public final class WhyCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "why",
        "Tells why an article is, or is not, among the hits of a query.",
        Operands.text(
            "ID QUERY...",
            "The article, as a search prints it or by the path of its file, and the query with its"
                + " words."),
        Stream.of(
                Stream.of(IndexFolder.OPTION, IndexFolder.ON_MISMATCH),
                SearchOptions.ALL.stream(),
                RankingOptions.ALL.stream(),
                Stream.of(RankingOptions.TRANSLATE, Formats.TEXT_OR_JSON))
            .flatMap(options -> options)
            .toList(),
        List.of(
            new Usage.Example(
                "tolmach why posts/lighthouse.md маяк туман", "which words it has, and where"),
            new Usage.Example(
                "tolmach why posts/lighthouse.md маяк --tag AI", "which condition holds it back")),
        List.of(
            new Usage.Exit(ExitCode.DONE, "it is a hit"),
            new Usage.Exit(ExitCode.NOTHING, "it is none"),
            new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    List<String> words = arguments.words();
    SearchRequest request = request(arguments);
    if (words.isEmpty() || request.text().isBlank() && request.filters().isEmpty()) {
      throw new IllegalArgumentException(
          "Nothing to explain: '"
              + arguments.text()
              + "'. Expected the id of an article and a query. See 'tolmach why --help'.");
    }
    try (ArticleIndex index = IndexFolder.open(arguments, environment)) {
      NamedArticle article = NamedArticle.of(words.get(0), index, environment);
      Explanation why = index.why(article.name(), request);
      if (Formats.isJson(arguments)) {
        ResultJson.write(request, why, article.messages(), environment.out());
      } else {
        article.print(environment);
        TextOutput out = environment.text();
        new WhyText(out).write(why);
        out.flush();
      }
      return why.isHit() ? ExitCode.DONE : ExitCode.NOTHING;
    }
  }

  private static SearchRequest request(Arguments arguments) {
    List<String> words = arguments.words();
    String text = String.join(" ", words.subList(Math.min(1, words.size()), words.size()));
    return SearchOptions.request(text, arguments).build();
  }
}
