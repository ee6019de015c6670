package dev.tolmach.disk;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.stream.Stream;

/** Why a disk did not take what was written, as far as it decides what to do about it. */
enum DiskTrouble {
  /** It is full, or the user's share of it is. */
  ROOM,
  /** It may not be written, or not by this user. */
  ACCESS,
  /** The process may open no more files. */
  FILES,
  /** It is broken, or is not known to be otherwise. */
  OTHER;

  /* What operating systems say. */
  private static final String[] OF_ROOM = {
    "no space left", "not enough space", "disk quota exceeded", "quota exceeded", "disk is full"
  };
  private static final String[] OF_ACCESS = {
    "permission denied", "access is denied", "operation not permitted", "read-only file system",
  };

  private static final String[] OF_FILES = {"too many open files"};

  /** The trouble that caused something thrown. */
  static DiskTrouble of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String said = reason(cause);
      if (Stream.of(OF_ROOM).anyMatch(said::contains)) {
        return ROOM;
      }
      if (cause instanceof AccessDeniedException
          || cause instanceof ReadOnlyFileSystemException
          || Stream.of(OF_ACCESS).anyMatch(said::contains)) {
        return ACCESS;
      }
      if (Stream.of(OF_FILES).anyMatch(said::contains)) {
        return FILES;
      }
    }
    return OTHER;
  }

  private static String reason(Throwable cause) {
    // The path may contain anything, so only the reason is looked at where it is known by itself.
    String message =
        cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
    return message == null ? "" : message.toLowerCase(Locale.ROOT);
  }
}
