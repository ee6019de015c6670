package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What builds do with the archives that the index knows, and with their places. */
class KnownArchivesTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Magazine.write(folder);
  }

  @Test
  void withoutAnArchiveAllKnownOnesAreRefreshed() throws IOException {
    run("index", "content", "--now", Magazine.NOW);
    Files.delete(folder.resolve("content/ru/mayak.md"));

    assertThat(run("index", "--now", Magazine.NOW).out())
        .contains("5 articles", "0 indexed, 3 unchanged, 1 deleted, 2 skipped");
  }

  @Test
  void aRebuildWithFewerArchivesIsRefusedUnlessTheyAreDropped() throws IOException {
    Magazine.file(folder.resolve("more/a.md"), "More.\n");
    run("index", "content", "more");

    Session.Outcome refused = run("rebuild", "content");

    assertThat(refused.code()).isEqualTo(ExitCode.ERROR);
    assertThat(refused.err()).startsWith("The index holds an archive that is not given: 'more'.");
    assertThat(run("rebuild", "content", "--drop", "more").code()).isZero();
  }

  @Test
  void anArchiveToDropThatTheIndexDoesNotHoldIsNoticed() {
    run("index", "content");

    assertThat(run("rebuild", "content", "--drop", "wiki").err())
        .contains("There was no archive to drop: 'wiki'. The index held content.");
    assertThat(run("generations").out()).hasLineCount(2);
  }

  @Test
  void anArchiveThatIsReadFromAnotherPlaceIsReported() throws IOException {
    run("index", "content");
    Magazine.file(folder.resolve("other/content/a.md"), "# Zeppelin\n\nText.\n");

    Session.Outcome moved = run("index", "other/content", "--report", "report.json");

    assertThat(moved.code()).isZero();
    String notice =
        "Archive 'content' was at '"
            + folder.resolve("content")
            + "' and is now read from '"
            + folder.resolve("other/content")
            + "'. If that is another archive, go back ('tolmach rollback') and give it a name of"
            + " its own ('tolmach index NAME=PATH').";
    assertThat(moved.err()).isEqualTo(notice + "\n");
    assertThat(Files.readString(folder.resolve("report.json")))
        .contains("\"notices\":[\"" + notice + "\"]");
    assertThat(run("index").err()).isEmpty();

    Files.createSymbolicLink(folder.resolve("content.link"), folder.resolve("other/content"));
    assertThat(run("index", "content=content.link").err()).as("the same folder").isEmpty();
  }

  @Test
  void aFolderThatIsGivenUnderTwoNamesIsReported() throws IOException {
    assertThat(run("index", "content").err()).isEmpty();
    String notice =
        "Archives 'content' and 'magazine' are both '"
            + folder.resolve("content")
            + "': each of their articles is found twice. Leave one out ('tolmach rebuild ARCHIVE..."
            + " --drop magazine').\n";

    assertThat(run("index", "magazine=./content").err()).isEqualTo(notice);
    assertThat(run("index").err()).as("again, until one is gone").isEqualTo(notice);
    assertThat(run("rebuild", "content", "--drop", "magazine").err()).isEmpty();
  }

  @Test
  void anArchiveInsideOfAnotherOneIsReported() throws IOException {
    run("index", "content");
    Files.createDirectories(folder.resolve("content/ru"));

    assertThat(run("index", "content/ru").err())
        .isEqualTo(
            "Archives 'content' and 'ru' overlap, '"
                + folder.resolve("content/ru")
                + "' is in '"
                + folder.resolve("content")
                + "': an article that both have is found twice. Leave one out ('tolmach rebuild"
                + " ARCHIVE... --drop ru').\n");
  }

  @Test
  void aFileOfRowsInTheFolderOfAnArchiveIsNoPartOfIt() throws IOException {
    Magazine.file(folder.resolve("content/rows.ndjson"), "{\"id\":\"row\",\"body\":\"Маяк.\"}\n");

    assertThat(run("index", "content", "rows=content/rows.ndjson").err()).doesNotContain("overlap");
  }

  @Test
  void aLexiconThatIsMissingIsReportedToWhoBuilds() throws IOException {
    Magazine.file(folder.resolve("content/tolmach.yaml"), "lexicons: [gone.tsv]\n");

    assertThat(run("index", "content").err())
        .contains(
            "Archive 'content', tolmach.yaml: No lexicon: '"
                + folder.resolve("content/gone.tsv")
                + "'. Expected a file. Correct the name or make the file.\n");
    assertThat(run("search", "маяк").out())
        .contains("\nNo lexicon: 'gone.tsv'. Expected a file.")
        .doesNotContain(folder.toString());
    assertThat(run("check", "--lexicons").out()).contains(folder.resolve("content").toString());

    Magazine.file(folder.resolve("content/gone.tsv"), "no table\n");
    assertThat(run("search", "маяк").out())
        .contains("\nNot a lexicon: gone.tsv:1. Expected a table")
        .doesNotContain(folder.toString());

    Magazine.file(
        folder.resolve("content/gone.tsv"),
        "# tolmach lexicon\n# languages: en ru\n# name: Own words\nblorfin\tмаяк\n");
    assertThat(run("index", "content").err()).doesNotContain("lexicon");
    assertThat(run("check", "--lexicons").out()).contains("Own words\n    en-ru 1\n");
  }

  @Test
  void anArchiveThatIsGoneIsReportedWithBothWaysOut() throws IOException {
    run("index", "content", "--now", Magazine.NOW);
    Files.move(folder.resolve("content"), folder.resolve("moved"));

    assertThat(run("index"))
        .isEqualTo(
            new Session.Outcome(
                ExitCode.ERROR,
                "",
                "There is no archive at '"
                    + folder.resolve("content")
                    + "' any more, where 'content' was. Expected the folder or file that it was"
                    + " read from; the index is as it was. Name its new place ('tolmach index"
                    + " content=PATH'), or leave it out ('tolmach rebuild ARCHIVE... --drop"
                    + " content').\n"));
    assertThat(run("index", "content=moved", "--now", Magazine.NOW).out())
        .contains(" 4 unchanged, 0 deleted,");
  }

  private Session.Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }
}
