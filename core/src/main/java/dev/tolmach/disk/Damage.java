package dev.tolmach.disk;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;

/**
 * What is thrown where files are read that are not as they were written. Lucene checks most of a
 * file only when it is asked to, so almost anything can be thrown: an index out of bounds, a length
 * that no memory can hold, the fault of a mapped file that became shorter.
 */
public final class Damage {
  /* How Lucene names a file in its messages. */
  private static final Pattern PATH = Pattern.compile("path=\"([^\"]*)\"");
  private static final Pattern IN_MEMORY = Pattern.compile("\\(file=([^,)]+)");
  private static final Pattern SEGMENTS = Pattern.compile("(?:pending_)?segments_[0-9a-z]+");
  private static final String OURS = "dev.tolmach.";

  private Damage() {}

  /** Whether damaged files may have caused what was thrown; it takes a check of them to be sure. */
  public static boolean isSuspect(Throwable thrown) {
    return switch (thrown) {
      case UncheckedIOException e -> e.getCause() == null || isSuspect(e.getCause());
      case NoSuchFileException e -> true;
      case FileSystemException e -> false; // Access denied, too many open files.
      case InterruptedIOException e -> false;
      case ClosedByInterruptException e -> false;
      case LockObtainFailedException e -> false;
      case ThreadInterruptedException e -> false;
      case CancellationException e -> false;
      case AlreadyClosedException e -> false;
      case IOException e -> !isSaidByUs(e);
      default -> true;
    };
  }

  /** Whether what was thrown when files of an index were read proves that they are damaged. */
  public static boolean isProof(Throwable thrown) {
    return switch (thrown) {
      case UncheckedIOException e -> e.getCause() != null && isProof(e.getCause());
      case CorruptIndexException e -> true;
      case IndexFormatTooOldException e -> true;
      case IndexFormatTooNewException e -> true;
      case EOFException e -> true;
      case FileNotFoundException e -> true;
      case NoSuchFileException e -> true;
      case IOException e -> false;
      case InternalError e -> true;
      default -> false;
    };
  }

  /** Whether what was thrown, by whatever was done, proves that files of an index are damaged. */
  static boolean isLucenes(Throwable thrown) {
    return thrown instanceof CorruptIndexException
        || thrown instanceof IndexFormatTooOldException
        || thrown instanceof IndexFormatTooNewException
        || thrown instanceof InternalError;
  }

  /** What is wrong with which file, for people. */
  public static String description(Throwable thrown) {
    Throwable root = root(thrown);
    String file = file(root);
    String named = file == null ? "a file" : "'" + file + "'";
    return switch (root) {
      case NoSuchFileException e -> named + " is missing";
      case FileNotFoundException e -> named + " is missing";
      case EOFException e -> named + " ends too early";
      case CorruptIndexException e -> named + " is not as it was written";
      case IndexFormatTooOldException e -> named + " is not as it was written";
      case IndexFormatTooNewException e -> named + " is not as it was written";
      case InternalError e -> named + " became shorter while it was read";
      case IOException e -> named + " cannot be read";
      default -> named + " holds what cannot be read";
    };
  }

  /* The cause says which file is missing; the exception around it names the file that lists it. */
  private static Throwable root(Throwable thrown) {
    Throwable cause = thrown.getCause();
    boolean tellsMore =
        thrown instanceof UncheckedIOException
            || cause instanceof EOFException
            || cause instanceof NoSuchFileException
            || cause instanceof FileNotFoundException;
    return cause != null && tellsMore ? root(cause) : thrown;
  }

  private static @Nullable String file(Throwable thrown) {
    String said =
        switch (thrown) {
          case CorruptIndexException e -> e.getResourceDescription();
          case FileSystemException e -> "path=\"" + e.getFile() + "\"";
          default -> thrown.getMessage();
        };
    if (said == null) {
      return null;
    }
    Matcher path = PATH.matcher(said);
    if (path.find()) {
      return path.group(1).substring(path.group(1).replace('\\', '/').lastIndexOf('/') + 1);
    }
    Matcher inMemory = IN_MEMORY.matcher(said);
    if (inMemory.find()) {
      return inMemory.group(1);
    }
    return SEGMENTS.matcher(said).matches() ? said : null;
  }

  /* Such as that another program writes the index: a deliberate message is no symptom. */
  private static boolean isSaidByUs(IOException thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return thrown.getClass().getName().startsWith(OURS)
        || thrown.getClass() == IOException.class
            && trace.length > 0
            && trace[0].getClassName().startsWith(OURS);
  }
}
