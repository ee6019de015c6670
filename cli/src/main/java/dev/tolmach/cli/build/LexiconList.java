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
import dev.tolmach.glossary.CountedLexicon;
import dev.tolmach.glossary.LexiconDescription;
import dev.tolmach.glossary.LexiconSource;
import dev.tolmach.glossary.Lexicons;
import dev.tolmach.glossary.file.LexiconFiles;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.OnMismatch;
import dev.tolmach.json.ResultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;

/**
 * What words are translated by: the lexicons that come with the program, those of a user's files,
 * and what the index has learned.
 */
final class LexiconList {
  private final List<CountedLexicon> rows = new ArrayList<>();
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
        list.add(LexiconFiles.all(files(LiveGeneration.of(reader))));
        list.addAsOne(LearnedData.DESCRIPTION, LearnedData.lexicons(reader));
      }
    }
    return list;
  }

  /* Those that the archives name in their folders. */
  private static List<Path> files(Optional<Generation> live) {
    return live.stream()
        .flatMap(generation -> generation.archives().stream())
        .flatMap(archive -> archive.glossary().lexicons().stream())
        .distinct()
        .map(Path::of)
        .toList();
  }

  private void add(Lexicons lexicons) {
    problems.addAll(lexicons.problems());
    for (LexiconSource source : lexicons.sources()) {
      addAsOne(source.description(), Lexicons.of(List.of(source)));
    }
  }

  private void addAsOne(LexiconDescription description, Lexicons lexicons) {
    CountedLexicon counted = CountedLexicon.of(description, lexicons);
    problems.addAll(lexicons.problems());
    if (!counted.translations().isEmpty()) {
      rows.add(counted);
    }
  }

  /** Whether all files could be read. */
  boolean isSound() {
    return problems.isEmpty();
  }

  void write(Arguments arguments, Environment environment) throws IOException {
    if (Formats.isJson(arguments)) {
      ResultJson.writeLexicons(rows, problems, environment.out());
    } else {
      writeText(environment.text());
    }
  }

  private void writeText(TextOutput out) throws IOException {
    for (CountedLexicon row : rows) {
      LexiconDescription what = row.description();
      String version = what.version().isEmpty() ? "" : " " + what.version();
      String licence = what.licence().isEmpty() ? "" : " (" + what.licence() + ")";
      out.line(what.name() + version + licence);
      out.line("    " + sizes(row.translations()));
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
