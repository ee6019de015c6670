package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.json.JsonSchema;
import dev.tolmach.testdata.TestData;
import dev.tolmach.testing.JsonShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands print of the bundled archive has the shapes that the schemas describe. */
class JsonShapesTest {
  @TempDir static Path folder;

  private static String archive = "";

  @BeforeAll
  static void build() throws IOException {
    copy(TestData.archive(), folder.resolve("archive"));
    archive = "magazine=" + folder.resolve("archive");
    run("index", archive, "--now", "2026-01-01", "--report", "report.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SEARCH|search lighthouse --format json",
        "SEARCH|search lighthouse маяк --prefer ru --tag море --format json",
        "SEARCH|search --sort newest --limit 3 --facet tag:50 --format json",
        "SEARCH|search lihgthouse --format json",
        "SEARCH|search nothingofthiskind --format json",
        "FACETS|facets --format json",
        "FACETS|facets date --prefer zh --format json",
        "SUGGEST|suggest li --format json",
        "GENERATIONS|generations --format json",
        "CHECK|check --format json",
        "LEXICONS|check --lexicons --format json",
        "LINT|lint ARCHIVE --format json",
        "TOKENS|tokens Кошки бежали --format json",
        "TOKENS|tokens 邊緣計算 --format json",
        "DETECT|detect Привіт, світе --format json"
      })
  void theObjectThatACommandPrintsHasItsShape(JsonSchema schema, String command) {
    String printed = run(words(command));

    assertThat(printed.lines()).hasSize(1);
    JsonShape.of(schema.text()).accepts(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HIT|search lighthouse --format ndjson",
        "HIT|search маяк --format ndjson",
        "COMPLETION|suggest li --format ndjson",
        "LINT_ROW|lint ARCHIVE --format ndjson",
        "EXPORT_ROW|export"
      })
  void everyRowHasItsShape(JsonSchema schema, String command) {
    List<String> rows = run(words(command)).lines().toList();
    JsonShape shape = JsonShape.of(schema.text());

    assertThat(rows).isNotEmpty().allSatisfy(shape::accepts);
  }

  @Test
  void whatIsLikeAnArticleItsTextAndWhyItIsFoundHaveTheirShapes() {
    JsonShape similar = JsonShape.of(JsonSchema.SIMILAR.text());
    JsonShape show = JsonShape.of(JsonSchema.SHOW.text());
    JsonShape why = JsonShape.of(JsonSchema.WHY.text());

    for (String id : List.of(idOf("lighthouse"), idOf("маяк"), idOf("灯塔"))) {
      similar.accepts(run("similar", id, "--format", "json"));
      show.accepts(run("show", id, "--format", "json"));
      why.accepts(run("why", id, "lighthouse", "-ship", "--tag", "x", "--format", "json"));
      why.accepts(run("why", id, "маяк", "--recency", "365", "--format", "json"));
    }
    why.accepts(run("why", "none.md", "маяк", "--format", "json"));
  }

  @Test
  void rowsOfAnExportHaveTheirShapeAlsoOfTheArchiveAndOfNotes() throws IOException {
    Path rows = folder.resolve("rows.ndjson");
    Files.writeString(
        rows,
        """
        {"archive":{"version":1,"name":"rows","glossary":"lighthouse\\tpharos"}}
        {"id":"a.md","body":"# One\\n\\nA lighthouse.","date":"2024-05-06","series":"Sea"}
        {"id":"later.md","body":"Not yet.","draft":true}
        """);
    run("rebuild", "rows=" + rows, "--index", "rows", "--quiet");

    List<String> exported = run("export", "--index", "rows").lines().toList();

    assertThat(exported).hasSize(3);
    assertThat(exported).allSatisfy(JsonShape.of(JsonSchema.EXPORT_ROW.text())::accepts);
  }

  @Test
  void reportsOfBuildsThatGoLiveAndThatAreRefusedHaveTheirShape() throws IOException {
    JsonShape shape = JsonShape.of(JsonSchema.REPORT.text());
    Files.writeString(folder.resolve("gate.tsv"), "nothingofthiskind\tnone.md\n");

    shape.accepts(Files.readString(folder.resolve("report.json")));
    String refused = run("rebuild", archive, "--gate", "gate.tsv", "--quiet", "--report", "-");
    assertThat(refused).contains("\"query\":\"nothingofthiskind\"");
    shape.accepts(refused);
  }

  /* The bundled archive may be in a jar, which the command line does not read. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copied = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(file, copied);
        }
      }
    }
  }

  private static String[] words(String command) {
    return Stream.of(command.split(" "))
        .map(word -> word.equals("ARCHIVE") ? archive : word)
        .toArray(String[]::new);
  }

  private static String idOf(String word) {
    String row = run("search", word, "--limit", "1", "--format", "ndjson");
    return row.substring("{\"id\":\"".length(), row.indexOf("\",\"title\""));
  }

  private static String run(String... arguments) {
    return new Session(folder).run(arguments).out();
  }
}
