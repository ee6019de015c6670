package dev.tolmach.cli.build;

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
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.generation.Generations;
import dev.tolmach.index.IndexCheck;
import dev.tolmach.json.ResultJson;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.Directory;

/** Checks an index. */
public final class CheckCommand implements Command {
  private static final Option LEXICONS =
      Option.flag(
          "--lexicons",
          "List what words are translated by instead: each lexicon with its languages, its size,"
              + " its licence and whose work it is.");

  @Override
  public Usage usage() {
    return new Usage(
        "check",
        "Reads a whole index and tells whether it is sound: its files, its works, its numbers.",
        Operands.NONE,
        List.of(IndexFolder.OPTION, LEXICONS, Formats.TEXT_OR_JSON),
        List.of(
            new Usage.Example("tolmach check --index site/.tolmach", "check an index"),
            new Usage.Example("tolmach check --lexicons", "list the lexicons")),
        List.of(
            new Usage.Exit(ExitCode.DONE, "sound"),
            new Usage.Exit(ExitCode.NOTHING, "not sound"),
            new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    if (arguments.has(LEXICONS)) {
      LexiconList list = LexiconList.of(arguments, environment);
      list.write(arguments, environment);
      return list.isSound() ? ExitCode.DONE : ExitCode.NOTHING;
    }
    IndexCheck check = check(arguments, environment);
    if (Formats.isJson(arguments)) {
      ResultJson.write(check, environment.out());
    } else {
      write(check, environment.text());
    }
    return check.isSound() ? ExitCode.DONE : ExitCode.NOTHING;
  }

  private static IndexCheck check(Arguments arguments, Environment environment) throws IOException {
    if (IndexFolder.isElsewhere(arguments, environment)) {
      try (ArticleIndex index = IndexFolder.open(arguments, environment)) {
        return index.check();
      }
    }
    try (Directory directory = IndexFolder.directory(arguments, environment)) {
      return Generations.check(directory);
    }
  }

  private static void write(IndexCheck check, TextOutput out) throws IOException {
    for (String problem : check.problems()) {
      out.print(Style.ERROR, problem).line();
    }
    String verdict =
        check.isSound() ? "Sound" : Counted.of(check.problems().size(), "problem") + " found";
    out.line(
        verdict
            + ": "
            + Counted.of(check.articles(), "article")
            + ", "
            + Counted.of(check.notes(), "note")
            + " on articles left out, "
            + check
                .live()
                .map(live -> "generation " + live.name())
                .orElse("the live generation cannot be read")
            + ".");
    if (check.remedy().isPresent()) {
      out.line(check.remedy().get());
    }
    out.flush();
  }
}
