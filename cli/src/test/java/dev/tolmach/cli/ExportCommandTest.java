package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Magazine.write(folder);
  }

  private Session.Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }

  private List<String> export() {
    assertThat(run("index", "content", "--now", Magazine.NOW).code()).isEqualTo(ExitCode.DONE);
    Session.Outcome export = run("export");
    assertThat(export.code()).isEqualTo(ExitCode.DONE);
    assertThat(export.err()).isEmpty();
    return export.out().lines().toList();
  }

  @Test
  void eachRowIsAnArticleOrTheNoteAboutOne() {
    List<String> rows = export();

    assertThat(rows).hasSize(6).allMatch(row -> row.startsWith("{\"id\":\""));
    assertThat(rows).filteredOn(row -> row.contains("\"skipped\":")).hasSize(2);
  }

  @Test
  void whatMeansTheSameComesFirst() throws IOException {
    Magazine.file(folder.resolve("content/tolmach.yaml"), "synonyms:\n  - [маяк, светоч]\n");

    assertThat(export()).first().asString().startsWith("{\"archive\":{").contains("светоч");
  }

  @Test
  void anIndexOfTheRowsAnswersAlike() throws IOException {
    Magazine.file(folder.resolve("content/tolmach.yaml"), "synonyms:\n  - [маяк, светоч]\n");
    Files.write(folder.resolve("rows.ndjson"), export());
    run("rebuild", "content=rows.ndjson", "--index", "again", "--now", Magazine.NOW);

    for (String query : List.of("светоч", "灯塔", "lighthouse -sea", "кошки рыбаки")) {
      assertThat(run("search", query, "--index", "again").out())
          .isEqualTo(run("search", query).out());
    }
  }
}
