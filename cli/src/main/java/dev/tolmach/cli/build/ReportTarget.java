package dev.tolmach.cli.build;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.IndexFolder;
import dev.tolmach.cli.output.OutputFile;
import dev.tolmach.generation.Generations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Checks that a report overwrites nothing that the build, or another index, is made of. */
final class ReportTarget {
  private static final String REPORT = "{\"version\":";
  private static final String MARK = "tolmach.mark";
  private static final String STANDARD_INPUT = "-";
  /* A report in a .txt file would be read as front matter of JSON, and one in a file of fields, such
   * as mayak.yaml next to mayak.md, as fields of that article. */
  private static final Pattern READ = Pattern.compile("(?i).*\\.(md|mdx|markdown|html|txt|ya?ml)");
  private static final Set<String> SETTINGS = Set.of("tolmach.yaml", ".gitignore");

  private final Path path;
  private final Path target;
  private final boolean exists;

  private ReportTarget(Path path) throws IOException {
    this.path = path;
    this.target = OutputFile.target(path);
    this.exists = Files.isRegularFile(path);
  }

  /**
   * Throws where a report may not be written.
   *
   * @throws IOException says why, or that the place cannot be looked at
   */
  static void check(Path path, Arguments arguments, Environment environment) throws IOException {
    ReportTarget report = new ReportTarget(path);
    boolean elsewhere = IndexFolder.isElsewhere(arguments, environment);
    Path index = IndexFolder.path(arguments, environment);
    if (!elsewhere) {
      report.checkIndexes(index);
    }
    List<Path> inputs = new ArrayList<>();
    for (String word : arguments.words()) {
      inputs.add(environment.path(word));
      String after = word.substring(word.indexOf('=') + 1);
      // Rows on standard input may come from a file.
      inputs.add(after.equals(STANDARD_INPUT) ? Path.of("/dev/stdin") : environment.path(after));
    }
    arguments.value(BuildOptions.GATE).map(environment::path).ifPresent(inputs::add);
    inputs.addAll(elsewhere ? List.of() : known(index));
    for (Path input : inputs) {
      report.checkInput(input);
    }
  }

  /* Also those that are not named: the next build reads them. */
  private static List<Path> known(Path index) {
    if (!Files.isDirectory(index)) {
      return List.of();
    }
    try (FSDirectory files = FSDirectory.open(index)) {
      return Generations.list(files).getFirst().archives().stream()
          .flatMap(archive -> archive.location().stream())
          .map(Path::of)
          .toList();
    } catch (IOException | RuntimeException e) {
      return List.of(); // The build says what is wrong with its index.
    }
  }

  private void checkIndexes(Path index) throws IOException {
    Path folder = target.getParent();
    if (Files.isDirectory(index)) {
      Path root = index.toRealPath();
      if (target.startsWith(root)) {
        throw new IOException("it is in the folder of the index");
      }
      if (isAnyOf(root)) {
        throw new IOException("it is another name of a file of the index");
      }
    } else if (real(index).startsWith(target)) {
      throw new IOException("the folder of the index is to be there");
    }
    if (folder != null && Files.isRegularFile(folder.resolve(MARK), LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("it is in the folder of another index");
    }
  }

  private void checkInput(Path input) throws IOException {
    if (Files.isDirectory(input)) {
      Path root = input.toRealPath();
      if ((exists ? path.toRealPath() : target).startsWith(root)) {
        checkInArchive();
      } else if (isAnyOf(root) && !isReport()) {
        throw new IOException("it is another name of a file in an archive");
      }
    } else if (exists && Files.isRegularFile(input) && Files.isSameFile(path, input)) {
      throw new IOException("the build reads it");
    }
  }

  /* A name that an archive reads is refused even if it is new. Any other file may hold an older
   * report, but nothing else. */
  private void checkInArchive() throws IOException {
    String name = String.valueOf((exists ? path.toRealPath() : target).getFileName());
    if (READ.matcher(name).matches() || SETTINGS.contains(name)) {
      throw new IOException("it has the name of a file that an archive reads");
    }
    if (exists && Files.size(path) > 0 && !isReport()) {
      throw new IOException("it is a file of an archive, and no report");
    }
  }

  private boolean isReport() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(REPORT.length());
      return new String(head, StandardCharsets.UTF_8).equals(REPORT);
    }
  }

  /* A file of several names is overwritten under all of them. */
  private boolean isAnyOf(Path folder) throws IOException {
    if (!exists || !hasSeveralNames()) {
      return false;
    }
    Object key = key(path);
    try (Stream<Path> files = Files.walk(folder)) {
      return key != null && files.anyMatch(file -> key.equals(key(file)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private boolean hasSeveralNames() throws IOException {
    try {
      return Files.getAttribute(path, "unix:nlink") instanceof Integer names && names > 1;
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      return false; // A system that does not tell.
    }
  }

  private static @Nullable Object key(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (IOException e) {
      return null; // A link that leads nowhere, or a file that is gone meanwhile.
    }
  }

  /* Where a path leads whose last folders may be missing. */
  private static Path real(Path path) throws IOException {
    Path whole = path.toAbsolutePath().normalize();
    Path there = whole;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there.toRealPath().resolve(there.relativize(whole));
  }
}
