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

/** Brings an index up to date with archives. */
public final class IndexCommand implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "index",
        "Brings an index up to date with archives: reads what is new or changed, and takes out what"
            + " is gone. Creates the index if there is none.",
        Operands.paths(
            "[ARCHIVE...]",
            "A folder, an .ndjson or .ndjson.gz file, or - for NDJSON on standard input; NAME=PATH"
                + " gives it a name. Without an archive, all that the index knows.",
            0),
        Stream.concat(
                BuildOptions.ALL.stream(),
                Stream.<Option>of(BuildOptions.ON_MISMATCH, BuildOptions.WATCH))
            .toList(),
        List.of(
            new Usage.Example("tolmach index content", "index the articles in folder 'content'"),
            new Usage.Example("tolmach index blog=~/blog/posts docs", "index two archives"),
            new Usage.Example("tolmach index --report report.json", "refresh all, and report"),
            new Usage.Example("tolmach index content --watch", "and again after every change"),
            new Usage.Example(
                "export-articles | tolmach index wiki=-", "index what a program writes")),
        BuildRun.EXITS);
  }

  @Override
  public int run(Arguments arguments, Environment environment) throws IOException {
    if (arguments.has(BuildOptions.WATCH)) {
      return new WatchRun(arguments, environment).run();
    }
    List<ArticleArchive> archives = Archives.of(arguments.words(), environment);
    return new BuildRun(arguments, environment).run(BuildRequest.update(archives));
  }
}
