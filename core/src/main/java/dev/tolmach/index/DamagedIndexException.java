package dev.tolmach.index;

import java.io.IOException;

/**
 * An index cannot be read because its files are not as they were written: one is missing, cut off
 * or changed. {@link Generations#check} says what is damaged and which generations are sound. A
 * {@linkplain Generations#rollback rollback} to a sound one or a {@linkplain ArticleIndexer#rebuild
 * rebuild} from the archives repairs the index.
 */
public final class DamagedIndexException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * An exception that names the index and what is wrong with it.
   *
   * @param place the folder of the index, for people
   * @param damage what is wrong, in words that fit into parentheses
   * @param cause what was thrown when the files were read
   */
  DamagedIndexException(String place, String damage, Throwable cause) {
    super(
        "The index is damaged: '"
            + place
            + "' ("
            + damage
            + "). Expected files as they were written. Run 'tolmach check' to see which generations"
            + " are sound, then 'tolmach rollback' to one of them or 'tolmach rebuild ARCHIVE...'.",
        cause);
  }
}
