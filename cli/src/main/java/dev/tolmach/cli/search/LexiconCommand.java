package dev.tolmach.cli.search;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.generation.LearnedData;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.file.LexiconWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Prints what an index has learned from works with versions in several languages. */
public final class LexiconCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "lexicon",
        "Prints the translations of words that an archive's own translations taught, as tables. A"
            + " corrected copy that TOLMACH_LEXICONS names replaces them word by word.",
        Operands.NONE,
        List.of(IndexFolder.OPTION),
        List.of(
            new Usage.Example("tolmach lexicon > words.tsv", "write the tables into a file"),
            new Usage.Example(
                "TOLMACH_LEXICONS=words.tsv tolmach search lighthouse",
                "search by the tables as they were corrected")),
        List.of(new Usage.Exit(ExitCode.DONE, "printed"), new Usage.Exit(ExitCode.ERROR, "error")));
  }

  /* The tabs of a table must stay, and no word of it has a control character. */
  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    Map<String, String> noted = IndexFolder.noted(arguments, environment);
    Lexicons learned = LearnedData.lexicons(noted);
    for (LanguagePair pair : LearnedData.pairs(noted)) {
      for (Lexicon lexicon : learned.lexicons(pair)) {
        String table = String.join("\n", LexiconWriter.lines(lexicon, true)) + '\n';
        environment.out().write(table.getBytes(StandardCharsets.UTF_8));
      }
    }
    environment.out().flush();
    return ExitCode.DONE;
  }
}
