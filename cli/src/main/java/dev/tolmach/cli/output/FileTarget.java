package dev.tolmach.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a path leads when all its links are followed, whether there is a file or not.
 *
 * @param path the file itself: no link, unless it is a descriptor
 * @param descriptor whether it is an open file of a process, such as {@code /dev/fd/63}, whose link
 *     is not followed: it may lead to a pipe, or to a file that has no name any more
 */
record FileTarget(Path path, boolean descriptor) {
  private static final int LINKS = 40;
  private static final String FLAGS = "flags:";
  private static final Pattern DESCRIPTORS = Pattern.compile("/dev/fd|/proc/[^/]+(/task/\\d+)?/fd");

  /**
   * Follows the links of a path.
   *
   * @throws IOException if one of its folders does not exist, or the links lead in a circle
   */
  static FileTarget of(Path written) throws IOException {
    Path path = written.toAbsolutePath();
    for (int links = 0; links <= LINKS; links++) {
      Path folder = path.getParent();
      Path name = path.getFileName();
      if (folder == null || name == null) {
        return new FileTarget(path, false);
      }
      folder = folder.toRealPath();
      path = folder.resolve(name);
      boolean descriptor = DESCRIPTORS.matcher(folder.toString()).matches();
      if (descriptor || !Files.isSymbolicLink(path)) {
        return new FileTarget(path, descriptor);
      }
      path = folder.resolve(Files.readSymbolicLink(path));
    }
    throw new FileSystemLoopException(written.toString());
  }

  /** Which open file of this process it is; empty if it is none. */
  OptionalInt own() {
    Path name = path.getFileName();
    if (!descriptor || name == null || !isOwn(String.valueOf(path.getParent()))) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(name.toString()));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /**
   * Whether it is an open file that whoever opened it cannot write: opened once more by its name,
   * it would be written all the same.
   */
  boolean isReadOnly() {
    Path folder = path.getParent();
    Path process = folder == null ? null : folder.getParent();
    if (!descriptor || process == null) {
      return false;
    }
    try (Stream<String> lines =
        Files.lines(process.resolve("fdinfo").resolve(path.getFileName()))) {
      return lines
          .filter(line -> line.startsWith(FLAGS))
          .anyMatch(line -> (Long.parseLong(line.substring(FLAGS.length()).strip(), 8) & 3) == 0);
    } catch (IOException | UncheckedIOException | NumberFormatException e) {
      return false; // A system that opens it as it was opened before, or another user's process.
    }
  }

  private static boolean isOwn(String folder) {
    return folder.equals("/dev/fd")
        || folder.startsWith("/proc/" + ProcessHandle.current().pid() + "/");
  }
}
