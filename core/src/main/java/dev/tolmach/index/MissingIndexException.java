package dev.tolmach.index;

import java.io.IOException;

/** There is no index yet: nothing was built in the folder or in memory. A build makes one. */
public final class MissingIndexException extends IOException {
  private static final long serialVersionUID = 1;

  private final String place;

  /**
   * An exception that names the place where an index was expected.
   *
   * @param place the folder, for people
   */
  public MissingIndexException(String place) {
    this(place, "a folder that an index was built in. Build one from an archive first.");
  }

  private MissingIndexException(String place, String expected) {
    super("There is no index: '" + place + "'. Expected " + expected);
    this.place = place;
  }

  /**
   * An exception about an index in memory that nothing was built in.
   *
   * @param place what that index is called, for people
   */
  public static MissingIndexException inMemory(String place) {
    return new MissingIndexException(
        place, "one that holds articles. Build it from an archive, or put an article, first.");
  }

  /** Returns the place where an index was expected, a folder as a rule, as text for people. */
  public String place() {
    return place;
  }
}
