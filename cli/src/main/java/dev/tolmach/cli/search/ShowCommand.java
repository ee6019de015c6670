package dev.tolmach.cli.search;

import dev.tolmach.ArticleIndex;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.Formats;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.command.NamedArticle;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.json.ResultJson;
import dev.tolmach.query.InvalidRequestException;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Explanation;
import dev.tolmach.search.LineRange;
import dev.tolmach.search.ShownArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the text of an article as it was understood, with the lines of its file. */
public final class ShowCommand implements Command {
  private static final Option SECTION =
      Option.text(
          "--section",
          "SECTION",
          "Only one section and those below it: its heading, its anchor or its number.");

  private static final Option LINES =
      Option.text(
          "--lines",
          "FROM-TO",
          "Only what is on these lines of the file; FROM alone is one line, FROM- all from it"
              + " on.");
  private static final String HEADINGS =
      "See the headings with 'tolmach show' and the article alone.";

  @Override
  public Usage usage() {
    return new Usage(
        "show",
        "Shows the text of an article as it was understood, with the lines of its file.",
        Operands.names(
            "ARTICLE", "The article, as a search prints it or by the path of its file.", 1),
        List.of(IndexFolder.OPTION, IndexFolder.ON_MISMATCH, SECTION, LINES, Formats.TEXT_OR_JSON),
        List.of(
            new Usage.Example("tolmach show posts/lighthouse.md", "all of it"),
            new Usage.Example(
                "tolmach show posts/lighthouse.md --section winter", "the text under a heading"),
            new Usage.Example(
                "tolmach show posts/lighthouse.md --lines 20-40", "the lines around a snippet")),
        List.of(new Usage.Exit(ExitCode.DONE, "done"), new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    Optional<LineRange> lines =
        arguments.value(LINES).map(written -> LineRange.parse(written, "--lines FROM-TO"));
    if (arguments.words().isEmpty()) {
      throw new IllegalArgumentException(
          "No article: ''. Expected the id of an article. See 'tolmach show --help'.");
    }
    String typed = arguments.words().getFirst();
    try (ArticleIndex index = IndexFolder.open(arguments, environment)) {
      NamedArticle article = NamedArticle.of(typed, index, environment);
      ShownArticle whole = shown(index, article.name());
      ShownArticle shown =
          arguments.value(SECTION).map(name -> whole.section(name, HEADINGS)).orElse(whole);
      List<String> messages = new ArrayList<>(article.messages());
      if (lines.isPresent()) {
        shown = shown.lines(lines.get().from(), lines.get().to());
        if (shown.sections().isEmpty()) {
          messages.add(lines.get().withoutText());
        }
      }
      write(arguments, environment, shown, messages);
      return ExitCode.DONE;
    }
  }

  private static ShownArticle shown(ArticleIndex index, String name) throws IOException {
    Optional<ShownArticle> shown = index.show(name);
    if (shown.isPresent()) {
      return shown.get();
    }
    Explanation why = index.why(name, SearchRequest.of(""));
    throw new InvalidRequestException(
        why.outcome() == Explanation.Outcome.SKIPPED
            ? "No text of this article: '"
                + name
                + "'. Expected one of the index. "
                + why.summary()
                + " Let it in and build again, or read its file."
            : "No such article: '"
                + name
                + "'. Expected the id of an article of the index, such as a search prints. Correct"
                + " it, or ask 'why' what became of the article.");
  }

  private static void write(
      Arguments arguments, Environment environment, ShownArticle shown, List<String> messages)
      throws IOException {
    if (Formats.isJson(arguments)) {
      ResultJson.write(shown, messages, environment.out());
      return;
    }
    TextOutput out = environment.text();
    new ShowText(out).write(shown);
    out.flush();
    TextOutput err = environment.errors();
    for (String message : messages) {
      err.print(Style.WARNING, message).line();
    }
    err.flush();
  }
}
