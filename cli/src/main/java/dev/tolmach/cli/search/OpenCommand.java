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
import dev.tolmach.cli.command.NamedArticle;
import dev.tolmach.query.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens an article in an editor, or its page in a browser. */
public final class OpenCommand implements Command {
  private static final Option BROWSER =
      Option.flag("--browser", "Open the article's page on its site, though it has a file.");
  private static final Option PRINT =
      Option.flag("--print", "Print the path or address, and open nothing.");

  /** An article and a line of its file, as a search prints both. */
  private static final Pattern WITH_LINE = Pattern.compile("(.+):([1-9][0-9]{0,6})");

  @Override
  public Usage usage() {
    return new Usage(
        "open",
        "Opens an article in $VISUAL or $EDITOR, or its page in a browser.",
        Operands.names(
            "ARTICLE",
            "The article, as a search prints it, with or without a line, or the path of its file.",
            1),
        List.of(IndexFolder.OPTION, IndexFolder.ON_MISMATCH, BROWSER, PRINT),
        List.of(
            new Usage.Example("tolmach open posts/lighthouse.md:41", "edit it, from line 41 on"),
            new Usage.Example("tolmach open posts/lighthouse.md --browser", "see it on its site")),
        List.of(new Usage.Exit(ExitCode.DONE, "opened"), new Usage.Exit(ExitCode.ERROR, "error")));
  }

  /** What is opened: a file, or else a page. */
  private record Target(Optional<Path> file, Optional<String> page, int line) {}

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    if (arguments.words().isEmpty()) {
      throw new IllegalArgumentException(
          "No article: ''. Expected the id of one, such as a search prints. See 'tolmach open"
              + " --help'.");
    }
    Target target = target(arguments, environment);
    boolean page = arguments.has(BROWSER) || target.file.isEmpty();
    String place = page ? target.page.orElseThrow() : target.file.orElseThrow().toString();
    if (arguments.has(PRINT)) {
      environment.text().line(place).flush();
      return ExitCode.DONE;
    }
    new Opener(environment).open(place, page, target.line);
    return ExitCode.DONE;
  }

  private static Target target(Arguments arguments, Environment environment) throws IOException {
    String typed = arguments.words().getFirst();
    try (ArticleIndex index = IndexFolder.open(arguments, environment)) {
      Matcher line = WITH_LINE.matcher(typed);
      boolean withLine = line.matches() && !isKnown(index, typed, environment);
      String name = withLine ? line.group(1) : typed;
      NamedArticle article = NamedArticle.of(name, index, environment);
      article.print(environment);
      if (index.find(article.name()).isEmpty()) {
        throw new InvalidRequestException(
            "No such article: '"
                + name
                + "'. Expected the id of an article of the index, such as a search prints. Correct"
                + " it, or ask 'why' what became of the article.");
      }
      Optional<Path> file = ArticleLocations.of(index, environment).file(article.name());
      Optional<String> page = page(index, article.name());
      if (page.isEmpty() && (file.isEmpty() || arguments.has(BROWSER))) {
        throw new InvalidRequestException(
            "Nothing to open: '"
                + name
                + "'. Expected "
                + (arguments.has(BROWSER) ? "an article with" : "a file that is there, or")
                + " a 'url' of its own that begins with https://. "
                + (file.isPresent() ? "Leave out --browser to open its file, or read" : "Read")
                + " it with 'tolmach show'.");
      }
      return new Target(file, page, withLine ? Integer.parseInt(line.group(2)) : 1);
    }
  }

  private static boolean isKnown(ArticleIndex index, String typed, Environment environment)
      throws IOException {
    return index.find(NamedArticle.of(typed, index, environment).name()).isPresent();
  }

  private static Optional<String> page(ArticleIndex index, String name) throws IOException {
    return index
        .show(name)
        .flatMap(article -> Optional.ofNullable(article.url()))
        .filter(Hyperlinks::isPage);
  }
}
