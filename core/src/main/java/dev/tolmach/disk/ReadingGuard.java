package dev.tolmach.disk;

import dev.tolmach.index.DamagedIndexException;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Reads a generation, and says so if its files are damaged: whatever damaged files make a reading
 * throw comes out as a {@link DamagedIndexException}.
 *
 * <p>What may have another reason, such as a defect of the program, is thrown as it is unless the
 * files' checksums prove them damaged. They are compared only then, which takes the time of reading
 * the files.
 *
 * <p>Any number of threads may use one.
 */
public final class ReadingGuard {
  private final DirectoryReader reader;
  private volatile boolean sound;

  /**
   * A guard of a generation.
   *
   * @param reader the generation, open whenever something is read
   */
  public ReadingGuard(DirectoryReader reader) {
    this.reader = reader;
  }

  /** Something that reads a generation. */
  @FunctionalInterface
  public interface ReadTask<T extends @Nullable Object> {
    /**
     * Reads.
     *
     * @throws IOException if it cannot
     */
    T read() throws IOException;
  }

  /**
   * Reads.
   *
   * @throws DamagedIndexException if files are damaged
   * @throws IOException as the reading does
   */
  public <T extends @Nullable Object> T read(ReadTask<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (IOException | RuntimeException | Error e) {
      DamagedIndexException damage = damageCausing(e);
      if (damage != null) {
        throw damage;
      }
      throw e;
    }
  }

  /**
   * Makes sure that files are not damaged, for an answer that damage could have made: that the
   * generation lacks something. Lucene compares no checksum where it looks up a term. Reads all
   * files the first time in a generation, and nothing once they were sound.
   *
   * @throws DamagedIndexException if files are damaged
   */
  public void checkSound() throws DamagedIndexException {
    if (sound) {
      return;
    }
    Optional<Throwable> wrong = Integrity.of(reader);
    if (wrong.isPresent()) {
      throw IndexErrors.unreadable(reader.directory(), wrong.get(), wrong.get());
    }
    sound = true;
  }

  private @Nullable DamagedIndexException damageCausing(Throwable thrown) {
    // A request may be wrong many times; that is no reason to read everything each time.
    boolean request =
        thrown instanceof IllegalArgumentException
            && thrown.getClass() != IllegalArgumentException.class;
    if (!Damage.isSuspect(thrown) || request && sound) {
      return null;
    }
    Optional<Throwable> wrong = Integrity.of(reader);
    sound = wrong.isEmpty();
    if (wrong.isEmpty() && (Damage.isProof(thrown) || thrown instanceof IOException)) {
      wrong = Optional.of(thrown);
    }
    return wrong
        .map(damage -> IndexErrors.unreadable(reader.directory(), damage, thrown))
        .orElse(null);
  }

  /**
   * Opens or reads the newest generation of a directory.
   *
   * @throws DamagedIndexException if its files are damaged
   * @throws IOException as the task does
   */
  public static <T extends @Nullable Object, E extends Exception> T reading(
      Directory directory, FileThread.Task<T, E> task) throws IOException, E {
    try {
      return task.run();
    } catch (IOException e) {
      throw Damage.isSuspect(e)
          ? damage(directory, e).orElseGet(() -> IndexErrors.unreadable(directory, e, e))
          : e;
    } catch (RuntimeException | Error e) {
      throwIfDamaged(directory, e);
      throw e;
    }
  }

  /**
   * Writes a generation that goes on from the newest one of a directory. Archives are read
   * meanwhile, too, so only the checksums tell whether an end of file was one of the index.
   *
   * @throws DamagedIndexException if its files are damaged
   * @throws IOException as the task does
   */
  public static <T extends @Nullable Object, E extends Exception> T writing(
      Directory directory, FileThread.Task<T, E> task) throws IOException, E {
    try {
      return task.run();
    } catch (IOException | RuntimeException | Error e) {
      throwIfDamaged(directory, e);
      throw e;
    }
  }

  private static void throwIfDamaged(Directory directory, Throwable thrown)
      throws DamagedIndexException {
    Optional<DamagedIndexException> damage = damage(directory, thrown);
    if (damage.isPresent()) {
      throw damage.get();
    }
  }

  /** Which damaged files of the newest generation caused something thrown; empty if none did. */
  public static Optional<DamagedIndexException> damage(Directory directory, Throwable thrown) {
    if (!Damage.isSuspect(thrown)) {
      return Optional.empty();
    }
    return Integrity.ofNewest(directory)
        .or(() -> Damage.isLucenes(thrown) ? Optional.of(thrown) : Optional.empty())
        .map(wrong -> IndexErrors.unreadable(directory, wrong, thrown));
  }
}
