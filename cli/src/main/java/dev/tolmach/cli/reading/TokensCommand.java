package dev.tolmach.cli.reading;

import dev.tolmach.analysis.LanguageAnalyzers;
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
import dev.tolmach.json.JsonObject;
import dev.tolmach.json.JsonOutput;
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
    List<TokenRow> neutral = TokenRow.of(analyzers.neutral(), text);
    List<TokenRow> own =
        analyzers.languages().contains(language)
            ? TokenRow.of(analyzers.of(language), text)
            : List.of();
    if (Formats.isJson(arguments)) {
      new JsonOutput(environment.out())
          .object(json ->
              json.number("version", ResultJson.VERSION)
                  .text("text", text)
                  .text("language", language.tag())
                  .<TokenRow>objects("neutral", neutral, TokensCommand::write)
                  .<TokenRow>objects("tokens", own, TokensCommand::write));
    } else {
      TextOutput out = environment.text();
      write(out, "neutral", neutral);
      write(out, language.tag(), own);
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

  private static void write(TextOutput out, String name, List<TokenRow> rows) throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    int width =
        rows.stream().mapToInt(row -> Columns.width(Printable.of(row.token()))).max().orElse(0);
    out.print(Style.TITLE, name).line();
    for (TokenRow row : rows) {
      String place = row.length() == 1 ? "" : "–" + (row.position() + row.length() - 1);
      out.print(Style.DETAIL, "  " + row.position() + place, 8);
      out.print(Style.PLAIN, row.token(), width + 2);
      out.print(Style.DETAIL, row.type(), 14);
      out.print(Style.DETAIL, row.start() + "–" + row.end(), 8);
      out.print(row.text()).line();
    }
  }

  private static void write(JsonObject json, TokenRow row) {
    json.text("token", row.token())
        .text("type", row.type())
        .number("position", row.position())
        .number("length", row.length())
        .number("start", row.start())
        .number("end", row.end())
        .text("text", row.text());
  }
}
