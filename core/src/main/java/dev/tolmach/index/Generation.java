package dev.tolmach.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One complete build inside an index, as it was committed.
 *
 * @param number counts the generations of an index, beginning with 1
 * @param time when it was built, by the clock that the build was given
 * @param kind how it came about
 * @param origin the number of the generation whose content it has: its own, but for {@link
 *     Kind#ROLLBACK}
 * @param archives what it holds, by name
 * @param counts what the build did
 */
public record Generation(
    int number,
    Instant time,
    Kind kind,
    int origin,
    List<IndexedArchive> archives,
    IndexCounts counts) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The origin of a generation. */
  public enum Kind {
    /** Built from nothing. */
    REBUILD,
    /** An older generation brought up to date with its archives. */
    UPDATE,
    /** An older generation, with single articles put in or taken out. */
    PUT,
    /** An older generation made live again. */
    ROLLBACK
  }

  /** Copies the list. */
  public Generation {
    archives = List.copyOf(archives);
  }

  /**
   * The name, such as {@code 000012-20250906T101500Z}: number and time. Names sort as the
   * generations were built.
   */
  public String name() {
    return String.format(Locale.ROOT, "%06d-%s", number, TIME.format(time));
  }

  /** Returns what it holds of an archive; empty if it does not know the archive. */
  public Optional<IndexedArchive> archive(String name) {
    return archives.stream().filter(archive -> archive.name().equals(name)).findFirst();
  }

  /** Returns the number of its articles. */
  public long articles() {
    return archives.stream().mapToLong(IndexedArchive::articles).sum();
  }
}
