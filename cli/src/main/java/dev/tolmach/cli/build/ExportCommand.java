package dev.tolmach.cli.build;

import dev.tolmach.ArticleIndex;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.ExitCode;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.index.IndexedArchive;
import dev.tolmach.json.ResultJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes what an index keeps as NDJSON. */
public final class ExportCommand implements Command {
  private static final Option ARCHIVE =
      Option.text(
          "--archive",
          "NAME",
          "The archive whose articles are written; needed where the index holds several.");

  @Override
  public Usage usage() {
    return new Usage(
        "export",
        "Writes the articles of an index as NDJSON, rendered, so that another index can be built"
            + " of them without the archive.",
        Operands.NONE,
        List.of(IndexFolder.OPTION, IndexFolder.ON_MISMATCH, ARCHIVE),
        List.of(
            new Usage.Example("tolmach export > posts.ndjson", "write the articles to a file"),
            new Usage.Example(
                "tolmach rebuild posts=posts.ndjson --index opensearch://node:9200/posts",
                "build an index on a cluster of them")),
        List.of(new Usage.Exit(ExitCode.DONE, "written"), new Usage.Exit(ExitCode.ERROR, "error")));
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    try (ArticleIndex index = IndexFolder.open(arguments, environment)) {
      IndexedArchive archive = archive(index, arguments);
      OutputStream rows = environment.out();
      if (!archive.glossary().equals(Glossary.NONE)) {
        ResultJson.write(archive, rows);
      }
      index.export(article -> {
        if (article.id().archive().equals(archive.name())) {
          ResultJson.write(article, rows);
        }
      });
    }
    return ExitCode.DONE;
  }

  private static IndexedArchive archive(ArticleIndex index, Arguments arguments)
      throws IOException {
    List<IndexedArchive> archives = index.generations().getFirst().archives();
    List<String> names = archives.stream().map(IndexedArchive::name).toList();
    String asked = arguments.value(ARCHIVE).orElse(names.size() == 1 ? names.getFirst() : "");
    if (!names.contains(asked)) {
      throw new IllegalArgumentException(
          (asked.isEmpty()
                  ? "The index holds several archives: '" + names.size() + "'"
                  : "The index holds no such archive: '" + asked + "'")
              + ". Expected one of "
              + String.join(", ", names)
              + ". Name it with --archive.");
    }
    return archives.get(names.indexOf(asked));
  }
}
