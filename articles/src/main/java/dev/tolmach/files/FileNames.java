package dev.tolmach.files;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Which files this Java can name. One that was started in a locale without Unicode has no letters
 * for most names: it lists such files, but finds none of them again by what it read.
 */
public final class FileNames {
  private static final char UNKNOWN = '\uFFFD';

  private FileNames() {}

  /** Whether a file that was listed can be found again by its name. */
  public static boolean canName(Path file) {
    String name = file.toString();
    if (name.indexOf(UNKNOWN) < 0) {
      return true;
    }
    try {
      return !file.getFileSystem().getPath(name).toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Whether a path was refused because this Java has no letters for it. */
  public static boolean isUnnameable(InvalidPathException refused) {
    return refused.getReason().contains("unmappable");
  }

  /** The message about a name that was written and cannot be looked for. */
  public static IllegalArgumentException unnameable(String written, InvalidPathException cause) {
    return new IllegalArgumentException(message(written), cause);
  }

  /** The message about a file that was listed and cannot be named. */
  public static IOException unnameable(Path file) {
    return new IOException(message(file.toString()));
  }

  private static String message(String name) {
    return "This Java cannot name a file: '"
        + name
        + "'. Expected one whose file names are UTF-8. Set LC_ALL=C.UTF-8 in the environment in"
        + " which Java is started.";
  }
}
