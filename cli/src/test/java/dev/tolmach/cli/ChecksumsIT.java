package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The checksums of all jars in the zip: those of others are written down in the repository, in the
 * form that {@code sha256sum} reads; those of our own are made by the build, next to the zip.
 */
class ChecksumsIT {
  private static final Path TARGET = Path.of("target");
  private static final Path LIB = TARGET.resolve("application").resolve("lib");
  private static final Path WRITTEN_DOWN = Path.of("src", "main", "assembly", "jars.sha256");

  @Test
  void jarsOfOthersAreThoseWhoseChecksumsAreWrittenDown() throws Exception {
    Map<String, String> found = sums(jars(false));
    if ("write".equals(System.getProperty("checksums"))) {
      Files.writeString(WRITTEN_DOWN, text(found));
    }
    assertThat(read(Files.readString(WRITTEN_DOWN)))
        .as("-Dchecksums=write writes them down: see CONTRIBUTING.md")
        .isEqualTo(found);
  }

  @Test
  void theChecksumsOfTheZipAndOfOurOwnJarsLieNextToIt() throws Exception {
    List<Path> all = new ArrayList<>(jars(true));
    all.add(zip());
    Path checksums = Path.of(zip().toString().replaceFirst("\\.zip$", ".sha256"));
    Map<String, String> written = new TreeMap<>();
    read(Files.readString(checksums))
        .forEach((file, sum) -> written.put(Path.of(file).getFileName().toString(), sum));
    assertThat(written).isEqualTo(sums(all));
  }

  @Test
  void theBillOfMaterialsInTheZipNamesEachJarWithItsChecksum() throws Exception {
    try (FileSystem inside = FileSystems.newFileSystem(zip())) {
      Path root = onlyEntry(inside.getPath("/"));
      assertThat(Files.readString(root.resolve("jars.sha256")))
          .isEqualTo(Files.readString(WRITTEN_DOWN));
      String bill = Files.readString(onlyBill(root));
      assertThat(bill).contains(sums(jars(false)).values());
      assertThat(bill).doesNotContain("\"timestamp\"", "junit-jupiter", "assertj", "opencc4j");
    }
  }

  private static Path onlyBill(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      List<Path> bills = files.filter(file -> file.toString().endsWith("-cyclonedx.json")).toList();
      assertThat(bills).hasSize(1);
      return bills.get(0);
    }
  }

  private static Path onlyEntry(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static Path zip() throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      List<Path> zips = files.filter(file -> file.toString().endsWith(".zip")).toList();
      assumeTrue(!zips.isEmpty(), "The profile quick makes no zip.");
      assertThat(zips).hasSize(1);
      return zips.get(0);
    }
  }

  private static List<Path> jars(boolean ours) throws IOException {
    try (Stream<Path> files = Files.list(LIB)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> file.getFileName().toString().startsWith("tolmach-") == ours)
          .toList();
    }
  }

  private static Map<String, String> sums(List<Path> files) throws Exception {
    Map<String, String> sums = new TreeMap<>();
    for (Path file : files) {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      sums.put(file.getFileName().toString(), HexFormat.of().formatHex(sum));
    }
    return sums;
  }

  private static String text(Map<String, String> sums) {
    return sums.entrySet().stream()
        .map(each -> each.getValue() + "  " + each.getKey() + "\n")
        .collect(Collectors.joining());
  }

  private static Map<String, String> read(String text) {
    Map<String, String> sums = new TreeMap<>();
    text.lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
    return sums;
  }
}
