package dev.tolmach.index;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.indexer;
import static dev.tolmach.build.IndexFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.build.IndexView;
import dev.tolmach.build.Terms;
import dev.tolmach.generation.Generations;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders in which somebody put what is no article, and hopes that it is read. */
@Timeout(120)
class HostileFilesTest {
  @TempDir Path folder;
  @TempDir Path elsewhere;

  private final Directory directory = new ByteBuffersDirectory();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("good.md"), ENGLISH);
    Files.writeString(elsewhere.resolve("secret.md"), "# Secret\n\n" + ENGLISH);
  }

  @Test
  void hugeAndSparseFilesFailAloneAndAreNotReadWhole() throws IOException {
    try (RandomAccessFile sparse = new RandomAccessFile(folder.resolve("huge.md").toFile(), "rw")) {
      sparse.setLength(200L << 30);
    }

    IndexReport report = rebuild(terms());

    assertThat(report.failed())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.id().path()).isEqualTo("huge.md");
          assertThat(row.message()).startsWith("The file is too large: 'huge.md'.");
        });
    assertThat(ids()).containsExactly("a:good.md");
  }

  @Test
  void pipesAndDevicesAreNeverOpened() throws Exception {
    Process mkfifo = new ProcessBuilder("mkfifo", folder.resolve("pipe.md").toString()).start();
    assumeThat(mkfifo.waitFor()).as("mkfifo").isZero();
    Files.createSymbolicLink(folder.resolve("zero.md"), Path.of("/dev/zero"));
    Files.createSymbolicLink(folder.resolve("link.md"), folder.resolve("pipe.md"));

    for (boolean links : List.of(false, true)) {
      IndexReport report = rebuild(terms().followLinks(links));
      assertThat(report.ignored()).isEqualTo(3);
      assertThat(ids()).containsExactly("a:good.md");
    }
  }

  @Test
  void linksOutOfTheArchiveAreFollowedOnRequestOnly() throws IOException {
    Files.createSymbolicLink(folder.resolve("out"), elsewhere);
    Files.createSymbolicLink(folder.resolve("passwd.md"), elsewhere.resolve("secret.md"));
    Files.createSymbolicLink(elsewhere.resolve("back"), folder);
    Files.createSymbolicLink(elsewhere.resolve("self"), elsewhere);

    assertThat(rebuild(terms()).ignored()).isEqualTo(2);
    assertThat(ids()).containsExactly("a:good.md");

    rebuild(terms().followLinks(true));
    assertThat(ids())
        .as("each file once, and no loop without end")
        .hasSize(2)
        .contains("a:good.md")
        .containsAnyOf("a:out/secret.md", "a:passwd.md");
  }

  @Test
  void anUpdateWithoutFollowingTakesOutWhatOnlyLinksLedTo() throws IOException {
    Files.createSymbolicLink(folder.resolve("out"), elsewhere);
    ArticleArchive archive = ArticleArchive.folder("a", folder);
    rebuild(terms().followLinks(true));

    IndexReport report = indexer().update(directory, List.of(archive));

    assertThat(report.deleted()).isEqualTo(1);
    assertThat(ids()).containsExactly("a:good.md");
  }

  @Test
  void loopsOfLinksEnd() throws IOException {
    Files.createSymbolicLink(folder.resolve("a"), folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("self"), folder);
    Path deep = Files.createDirectories(folder.resolve("x/y"));
    Files.createSymbolicLink(deep.resolve("up"), folder.resolve("x"));

    for (boolean links : List.of(false, true)) {
      rebuild(terms().followLinks(links));
      assertThat(ids()).containsExactly("a:good.md");
    }
  }

  @Test
  void namesOfAnyKindAreArticlesOfTheFolder() throws IOException {
    List<String> names =
        List.of("line\nfeed.md", "esc\u001b[2J.md", "rtl\u202egnp.md", "...md", "a\\..\\b.md");
    for (String name : names) {
      Files.writeString(folder.resolve(name), ENGLISH);
    }

    IndexReport report = rebuild(terms());

    assertThat(report.failed()).isEmpty();
    assertThat(report.indexed()).isEqualTo(names.size());
    assertThat(report.ignored()).as("the hidden one").isEqualTo(1);
    assertThat(ids()).contains("a:line\nfeed.md", "a:a\\..\\b.md", "a:rtl\u202egnp.md");
  }

  @Test
  void idsOfRowsArePathsNowhere() throws IOException {
    String rows =
        """
        {"id":"../../etc/passwd","body":"one"}
        {"id":"/etc/passwd","body":"two"}
        {"id":"a\\nb\\u0000c","body":"three"}
        {"id":"\\u202eevil","body":"four"}
        {"id":"","body":"five"}
        {"id":"LONG","body":"six"}
        """
            .replace("LONG", "x".repeat(40_000));
    Path file = elsewhere.resolve("rows.ndjson");
    Files.write(file, rows.getBytes(StandardCharsets.UTF_8));

    IndexReport report =
        indexer().rebuild(directory, List.of(ArticleArchive.at("a=" + file)), Set.of());

    assertThat(report.seen()).isEqualTo(6);
    assertThat(report.indexed() + report.failed().size()).isEqualTo(6);
    assertThat(report.failed()).as("no id, and one that is too long").hasSizeGreaterThan(1);
    assertThat(Generations.check(directory).problems()).isEmpty();
  }

  private IndexReport rebuild(Terms terms) throws IOException {
    IndexReport report =
        indexer(terms).rebuild(directory, List.of(ArticleArchive.folder("a", folder)), Set.of());
    assertThat(report.seen())
        .isEqualTo(
            report.indexed()
                + report.unchanged()
                + report.skipped().size()
                + report.failed().size());
    assertThat(Generations.check(directory).problems()).isEmpty();
    return report;
  }

  private List<String> ids() throws IOException {
    return IndexView.of(directory).ids();
  }
}
