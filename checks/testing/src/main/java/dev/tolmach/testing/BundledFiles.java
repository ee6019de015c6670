package dev.tolmach.testing;

import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The bytes of the small ones among the bundled articles and golden files: what a fuzzer begins
 * with. Its inputs become as long as the longest of these, and long ones take its time.
 */
public final class BundledFiles {

  private static final int SMALL = 1_500;

  private BundledFiles() {}

  /** Returns them, each file once. */
  public static Stream<byte[]> all() {
    return Stream.concat(files().stream(), TestData.golden().stream())
        .filter(file -> !file.toString().endsWith(".expected"))
        .map(BundledFiles::bytes)
        .filter(bytes -> bytes.length <= SMALL);
  }

  private static List<Path> files() {
    try (Stream<Path> walk = Files.walk(TestData.archive())) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
