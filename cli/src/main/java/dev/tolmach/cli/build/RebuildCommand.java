package dev.tolmach.cli.build;

import dev.tolmach.BuildRequest;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Operands;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import dev.tolmach.cli.command.Archives;
import dev.tolmach.cli.command.Command;
import dev.tolmach.cli.command.Environment;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Builds a new generation of an index from nothing. */
public final class RebuildCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "rebuild",
        "Builds a new index from nothing and puts it in the place of the old one when it is"
            + " complete. Searches see the old one until then.",
        Operands.paths(
            "ARCHIVE...",
            "All archives that the index shall hold: folders, .ndjson or .ndjson.gz files, or - for"
                + " NDJSON on standard input; NAME=PATH gives one a name.",
            1),
        Stream.concat(BuildOptions.ALL.stream(), Stream.<Option>of(BuildOptions.DROP)).toList(),
        List.of(
            new Usage.Example("tolmach rebuild content", "build again from folder 'content'"),
            new Usage.Example(
                "tolmach rebuild blog docs --drop wiki", "go on without the archive 'wiki'"),
            new Usage.Example(
                "tolmach rebuild blog --gate gate.tsv", "go live only if saved queries pass"),
            new Usage.Example("tolmach rollback", "go back to the index before")),
        BuildRun.EXITS);
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    List<ArticleArchive> archives = Archives.of(arguments.words(), environment);
    return new BuildRun(arguments, environment)
        .run(BuildRequest.rebuild(archives).drop(arguments.values(BuildOptions.DROP)));
  }
}
