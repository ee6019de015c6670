package dev.tolmach.index;

/**
 * The treatment of an index whose words were made by another analysis than the program's, as after
 * an upgrade, or where a dictionary was added or is missing. Whatever is chosen, a {@code rebuild}
 * makes it fit again.
 *
 * <p>An index in another form of documents, or one that this version of Lucene cannot read, cannot
 * be opened in any case.
 */
public enum OnMismatch {
  /** It is neither searched nor updated; the error says why, and that a rebuild helps. */
  REFUSE,

  /**
   * It is searched as it is: words that the two analyses make differently are not found, and each
   * result says so. It is not updated.
   */
  READ_ONLY,

  /**
   * An update builds it from nothing, from the given archives and all others that it knows; until
   * then it is searched as it is, as with {@link #READ_ONLY}. Single articles cannot be put or
   * removed until then.
   */
  REBUILD
}
