package dev.tolmach.index;

import java.io.IOException;

/**
 * An index cannot be read because its files are not as they were written: one is missing, cut off
 * or changed. {@code Generations.check} says what is damaged and which generations are sound. A
 * rollback to a sound one or a * rebuild from the archives repairs the index.
 */
public final class DamagedIndexException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * An exception that names the index and what is wrong with it.
   *
   * @param place the folder of the index, for people
   * @param damage a description of what is wrong that fits into parentheses
   * @param cause what was thrown when the files were read
   */
  public DamagedIndexException(String place, String damage, Throwable cause) {
    this(
        place,
        damage,
        "Run 'tolmach check' to see which generations are sound, then 'tolmach rollback' to one of"
            + " them or 'tolmach rebuild ARCHIVE...'.",
        cause);
  }

  private DamagedIndexException(String place, String damage, String remedy, Throwable cause) {
    super(
        "The index is damaged: '"
            + place
            + "' ("
            + damage
            + "). Expected files as they were written. "
            + remedy,
        cause);
  }

  /** An exception for an index of which no generation is sound: no rollback can repair it. */
  public static DamagedIndexException whole(String place, String damage, Throwable cause) {
    String remedy =
        "No generation is sound to go back to: look at the disk, then build again from the archives"
            + " ('tolmach rebuild ARCHIVE...').";
    return new DamagedIndexException(place, damage, remedy, cause);
  }
}
