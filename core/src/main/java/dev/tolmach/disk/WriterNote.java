package dev.tolmach.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A file in an index that says which process writes it, so that a second one can name the first. It
 * informs people and locks nothing: a process that dies leaves it there, and whoever has the lock
 * writes its own over it. An index that is no folder has none.
 *
 * @param process the number of the process
 * @param host the name of its machine; empty if that is not known
 * @param since when it began
 */
public record WriterNote(long process, String host, Instant since) {
  /** The name of the file. */
  public static final String FILE = "writer.note";

  private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");
  private static final int MOST_BYTES = 1_000;
  private static final Pattern FORM =
      Pattern.compile("process (\\d{1,18})(?: on ([\\w.-]{1,255}))? since (\\S{20,30})\\s*");

  private static final Pattern BEGUN = Pattern.compile("process \\d{1,18}( .*)?\\s*");

  /** A note about this process. */
  public static WriterNote ofThisProcess() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return new WriterNote(ProcessHandle.current().pid(), thisHost(), now);
  }

  /** Writes the note into an index. What prevents that is no reason not to build. */
  public void writeInto(Directory directory) {
    Path file = file(directory);
    if (file != null) {
      removeFrom(directory);
      try {
        // Nothing of another's is followed or replaced.
        Files.writeString(
            file, description() + "\n", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (IOException e) {
        // Then a second builder cannot name the first one; the lock holds all the same.
        removeFrom(directory);
      }
    }
  }

  /** Takes the note out of an index. */
  public static void removeFrom(Directory directory) {
    Path file = file(directory);
    if (file != null && isOurs(file)) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        return; // What is left of it names a process that has no lock, and is not asked for.
      }
    }
  }

  /** Whether a file is a note of this form, or what is left of one that was cut off. */
  public static boolean isOurs(Path file) {
    return IndexFile.isEmpty(file)
        || read(file).filter(text -> BEGUN.matcher(text).matches()).isPresent();
  }

  /**
   * The note in an index; empty if there is none, or its process is known to be dead. It means
   * something only while somebody has the lock.
   */
  static Optional<WriterNote> in(Directory directory) {
    Path file = file(directory);
    return file == null
        ? Optional.empty()
        : read(file).flatMap(WriterNote::parse).filter(WriterNote::mayLive);
  }

  private static Optional<String> read(Path file) {
    if (!IndexFile.isRegular(file)) {
      return Optional.empty(); // A pipe would never end.
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Such as {@code process 4711 on mill since 2025-09-06T10:15:00Z}. */
  String description() {
    return "process " + process + (host.isEmpty() ? "" : " on " + host) + " since " + since;
  }

  private static Optional<WriterNote> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group(2) == null ? "" : matcher.group(2);
    try {
      return Optional.of(
          new WriterNote(Long.parseLong(matcher.group(1)), host, Instant.parse(matcher.group(3))));
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  /* Another machine's processes cannot be seen from here. */
  private boolean mayLive() {
    return !host.equals(thisHost()) || ProcessHandle.of(process).isPresent();
  }

  private static String thisHost() {
    try (InputStream in = Files.newInputStream(HOST_NAME)) {
      String name = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip();
      return name.matches("[\\w.-]{1,255}") ? name : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static @Nullable Path file(Directory directory) {
    Directory bare = FilterDirectory.unwrap(directory);
    return bare instanceof FSDirectory files ? files.getDirectory().resolve(FILE) : null;
  }
}
