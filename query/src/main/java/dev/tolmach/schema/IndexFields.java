package dev.tolmach.schema;

/**
 * The names of the fields that are not searched as text. {@link TextField} has those that are.
 *
 * <p>A document is either an article, which has {@link #ID}, or a note about an article that was
 * left out, which has {@link #SKIPPED} instead.
 */
public final class IndexFields {
  /** Term and sorted doc value: the article's id, {@code archive:path}. */
  public static final String ID = "id";

  /** Term: the id of an article that was left out of the index, on a note about it. */
  public static final String SKIPPED = "skipped";

  /** Stored: why the article of a note was left out, such as {@code draft}. */
  public static final String REASON = "reason";

  /** Term: the archive's name, on articles and notes. */
  public static final String ARCHIVE = "archive";

  /**
   * Term: the archive's name and the key that an article shares with its translations. All
   * documents of one value are next to each other, as one block.
   */
  public static final String WORK = "work";

  /** Numeric doc value: the place of a document in its work's block, counted from 0. */
  public static final String VERSION = "version";

  /** Numeric doc value and points: the author's calendar date as days since 1970-01-01. */
  public static final String DAY = "day";

  /** Numeric doc value: the article's date as an instant, milliseconds since 1970-01-01T00:00Z. */
  public static final String INSTANT = "instant";

  /** Numeric doc value: when the article expires, in the form of {@link #INSTANT}. */
  public static final String EXPIRES = "expires";

  /** Binary doc value: the first 16 bytes of the SHA-256 of what the archive holds. */
  public static final String HASH = "hash";

  /** Term: the name and the value of a custom field, by {@link FacetField#customTerm}. */
  public static final String CUSTOM = "custom";

  /** Sorted set doc value: title, tags and headings, in the form of {@code Caption}. */
  public static final String CAPTION = "caption";

  /** Stored: the title. */
  public static final String STORED_TITLE = "stored.title";

  /** Stored: the rendered text. */
  public static final String STORED_TEXT = "stored.text";

  /** Stored: the code blocks. */
  public static final String STORED_CODE = "stored.code";

  /** Stored: everything else about the article, in the form of {@code ArticleDocuments}. */
  public static final String STORED_ARTICLE = "stored.article";

  private static final String STRETCHES = "stored.stretches.";

  private IndexFields() {}

  /** Stored: where the analysis of a long part of an article may begin again. */
  public static String stretches(TextField part) {
    return STRETCHES + part.neutral();
  }

  /** Whether a field is one of {@link #stretches}. */
  public static boolean isOfStretches(String field) {
    return field.startsWith(STRETCHES);
  }
}
