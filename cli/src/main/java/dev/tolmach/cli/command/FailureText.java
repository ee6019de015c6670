package dev.tolmach.cli.command;

import dev.tolmach.cli.output.OutputException;
import dev.tolmach.index.MissingIndexException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** What went wrong, in one line for the user. */
public final class FailureText {
  private FailureText() {}

  /** What is wrong, what was expected, what to do. */
  public static String of(Throwable failure) {
    return switch (failure) {
      case UncheckedIOException e -> of(Objects.requireNonNull(e.getCause()));
      case OutputException e ->
          "Output cannot be written: '"
              + e.getMessage()
              + "'. Expected room for it. Free some space or write elsewhere.";
      case FileSystemException e -> fileSystem(e);
      case InvalidPathException e when e.getReason().contains("unmappable") ->
          "This Java cannot name a file: '"
              + e.getInput()
              + "'. Expected one whose file names are UTF-8. Set LC_ALL=C.UTF-8 in the environment,"
              + " or start the program by bin/tolmach, which does.";
      case InvalidPathException e ->
          "Not a path: '" + e.getInput() + "'. Expected the path of a file or folder. Correct it.";
      case MissingIndexException e -> IndexFolder.missing(e.place());
      case IllegalArgumentException e when e.getMessage() != null -> e.getMessage();
      case IOException e when e.getMessage() != null -> e.getMessage();
      case OutOfMemoryError e ->
          "Out of memory: '"
              + e.getMessage()
              + "'. Expected a larger heap. Set TOLMACH_OPTS=-Xmx2g and run again.";
      default ->
          "Defect of the program: '"
              + failure
              + "'. Expected none. Set TOLMACH_DEBUG=1 to see where it is, and report it.";
    };
  }

  private static String fileSystem(FileSystemException failure) {
    String path = String.valueOf(failure.getFile());
    return switch (failure) {
      case NoSuchFileException e ->
          "No such file or folder: '" + path + "'. Expected one that exists. Correct the path.";
      case AccessDeniedException e ->
          "Access denied: '" + path + "'. Expected a path that may be used. Check its permissions.";
      case NotDirectoryException e ->
          "Not a folder: '" + path + "'. Expected a folder. Correct the path.";
      default ->
          "File system error: '"
              + failure.getMessage()
              + "'. Expected to read or write it. Check the path and the disk.";
    };
  }
}
