package dev.tolmach.cli.reading;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.analysis.Token;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.Formats;
import dev.tolmach.cli.output.Columns;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.json.Printable;
import dev.tolmach.json.ResultJson;
import dev.tolmach.language.Language;
import dev.tolmach.language.LanguageDetector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Shows what the analyzers make of a text. */
public final class TokensCommand implements Command {
  private static final Option LANGUAGE =
      Option.text(
          "--language", "TAG", "Whose words to show; by default the language that is detected.");

  @Override
  public Usage usage() {
    return new Usage(
        "tokens",
        "Shows what the analyzers make of a text: the tokens of the neutral fields, in which every"
            + " article is searched, and those of a language's fields.",
        Operands.text("TEXT...", "The text; - for standard input."),
        List.of(LANGUAGE, Formats.TEXT_OR_JSON),
        List.of(
            new Usage.Example("tolmach tokens Кошки бежали --language ru", "lemmas and stems"),
            new Usage.Example("tolmach tokens 邊緣計算", "characters, pairs and words")),
        List.of(new Usage.Exit(ExitCode.DONE, "shown"), new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    String text = text(arguments, environment);
    Language language = language(arguments, text);
    LanguageAnalyzers analyzers = LanguageAnalyzers.standard();
    List<Token> neutral = Token.of(analyzers.neutral(), "text", text);
    List<Token> own =
        analyzers.languages().contains(language)
            ? Token.of(analyzers.of(language), "text", text)
            : List.of();
    if (Formats.isJson(arguments)) {
      ResultJson.writeTokens(text, language, neutral, own, environment.out());
    } else {
      TextOutput out = environment.text();
      write(out, "neutral", text, neutral);
      write(out, language.tag(), text, own);
      out.flush();
    }
    return ExitCode.DONE;
  }

  private static String text(Arguments arguments, Environment environment) throws IOException {
    if (arguments.text().isBlank()) {
      throw new IllegalArgumentException(
          "Nothing to analyse: '"
              + arguments.text()
              + "'. Expected a text. See 'tolmach tokens --help'.");
    }
    return arguments.text().equals("-")
        ? new String(environment.in().readAllBytes(), StandardCharsets.UTF_8)
        : arguments.text();
  }

  private static Language language(Arguments arguments, String text) {
    return arguments
        .value(LANGUAGE)
        .map(Language::of)
        .orElseGet(() -> LanguageDetector.standard().detect(text, Set.of()).language());
  }

  private static void write(TextOutput out, String name, String text, List<Token> rows)
      throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    int width =
        rows.stream().mapToInt(row -> Columns.width(Printable.of(row.term()))).max().orElse(0);
    out.print(Style.TITLE, name).line();
    for (Token row : rows) {
      String last = row.length() == 1 ? "" : "–" + (row.position() + row.length());
      out.print(Style.DETAIL, "  " + (row.position() + 1) + last, 8);
      out.print(Style.PLAIN, row.term(), width + 2);
      out.print(Style.DETAIL, row.type(), 14);
      out.print(Style.DETAIL, row.start() + "–" + row.end(), 8);
      out.print(text.substring(row.start(), row.end())).line();
    }
  }
}
