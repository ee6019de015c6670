package dev.tolmach.index;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.indexer;
import static dev.tolmach.build.IndexFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.build.IndexView;
import dev.tolmach.build.MemoryArchive;
import dev.tolmach.build.Terms;
import dev.tolmach.generation.Generations;
import dev.tolmach.limits.Limit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made to take all time or memory: each is an article or a row of the report. */
@Timeout(180)
class HostileTextTest {
  private final Directory directory = new ByteBuffersDirectory();

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("aliases that double", fenced(bomb()), true),
        Arguments.of(
            "a tag that asks for a class",
            fenced("title: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x/\"]]\n"),
            false),
        Arguments.of("deep brackets", fenced("a: " + "[".repeat(100_000) + "\n"), true),
        Arguments.of("a million keys", fenced(keys(1_000_000)), true),
        Arguments.of("one key, often", fenced("k: v\n".repeat(50_000)), true),
        Arguments.of("a hundred thousand tags", fenced("tags: [" + tags(100_000) + "]\n"), true),
        Arguments.of("a long date", fenced("date: " + "2".repeat(50_000) + "\n"), true),
        Arguments.of("quotes in quotes", ">".repeat(100_000) + " x\n", true),
        Arguments.of("lists in lists", "- ".repeat(50_000) + "x\n", true),
        Arguments.of("open links", "[a](".repeat(50_000) + "\n", false),
        Arguments.of("open emphasis", "*a_b ".repeat(50_000) + "\n", false),
        Arguments.of("tags in tags", "<b>".repeat(50_000) + "x\n", false),
        Arguments.of("a long word", "a".repeat(500_000) + "\n", false),
        Arguments.of("much space", "x" + " ".repeat(1_000_000) + "x\n", false),
        Arguments.of("controls", "# A\u0000B\u001b[2J\u202e\n\nx\u0007\uFFFE\uD800y\n", false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void textIsAnArticleAndWhatWasNotReadARow(String what, String text, boolean warned)
      throws IOException {
    MemoryArchive archive = new MemoryArchive("a").add("hostile.md", text).add("good.md", ENGLISH);

    IndexReport report = indexer().rebuild(directory, List.of(archive), Set.of());

    assertThat(report.failed()).as(what).isEmpty();
    assertThat(report.indexed()).as(what).isEqualTo(2);
    assertThat(report.warnings().isEmpty()).as(what + ": " + report.warnings()).isEqualTo(!warned);
    assertThat(report.warnings()).hasSizeLessThan(30);
    assertThat(Generations.check(directory).problems()).isEmpty();
  }

  @Test
  void aBombOfOneRowIsOneRowOfTheReport(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bomb.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"id\":\"bomb\",\"body\":\"".getBytes(StandardCharsets.UTF_8));
      byte[] piece = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 200; i++) {
        out.write(piece);
      }
      out.write("\"}\n{\"id\":\"good\",\"body\":\"After it.\"}\n".getBytes(StandardCharsets.UTF_8));
    }

    IndexReport report =
        indexer().rebuild(directory, List.of(ArticleArchive.at(file.toString())), Set.of());

    assertThat(report.failed()).hasSize(1);
    assertThat(IndexView.of(directory).ids()).containsExactly("bomb:good");
  }

  @Test
  void rowsThatAllFailEndTheBuildInsteadOfFillingMemory() throws IOException {
    indexer().rebuild(directory, List.of(new MemoryArchive("a").add("good.md", ENGLISH)), Set.of());
    byte[] rows =
        "x\n".repeat(Limit.FAILED_ARTICLES.standard() + 10).getBytes(StandardCharsets.UTF_8);
    ArticleArchive noise = ArticleArchive.ndjson("a", () -> new ByteArrayInputStream(rows));

    Terms inOrder = terms().threads(1);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> indexer(inOrder).update(directory, List.of(noise)))
        .withMessage(
            "Too many articles cannot be read: more than '100000', the last one 'a:line 100001'."
                + " Expected an archive of articles. Look at what it holds; the index is as it"
                + " was.");
    assertThat(IndexView.of(directory).ids()).containsExactly("a:good.md");
  }

  private static String fenced(String frontMatter) {
    return "---\n" + frontMatter + "---\n" + ENGLISH;
  }

  private static String bomb() {
    StringBuilder yaml = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char c = 'b'; c < 'n'; c++) {
      String before = "*" + (char) (c - 1);
      yaml.append(c).append(": &").append(c).append(" [");
      yaml.append(String.join(",", java.util.Collections.nCopies(9, before))).append("]\n");
    }
    return yaml.toString();
  }

  private static String keys(int count) {
    return IntStream.range(0, count).mapToObj(i -> "k" + i + ": v\n").collect(Collectors.joining());
  }

  private static String tags(int count) {
    return IntStream.range(0, count).mapToObj(i -> "t" + i).collect(Collectors.joining(","));
  }
}
