package dev.tolmach.examples;

import dev.tolmach.ArticleIndex;
import dev.tolmach.BuildRequest;
import dev.tolmach.Gate;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.index.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rebuilds an index while others search it, and goes back if it was wrong. */
public final class RebuildEveryNight {
  private RebuildEveryNight() {}

  /** Runs with the folder of the articles. */
  public static void main(String[] arguments) throws IOException {
    String articles = arguments.length > 0 ? arguments[0] : "examples/articles";
    Path folder = Files.createTempDirectory("tolmach-example");
    IndexSettings settings = IndexSettings.builder().keepGenerations(3).build();

    // The website holds the index open for as long as it runs; the nightly job is another process,
    // or as here another object.
    try (ArticleIndex website = ArticleIndex.open(folder, settings);
        ArticleIndex night = ArticleIndex.open(folder, settings)) {
      night.rebuild(ArticleArchive.at("town=" + articles));
      System.out.println("website: " + website.search("чай").total());

      // A rebuild writes a new generation next to the old one. Nobody sees anything of it until it
      // is complete; whoever searches moves on by refresh(), or stays where he is.
      IndexReport report = night.rebuild(ArticleArchive.at("town=" + articles));
      System.out.println(report.seen() + " seen, " + report.failed().size() + " failed");
      System.out.println("newer generation: " + website.refresh());

      // A gate asks saved queries before the new generation goes live. If one does not find what
      // it must, the old generation stays.
      Path queries =
          Files.writeString(Files.createTempFile("gate", ".tsv"), "чай\tru/tea.md\t3\n*\t>=50\n");
      // @start region="gate"
      try {
        ArticleArchive town = ArticleArchive.at("town=" + articles);
        night.run(BuildRequest.rebuild(town).gate(Gate.of(queries)).build());
      } catch (RefusedException refused) {
        refused
            .refusals()
            .forEach(each ->
                System.out.println(
                    each.query() + ": " + each.expected() + ", found " + each.found()));
      }
      // @end

      // And whoever notices in the morning that it was wrong goes back.
      List<Generation> kept = night.generations();
      Generation live = night.rollback(kept.get(1).name());
      System.out.println(kept.size() + " kept, now " + live.kind() + " to " + live.origin());
    }
  }
}

// It prints:
// website: 2
// 7 seen, 0 failed
// newer generation: true
// *: at least 50 articles in the index, found 6
// 2 kept, now ROLLBACK to 1
