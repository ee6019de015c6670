package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is given away with the program: whose work it holds, and on which terms. */
class DistributionIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path FOLDER = TARGET.resolve("application");
  private static final Pattern LIBRARY = Pattern.compile("[a-z][a-z-]+ [0-9][0-9A-Za-z.]*");
  private static final List<String> PAPERS =
      List.of(
          "LICENSE",
          "NOTICE",
          "licenses/LICENSE-LGPL-2.1.txt",
          "licenses/jline.txt",
          "licenses/progressbar.txt");

  @Test
  void noticeNamesEveryLibraryOnTheClassPathAndNoOther() throws IOException {
    assertThat(librariesOf(Files.readString(FOLDER.resolve("NOTICE"))))
        .containsExactlyInAnyOrderElementsOf(librariesIn(FOLDER.resolve("lib")));
  }

  @Test
  void theFolderHoldsTheTextsOfTheLicences() {
    assertThat(PAPERS).allSatisfy(paper -> assertThat(FOLDER.resolve(paper)).isNotEmptyFile());
  }

  @Test
  void theZipHoldsWhatTheFolderHolds() throws IOException {
    List<Path> zips = list(TARGET, "zip");
    assumeTrue(!zips.isEmpty(), "The profile quick makes no zip.");
    assertThat(zips).hasSize(1);
    try (FileSystem zip = FileSystems.newFileSystem(zips.get(0))) {
      Path root = onlyFolder(zip.getPath("/"));
      assertThat(PAPERS).allSatisfy(paper -> assertThat(root.resolve(paper)).isNotEmptyFile());
      assertThat(librariesIn(root.resolve("lib"))).isEqualTo(librariesIn(FOLDER.resolve("lib")));
    }
  }

  @Test
  void eachOfOurJarsCarriesItsLicence() throws IOException {
    for (Path jar : list(FOLDER.resolve("lib"), "jar")) {
      if (isOurs(jar)) {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
          assertThat(inside.getPath("META-INF", "LICENSE")).as(jar.toString()).isNotEmptyFile();
          assertThat(inside.getPath("META-INF", "NOTICE")).as(jar.toString()).isNotEmptyFile();
        }
      }
    }
  }

  /** The lines of a notice that name a library: its name and version, nothing else. */
  private static List<String> librariesOf(String notice) {
    return notice.lines().filter(line -> LIBRARY.matcher(line).matches()).sorted().toList();
  }

  private static List<String> librariesIn(Path lib) throws IOException {
    return list(lib, "jar").stream()
        .filter(jar -> !isOurs(jar))
        .map(jar -> jar.getFileName().toString())
        .map(name -> name.replaceFirst("-([0-9][0-9A-Za-z.]*)\\.jar$", " $1"))
        .sorted()
        .toList();
  }

  private static boolean isOurs(Path jar) {
    return jar.getFileName().toString().startsWith("tolmach-");
  }

  private static List<Path> list(Path folder, String extension) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith("." + extension)).sorted().toList();
    }
  }

  private static Path onlyFolder(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      List<Path> found = folders.toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }
}
