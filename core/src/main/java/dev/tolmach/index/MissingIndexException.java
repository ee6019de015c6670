package dev.tolmach.index;

import java.io.IOException;

/** There is no index yet: nothing was built in the folder. A build makes one. */
public final class MissingIndexException extends IOException {
  private static final long serialVersionUID = 1;

  private final String place;

  /**
   * An exception that names the place where an index was expected.
   *
   * @param place the folder, for people
   */
  public MissingIndexException(String place) {
    super(
        "There is no index: '"
            + place
            + "'. Expected a folder that an index was built in. Build one from an archive first.");
    this.place = place;
  }

  /** Returns the folder where an index was expected, as text for people. */
  public String place() {
    return place;
  }
}
