package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.Refusal;
import dev.tolmach.index.RefusedException;
import dev.tolmach.query.SearchRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class GateTest {
  @Parameter private Engine engine;
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;

  private ArticleIndex index;
  private Path posts;

  @BeforeEach
  void write() throws IOException {
    posts = Files.createDirectories(folder.resolve("posts"));
    write("mayak.ru.md", "# Маяк\n\nСмотритель маяка каждый вечер зажигал огонь.\n");
    write("mayak.en.md", "# The lighthouse\n\nThe keeper lit the fire every evening.\n");
    write("boat.en.md", "# The boat\n\nA boat passed the lighthouse in the evening.\n");
    index = engine.open(folder.resolve("index"));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void aFolderIsNoGate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gate.of(posts))
        .withMessageStartingWith("A gate is a folder: '" + posts + "'. Expected a file ");
  }

  @Test
  void whatFindsEverythingItMustGoesLive() throws IOException {
    rebuild(
        """
        \uFEFF# saved queries

        маяк\tmayak.ru.md
        lighthouse keeper\tposts:mayak.en.md\t1
        lighthouse\tmayak.ru.md\t2
        lighthouse\t>=2
        *\t>=3
        """);

    assertThat(index.generations()).hasSize(1);
    assertThat(index.search("lighthouse").total()).isEqualTo(2);
  }

  @Test
  void everyLineThatFailsIsReportedWithWhatWasFound() {
    RefusedException refused =
        refused(
            """
            маяк\tmayak.ru.md
            маяк\tboat.en.md
            evening\tboat.en.md\t1
            evening\tmayak.en.md\t1
            zeppelin\tmayak.en.md
            маяк\tgone.md
            lighthouse\t>=4
            *\t>=4
            """);

    List<String> reported = refused.refusals().stream().map(Refusal::description).toList();
    assertThat(reported)
        .hasSize(6)
        .first()
        .asString()
        .isEqualTo(
            "gate.tsv:2: 'маяк' did not find 'boat.en.md' among the first 10 hits. Found: first"
                + " 'mayak.ru.md'. No hit: it lacks 'маяк'.");
    assertThat(reported.get(1)).contains("among the first hit. Found: first '", "It is hit 2.");
    assertThat(reported.get(2)).startsWith("gate.tsv:5: 'zeppelin'").contains("Found: nothing.");
    assertThat(reported.get(3)).startsWith("gate.tsv:6: 'маяк' did not find 'gone.md'");
    assertThat(reported.get(4))
        .isEqualTo("gate.tsv:7: 'lighthouse' did not find at least 4. Found: 2.");
    assertThat(reported.get(5))
        .isEqualTo("gate.tsv:8: '*' did not find at least 4 articles in the index. Found: 3.");
    assertThat(refused.refusals().get(4))
        .isEqualTo(new Refusal("gate.tsv:7", "lighthouse", "at least 4", "2", 4L, 2L));
    assertThat(refused.refusals())
        .allSatisfy(refusal -> assertThat(refusal.found()).doesNotEndWith("."));
    assertThat(refused.refusals().getFirst().expectedLeast()).isNull();
    assertThat(refused).hasMessageContaining("and 5 more").hasMessageContaining("as it was");
  }

  @Test
  void refusedBuildLeavesTheOldGenerationAsItWas() throws IOException {
    rebuild("*\t>=3\n");
    List<String> files = indexFiles();
    Files.delete(posts.resolve("mayak.ru.md"));

    RefusedException refused = refused("маяк\tmayak.ru.md\n");

    assertThat(refused.report().generation()).isEqualTo("000001-20260101T000000Z");
    assertThat(refused.report().indexed()).isEqualTo(2);
    assertThat(index.generations()).hasSize(1);
    assertThat(indexFiles()).isEqualTo(files);
    assertThat(index.refresh()).isFalse();
    assertThat(index.search("маяк").total()).isEqualTo(1);
  }

  @Test
  void firstBuildThatIsRefusedLeavesNoIndex() {
    RefusedException refused = refused("*\t>=100\n");

    assertThat(refused.report().generation()).isEmpty();
    assertThatThrownBy(() -> index.search("маяк"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("There is no index");
  }

  @Test
  void updateIsRefusedToo() throws IOException {
    rebuild("*\t>=3\n");
    Files.delete(posts.resolve("boat.en.md"));

    assertThatThrownBy(() -> update("*\t>=3\n")).isInstanceOf(RefusedException.class);
    assertThat(index.search("boat").total()).isEqualTo(1);
    assertThat(update("*\t>=2\n").deleted()).isEqualTo(1);
  }

  @Test
  void updateThatChangesNothingIsNotAskedAbout() throws IOException {
    rebuild("*\t>=3\n");

    assertThat(update("*\t>=100\n").unchanged()).isEqualTo(3);
  }

  @Test
  void programsDecideThemselves() {
    Refusal refusal = new Refusal("", "lighthouse", "nothing", "something");
    Gate gate =
        searcher ->
            searcher.search(SearchRequest.of("lighthouse")).total() == 0
                ? List.of()
                : List.of(refusal);

    assertThatThrownBy(() ->
            index.run(BuildRequest.rebuild(ArticleArchive.folder("a", posts)).gate(gate).build()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("'lighthouse' did not find nothing. Found: something.");
  }

  @Test
  void lineOfAnotherFormIsNamed() {
    for (String line :
        List.of(
            "no tab",
            "\tno-query.md",
            "query\t",
            "query\ta.md\tten",
            "query\ta.md\t0",
            "query\ta.md\t1001",
            "query\ta.md\t1\tmore",
            "query\t>=many",
            "query\t>=4\t10",
            "*\ta.md")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> gate("# a comment\n" + line + "\n"))
          .withMessageStartingWith("Not a line of a gate: '" + line.replace('\t', '→') + "' in ")
          .withMessageContaining("gate.tsv:2. Expected a query, a tab, and an article or >=NUMBER");
    }
  }

  @Test
  void gateWithoutALineIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gate("# later\n\n"))
        .withMessageStartingWith("A gate that asks nothing: '");
  }

  @Test
  void gateIsUtf8() throws IOException {
    Path file = folder.resolve("gate.tsv");
    Files.write(file, "маяк\t>=1\n".getBytes(StandardCharsets.UTF_16LE));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Gate.of(file))
        .withMessageStartingWith("Not ");
  }

  private void rebuild(String lines) throws IOException {
    index.run(
        BuildRequest.rebuild(ArticleArchive.at("posts=" + posts))
            .now(NOW)
            .gate(gate(lines))
            .build());
  }

  private IndexReport update(String lines) throws IOException {
    return index.run(BuildRequest.update().now(NOW).gate(gate(lines)).build());
  }

  private RefusedException refused(String lines) {
    return catchThrowableOfType(RefusedException.class, () -> rebuild(lines));
  }

  /* Read from a file, but named as if it were in the current folder. */
  private Gate gate(String lines) throws IOException {
    Path file = folder.resolve("gate.tsv");
    Files.writeString(file, lines);
    Gate read = Gate.of(file);
    return searcher ->
        read.check(searcher).stream()
            .map(refusal ->
                new Refusal(
                    refusal.place().substring(refusal.place().lastIndexOf('/') + 1),
                    refusal.query(),
                    refusal.expected(),
                    refusal.found(),
                    refusal.expectedLeast(),
                    refusal.foundTotal()))
            .toList();
  }

  private List<String> indexFiles() throws IOException {
    if (engine == Engine.STORE) {
      return List.of();
    }
    try (var files = Files.list(folder.resolve("index"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(posts.resolve(name), text);
  }
}
