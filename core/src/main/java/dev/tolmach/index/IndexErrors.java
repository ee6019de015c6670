package dev.tolmach.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.jspecify.annotations.Nullable;

/** What is said where an index cannot be read or written. */
final class IndexErrors {
  private IndexErrors() {}

  static IOException locked(Directory directory, @Nullable IOException cause) {
    return new IOException(
        "The index is being written already: '"
            + place(directory)
            + "' by "
            + writer(directory)
            + ". Expected one writer at a time. Wait until it has ended, as --wait 10m does, or"
            + " end it, then run this again.",
        cause);
  }

  /** Who writes an index that is locked, in words. */
  static String writer(Directory directory) {
    return WriterNote.in(directory).map(WriterNote::inWords).orElse("another process");
  }

  static MissingIndexException missing(Directory directory) {
    return new MissingIndexException(place(directory));
  }

  static IOException foreign(Directory directory) {
    return new IOException(
        "Not an index of Tolmach: '"
            + place(directory)
            + "'. Expected an empty folder or an index that Tolmach built. Choose another folder.");
  }

  static DamagedIndexException unreadable(Directory directory, Throwable cause) {
    return new DamagedIndexException(place(directory), inWords(cause), cause);
  }

  /** One that is not live is to blame. */
  static DamagedIndexException damaged(Directory directory, DamagedGenerations.Damaged older) {
    return new DamagedIndexException(
        place(directory),
        "of a generation that is not live, '" + older.file() + "': " + inWords(older.cause()),
        older.cause());
  }

  static IOException unwritable(Directory directory, Throwable cause) {
    return new IOException(
        "The index cannot be written: '"
            + place(directory)
            + "' ("
            + inWords(cause)
            + "). Expected a disk that has room and takes what is written. Free some space or"
            + " choose another folder, and run the build again.",
        cause);
  }

  static IOException mismatch(Directory directory, String reason) {
    return new IOException(
        "The index was built by another version of Tolmach: '"
            + place(directory)
            + "' ("
            + reason
            + "). Expected one that this version can bring up to date. Rebuild it.");
  }

  /** What a reader of files complains of, for people. */
  static String inWords(Throwable failure) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return switch (failure) {
      case NoSuchFileException e -> "a file is missing: " + message;
      case FileNotFoundException e -> "a file is missing: " + message;
      case EOFException e -> "a file ends too early: " + message;
      case AccessDeniedException e -> "access is denied: " + message;
      default -> message;
    };
  }

  /** Where an index is, for people. */
  static String place(Directory directory) {
    Directory bare = FilterDirectory.unwrap(directory);
    return bare instanceof FSDirectory files
        ? files.getDirectory().toString()
        : bare.getClass().getSimpleName();
  }
}
