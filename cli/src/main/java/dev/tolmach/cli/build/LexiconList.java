package dev.tolmach.cli.build;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.command.Counted;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Formats;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.command.UserLexicons;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.generation.LearnedData;
import dev.tolmach.generation.LiveGeneration;
import dev.tolmach.glossary.LanguagePair;
import dev.tolmach.glossary.Lexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.LexiconSource;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.OnMismatch;
import dev.tolmach.json.JsonOutput;
import dev.tolmach.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;

/**
 * What words are translated by: the lexicons that come with the program, those of a user's files,
 * and what the index has learned.
 */
final class LexiconList {
  /** A lexicon, and how many translations it has of each pair of languages, one direction each. */
  private record Row(LexiconDescription description, Map<String, Integer> sizes) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private LexiconList() {}

  /** Reads all lexicons; those of an index only if there is one. */
  static LexiconList of(Arguments arguments, Environment environment) throws IOException {
    LexiconList list = new LexiconList();
    list.add(UserLexicons.of(environment));
    if (!IndexFolder.isElsewhere(arguments, environment)
        && Files.isDirectory(IndexFolder.path(arguments, environment))) {
      IndexSettings settings = IndexSettings.builder().onMismatch(OnMismatch.READ_ONLY).build();
      try (Directory directory = IndexFolder.directory(arguments, environment);
          DirectoryReader reader = LiveGeneration.open(directory, settings)) {
        list.addAsOne(LearnedData.DESCRIPTION, LearnedData.lexicons(reader));
      }
    }
    return list;
  }

  private void add(Lexicons lexicons) {
    problems.addAll(lexicons.problems());
    for (LexiconSource source : lexicons.sources()) {
      addAsOne(source.description(), Lexicons.of(List.of(source)));
    }
  }

  private void addAsOne(LexiconDescription description, Lexicons lexicons) {
    Map<String, Integer> sizes = new TreeMap<>();
    for (LexiconSource source : lexicons.sources()) {
      for (LanguagePair pair : source.pairs()) {
        boolean counted = sizes.containsKey(pair.reversed().toString());
        if (!counted || isForward(pair)) {
          sizes.remove(pair.reversed().toString());
          int size = lexicons.lexicons(pair).stream().mapToInt(Lexicon::size).sum();
          sizes.put(pair.toString(), size);
        }
      }
    }
    problems.addAll(lexicons.problems());
    if (!sizes.isEmpty()) {
      rows.add(new Row(description, sizes));
    }
  }

  private static boolean isForward(LanguagePair pair) {
    return pair.from().equals(Language.ENGLISH)
        || (!pair.to().equals(Language.ENGLISH)
            && pair.toString().compareTo(pair.reversed().toString()) < 0);
  }

  /** Whether all files could be read. */
  boolean isSound() {
    return problems.isEmpty();
  }

  void write(Arguments arguments, Environment environment) throws IOException {
    if (Formats.isJson(arguments)) {
      writeJson(environment);
    } else {
      writeText(environment.text());
    }
  }

  private void writeJson(Environment environment) throws IOException {
    new JsonOutput(environment.out())
        .object(json ->
            json.number("version", 1)
                .<Row>objects(
                    "lexicons",
                    rows,
                    (each, row) ->
                        each.text("name", row.description.name())
                            .text("version", row.description.version())
                            .text("licence", row.description.licence())
                            .text("attribution", row.description.attribution())
                            .object("translations", sizes -> row.sizes.forEach(sizes::number)))
                .texts("problems", problems));
  }

  private void writeText(TextOutput out) throws IOException {
    for (Row row : rows) {
      LexiconDescription what = row.description;
      String version = what.version().isEmpty() ? "" : " " + what.version();
      String licence = what.licence().isEmpty() ? "" : " (" + what.licence() + ")";
      out.line(what.name() + version + licence);
      out.line("    " + sizes(row.sizes));
      if (!what.attribution().isEmpty()) {
        out.line("    " + what.attribution());
      }
    }
    for (String problem : problems) {
      out.print(Style.ERROR, problem).line();
    }
    out.line(Counted.of(rows.size(), "lexicon") + ".");
    out.flush();
  }

  private static String sizes(Map<String, Integer> sizes) {
    return sizes.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }
}
