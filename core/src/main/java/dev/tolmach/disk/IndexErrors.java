package dev.tolmach.disk;

import static java.util.stream.Collectors.joining;

import dev.tolmach.index.CommittedException;
import dev.tolmach.index.DamagedIndexException;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexException;
import dev.tolmach.index.MissingIndexException;
import dev.tolmach.schema.Mismatch;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.jspecify.annotations.Nullable;

/** The messages of an index that cannot be read or written. */
public final class IndexErrors {
  private static final int MOST_NAMES = 3;
  private static final String IN_MEMORY = "an index in memory";

  private IndexErrors() {}

  public static IOException locked(Directory directory, @Nullable IOException cause) {
    if (isInMemory(directory)) {
      return new IndexException(
          "The index is being written already: '"
              + IN_MEMORY
              + "' by "
              + writer(directory)
              + ". Expected one writer at a time. Close the edit that is open, or wait until the"
              + " build has ended, as BuildRequest.waitForWriter does, then call this again.",
          cause);
    }
    return new IndexException(
        "The index is being written already: '"
            + place(directory)
            + "' by "
            + writer(directory)
            + ". Expected one writer at a time. Wait until it has ended, as --wait 10m does, or"
            + " end it, then run this again.",
        cause);
  }

  /** An index that an edit in this program changes already. */
  public static IOException edited(String place) {
    return new IndexException(
        "The index is being written already: '"
            + place
            + "' by this program. Expected one writer at a time. Close the edit that is open, then"
            + " call this again.");
  }

  /** A description of who writes a locked index. */
  public static String writer(Directory directory) {
    return isInMemory(directory)
        ? "this program"
        : WriterNote.in(directory).map(WriterNote::description).orElse("another process");
  }

  public static MissingIndexException missing(Directory directory) {
    return isInMemory(directory)
        ? MissingIndexException.inMemory(IN_MEMORY)
        : new MissingIndexException(place(directory));
  }

  public static IOException foreign(Directory directory) {
    return foreign(place(directory), "another program's index");
  }

  /** One that holds what is not ours: its first files are named. */
  public static IOException foreign(Path folder, List<String> found) {
    String first =
        found.stream().limit(MOST_NAMES).map(name -> "'" + name + "'").collect(joining(", "));
    int more = found.size() - MOST_NAMES;
    return foreign(
        folder.toString(), "it holds " + first + (more > 0 ? " and " + more + " more" : ""));
  }

  private static IOException foreign(String place, String found) {
    return new IndexException(
        "Not an index of Tolmach: '"
            + place
            + "' ("
            + found
            + "). Expected an index that Tolmach built, or, to build one, a missing or empty"
            + " folder. Name another folder.");
  }

  /**
   * Something of others in the folder of an index.
   *
   * @param found where, and what it is not
   */
  public static IOException inTheWay(String found) {
    return new IndexException(
        IndexException.IN_THE_WAY
            + found
            + ". Expected no file of others by this name. Move it away and run this again.");
  }

  public static IOException notFolder(Path path) {
    return new IndexException(
        "Not a folder: '" + path + "'. Expected the folder of an index. Choose another.");
  }

  public static DamagedIndexException unreadable(Directory directory, Throwable cause) {
    return unreadable(directory, cause, cause);
  }

  /** Files of every generation are damaged. */
  public static DamagedIndexException unreadableAll(Directory directory, Throwable cause) {
    return DamagedIndexException.whole(place(directory), Damage.description(cause), cause);
  }

  /**
   * Files are damaged.
   *
   * @param wrong what says which file it is
   * @param cause what was thrown first
   */
  static DamagedIndexException unreadable(Directory directory, Throwable wrong, Throwable cause) {
    return new DamagedIndexException(place(directory), Damage.description(wrong), cause);
  }

  public static IOException unwritable(Directory directory, Throwable cause) {
    return unwritable(place(directory), cause);
  }

  public static IOException unwritable(Path folder, Throwable cause) {
    return unwritable(folder.toString(), cause);
  }

  private static IOException unwritable(String place, Throwable cause) {
    String remedy =
        switch (DiskTrouble.of(cause)) {
          case ROOM ->
              "Expected a disk that has room and takes what is written. Free some space or choose"
                  + " another folder, and run the build again.";
          case ACCESS ->
              "Expected a folder that this user may write. Correct its permissions or choose"
                  + " another folder.";
          case FILES ->
              "Expected a higher limit of open files. Raise it, as 'ulimit -n 1024' does, and run"
                  + " the build again.";
          case OTHER ->
              "Expected a disk that takes what is written. Check the disk or choose another folder,"
                  + " and run the build again.";
        };
    return new IndexException(
        "The index cannot be written: '" + place + "' (" + description(cause) + "). " + remedy,
        cause);
  }

  public static IOException mismatch(Directory directory, Mismatch mismatch) {
    return mismatch(place(directory), mismatch);
  }

  /** An index, at a place, that a program of this analysis cannot use. */
  public static IOException mismatch(String place, Mismatch mismatch) {
    return new IndexException(
        "The index was built "
            + mismatch.how()
            + ": '"
            + place
            + "' ("
            + mismatch.detail()
            + "). Expected "
            + mismatch.kind().expected()
            + ". "
            + mismatch.kind().remedy()
            + ".");
  }

  /**
   * No generation has the name or number that was asked for.
   *
   * @param kept those that there are, one at least
   */
  public static IllegalArgumentException noGeneration(String name, List<Generation> kept) {
    return new IllegalArgumentException(
        "No such generation: '"
            + name
            + "'. Expected one of "
            + kept.stream().map(Generation::name).collect(joining(", "))
            + ". Choose one of them.");
  }

  /**
   * There is no generation to go back to. After a rollback those that it went back over are kept,
   * and only their names lead to them.
   *
   * @param kept those that there are, with the live one
   */
  public static IllegalArgumentException noneBefore(Generation live, List<Generation> kept) {
    List<String> others =
        kept.stream()
            .filter(generation -> generation.origin() != live.origin())
            .map(generation -> Integer.toString(generation.number()))
            .toList();
    String text = "No older generation is kept: the live one is '" + live.name() + "'";
    return new IllegalArgumentException(
        others.isEmpty()
            ? text + ". Expected one to go back to. Have builds keep more, as --keep 5 does."
            : text
                + ", with the content of number "
                + live.origin()
                + ". Expected the number of another one that is kept: "
                + String.join(", ", others)
                + ". Name it: 'tolmach rollback "
                + others.get(0)
                + "'.");
  }

  /** Something failed after a generation had gone live. */
  public static CommittedException committed(Generation generation, Throwable cause) {
    return new CommittedException(
        "The new generation is live, but the work after it failed: '"
            + generation.name()
            + "' ("
            + description(cause)
            + "). Expected a disk that takes what is written. Check the disk; the next build tidies"
            + " up.",
        generation.name(),
        null,
        cause);
  }

  /** The same of a store, such as a cluster. */
  public static CommittedException committedToStore(Generation generation, Throwable cause) {
    return new CommittedException(
        "The new generation is live, but the work after it failed: '"
            + generation.name()
            + "' ("
            + description(cause)
            + "). Expected a cluster that goes on answering. Nothing is lost; the next build tidies"
            + " up.",
        generation.name(),
        null,
        cause);
  }

  /** Files that no generation needs could not be deleted after a generation had gone live. */
  public static CommittedException undeleted(Generation generation, Iterable<String> files) {
    return new CommittedException(
        "Files of an older generation cannot be deleted: '"
            + String.join("', '", files)
            + "'. Expected a folder whose files may be deleted. Check its permissions; the new"
            + " generation '"
            + generation.name()
            + "' is live, and the next build tries again.",
        generation.name(),
        null,
        null);
  }

  /** What a reader of files complains of, for people. */
  public static String description(Throwable failure) {
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
        : isInMemory(bare) ? IN_MEMORY : bare.getClass().getSimpleName();
  }

  private static boolean isInMemory(Directory directory) {
    return FilterDirectory.unwrap(directory) instanceof ByteBuffersDirectory;
  }
}
