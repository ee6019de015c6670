package dev.tolmach;

import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The bytes of all bundled articles and golden files: what a fuzzer begins with. */
public final class BundledFiles {

  private BundledFiles() {}

  /** Returns them, each file once. */
  public static Stream<byte[]> all() {
    return Stream.concat(files().stream(), TestData.golden().stream())
        .filter(file -> !file.toString().endsWith(".expected"))
        .map(BundledFiles::bytes);
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
