package dev.tolmach.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestDataTest {

  /** A name that is neither ASCII nor free of spaces: the first to suffer on the way. */
  private static final String AWKWARD = "ru/posts/Книжный развал.md";

  @Test
  void archiveIsAFolderOfArticles() {
    assertThat(TestData.archive()).isDirectory();
    assertThat(TestData.archive().resolve(AWKWARD)).isRegularFile();
  }

  @Test
  void rowsAreCellsBetweenTabsWithoutComments() {
    assertThat(TestData.table("articles.tsv"))
        .allSatisfy(row -> assertThat(row.getFirst()).doesNotStartWith("#").isNotEmpty())
        .contains(
            List.of(
                "notes/field-notebook.md",
                "en",
                "A field notebook that survives the rain",
                "-",
                "-",
                "-",
                "-",
                "indexed"));
  }

  @Test
  void anEmptyCellIsKept() {
    assertThat(TestData.table("queries.tsv"))
        .contains(List.of("маяками", String.join(",", LIGHTHOUSES), "", "маяк;маяками;маяк"));
  }

  private static final List<String> LIGHTHOUSES =
      List.of(
          "ru/posts/lighthouse.md", "ru/posts/search-engines.md", "ru/posts/koshki-naberezhnoy.md");

  @Test
  void anUnknownTableIsNamedTogetherWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestData.table("querys.tsv"))
        .withMessageStartingWith("There is no table of this name: 'querys.tsv'. Expected one of [")
        .withMessageContaining("queries.tsv")
        .withMessageEndingWith("]. Name the file as it is called.");
  }

  @Test
  void aJarGivesTheSameArchiveAsItsFolder(@TempDir Path temporary) throws Exception {
    Path jar = temporary.resolve("a jar with spaces, и не только.jar");
    Path classes = classes();
    pack(classes, jar);
    try (URLClassLoader loader = loader(jar)) {
      Class<?> inJar = loader.loadClass(TestData.class.getName());
      Path archive = (Path) inJar.getMethod("archive").invoke(null);
      try (var fileSystem = archive.getFileSystem()) {
        assertThat(fileSystem.provider().getScheme()).isEqualTo("jar");
        assertThat(names(archive)).isEqualTo(names(TestData.archive()));
        assertThat(archive.resolve(AWKWARD))
            .hasSameBinaryContentAs(TestData.archive().resolve(AWKWARD));
        assertThat(inJar.getMethod("table", String.class).invoke(null, "queries.tsv"))
            .isEqualTo(TestData.table("queries.tsv"));
      }
    }
  }

  @Test
  void threadsThatComeTogetherOpenOneFileSystem(@TempDir Path temporary) throws Exception {
    Path jar = temporary.resolve("testdata.jar");
    pack(classes(), jar);
    try (URLClassLoader loader = loader(jar);
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<Path> first =
          () -> (Path) loader.loadClass(TestData.class.getName()).getMethod("archive").invoke(null);
      List<Path> archives =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> first).toList()).stream()
              .map(Future::resultNow)
              .toList();
      try (var fileSystem = archives.getFirst().getFileSystem()) {
        assertThat(archives).extracting(Path::getFileSystem).containsOnly(fileSystem);
        assertThat(names(archives.getFirst())).contains(AWKWARD);
      }
    }
  }

  /**
   * Without a parent: every other loader finds the class in this module, the platform's included.
   */
  private static URLClassLoader loader(Path jar) throws IOException {
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
  }

  /** The folder that holds this module's classes and resources. */
  private static Path classes() throws Exception {
    return Path.of(TestData.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Packs files only: a jar need not have entries for its folders. */
  private static void pack(Path folder, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : TestData.files(folder)) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  private static List<String> names(Path archive) {
    return TestData.files(archive).stream()
        .map(file -> archive.relativize(file).toString())
        .sorted()
        .toList();
  }
}
