package dev.tolmach.checks.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files of a checkout, without what builds and editors leave in it.
 *
 * @param root the folder that holds the parent {@code pom.xml}
 */
record SourceTree(Path root) {
  /* "frameworks" has programs as users write them, each in the style of its framework. */
  private static final Set<String> NOT_OURS =
      Set.of("target", ".build", ".git", ".idea", ".vscode", "frameworks");

  /**
   * Finds files by name, in the order of their paths.
   *
   * @param name what the last part of a path must fulfil
   * @return absolute paths
   * @throws IOException when a folder cannot be read
   */
  List<Path> files(Predicate<String> name) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(lastName(folder))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (name.test(lastName(file))) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }

  /** All Java files: of the product, its tests, its tables, the projects built against it. */
  List<Path> javaFiles() throws IOException {
    return files(name -> name.endsWith(".java"));
  }

  /** The path as a reader of the repository knows it: relative to the root. */
  String display(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static String lastName(Path path) {
    Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }
}
