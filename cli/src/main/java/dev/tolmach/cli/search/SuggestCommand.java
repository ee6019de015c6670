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
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.output.Shortened;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.json.ResultJson;
import dev.tolmach.suggest.Completion;
import dev.tolmach.suggest.CompletionRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Completes what is being typed. */
public final class SuggestCommand implements Command {
  private static final int HANG = 4;

  private static final Option LIMIT =
      Option.text("--limit", "N", "How many completions at most, up to 100; 10 by default.");
  private static final Option LANGUAGE =
      Option.text(
          "--language", "LANGUAGE", "Only from articles in this language; zh is all Chinese.");
  private static final Option FORMAT =
      Option.choice(
          "--format",
          List.of("text", "json", "ndjson"),
          "Lines to read (text, the default), one JSON object, or one JSON object a completion.");

  @Override
  public Usage usage() {
    return new Usage(
        "suggest",
        "Completes what is being typed, by the titles, tags and headings of an index.",
        Operands.text("PREFIX...", "What has been typed so far."),
        List.of(IndexFolder.OPTION, IndexFolder.ON_MISMATCH, LANGUAGE, LIMIT, FORMAT),
        List.of(
            new Usage.Example("tolmach suggest search eng", "titles, tags and headings"),
            new Usage.Example("tolmach suggest 人工 --language zh", "of Chinese articles only"),
            new Usage.Example("tolmach suggest vfz", "typed on the wrong keyboard layout")),
        List.of(
            new Usage.Exit(ExitCode.DONE, "something was found"),
            new Usage.Exit(ExitCode.NOTHING, "nothing was found"),
            new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    CompletionRequest request =
        new CompletionRequest(
            arguments.text(),
            arguments.number(
                LIMIT, CompletionRequest.DEFAULT_LIMIT, 1, CompletionRequest.MAX_LIMIT),
            arguments.value(LANGUAGE).orElse(null));
    if (request.prefix().isBlank()) {
      throw new IllegalArgumentException(
          "Nothing typed: '"
              + request.prefix()
              + "'. Expected the beginning of a word or title. See 'tolmach suggest --help'.");
    }
    try (ArticleIndex index = IndexFolder.open(arguments, environment)) {
      List<Completion> completions = index.suggest(request);
      print(request, completions, arguments.value(FORMAT).orElse("text"), environment);
      return completions.isEmpty() ? ExitCode.NOTHING : ExitCode.DONE;
    }
  }

  private static void print(
      CompletionRequest request,
      List<Completion> completions,
      String format,
      Environment environment)
      throws IOException {
    switch (format) {
      case "json" -> ResultJson.write(request, completions, environment.out());
      case "ndjson" -> {
        for (Completion completion : completions) {
          ResultJson.write(completion, environment.out());
        }
      }
      default -> {
        TextOutput out = environment.text();
        for (Completion completion : completions) {
          write(out, completion);
        }
        out.flush();
      }
    }
  }

  private static void write(TextOutput out, Completion completion) throws IOException {
    String about =
        "  "
            + kind(completion)
            + " · "
            + completion.language().tag()
            + " · "
            + Counted.of(completion.count(), "article");
    out.hang(HANG).print(Shortened.end(completion.text(), Shortened.TITLE));
    out.print(Style.DETAIL, about).line();
  }

  private static String kind(Completion completion) {
    return completion.kind().name().toLowerCase(Locale.ROOT);
  }
}
