package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exit code of every command in every case: a public contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExitCodesTest {
  private Path folder;

  @BeforeAll
  void index(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Magazine.write(folder);
    Magazine.file(
        folder.resolve("broken/rows.ndjson"), "{\"id\":\"a\",\"body\":\"text\"}\n{oops\n");
    Magazine.file(
        folder.resolve("odd/a.md"), "---\ntitle: [never\ndate: 2025-01-01\n---\nOdd text.\n");
    Magazine.file(folder.resolve("empty/readme.png"), "");
    Session session = new Session(folder);
    assertThat(session.run("index", "content", "--now", Magazine.NOW).code()).isZero();
    assertThat(session.run("index", "empty", "--index", "void").code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # nothing and help
                                                    | 0
          --help                                    | 0
          -h                                        | 0
          --version                                 | 0
          help                                      | 0
          help search                               | 0
          search --help                             | 0
          completion                                | 0
          serch                                     | 2
          --index x                                 | 2
          help serch                                | 2
          # search
          search маяк                               | 0
          search -собака                            | 0
          search --tag Море                         | 0
          search --sort newest                      | 0
          search --facet tag --limit 0              | 0
          search --facet tag --limit 0 --tag нету   | 1
          search ничегоподобного                    | 1
          search ничегоподобного --format json      | 1
          search ничегоподобного --format trec      | 1
          search                                    | 2
          search маяк --index nowhere               | 2
          search маяк --nonsense                    | 2
          search маяк --date 2024-13                | 2
          search маяк --from мая                    | 2
          search маяк --from 2025 --to 2024         | 2
          search маяк --today 2025-09-06            | 0
          search маяк --today 2025-13               | 2
          search маяк --recency 365 --today 2025    | 2
          search маяк --facet colour                | 2
          search маяк --facet tag:0                 | 2
          search маяк --where series                | 2
          search маяк --limit many                  | 2
          search маяк --limit -1                    | 2
          search маяк --after nonsense              | 2
          search маяк --format xml                  | 2
          search --queries nowhere.tsv --format trec | 2
          search --queries content --format trec    | 2
          # facets
          facets                                    | 0
          facets tag                                | 0
          facets category                           | 1
          facets --index void                       | 1
          facets colour                             | 2
          facets --index nowhere                    | 2
          # similar, why and show
          similar nowhere.md                        | 2
          similar                                   | 2
          why nowhere.md маяк                       | 1
          why                                       | 2
          why nowhere.md                            | 2
          why nowhere.md маяк --index nowhere       | 2
          show ru/mayak.md                          | 0
          show ru/mayak.md --lines 1-2              | 0
          show ru/mayak.md --lines 0-2              | 2
          show ru/mayak.md --section зима           | 2
          show nowhere.md                           | 2
          show en/draft.md                          | 2
          show                                      | 2
          show ru/mayak.md --index nowhere          | 2
          # tokens and detect
          tokens маяк                               | 0
          tokens                                    | 2
          tokens маяк --language klingon            | 2
          detect маяк                               | 0
          detect                                    | 2
          detect и/или                              | 0
          detect content/nowhere                    | 2
          detect nowhere.md                         | 2
          detect see nowhere.md                     | 0
          # lint
          lint content                              | 0
          lint content --strict                     | 0
          lint odd                                  | 0
          lint odd --strict                         | 1
          lint broken/rows.ndjson                   | 1
          lint nowhere                              | 2
          lint                                      | 2
          # builds
          index content --index a                   | 0
          index odd --index b                       | 0
          index odd --index c --strict              | 1
          index broken/rows.ndjson --index d        | 1
          index nowhere --index e                   | 2
          index --index f                           | 2
          index content --index g --zone Nowhere/At | 2
          index content --index h --now soon        | 2
          index content --index i --threads 0       | 2
          index content --index j --report no/r.json | 2
          rebuild content --index k                 | 0
          rebuild                                   | 2
          rebuild odd                               | 2
          # looking after
          check                                     | 0
          check --index nowhere                     | 2
          check all                                 | 2
          generations                               | 0
          generations --index nowhere               | 2
          rollback 99                               | 2
          rollback --index nowhere                  | 2
          """)
  void everyCommandEndsWithItsCode(String typed, int code) {
    String[] arguments = typed == null ? new String[0] : typed.split(" ");

    Session.Outcome outcome = new Session(folder).run(arguments);

    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(code);
    if (code == ExitCode.ERROR) {
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err()).as("one line").matches("[^\\n]+\\n").doesNotContain("Exception");
    }
  }
}
