package dev.tolmach.article;

import java.io.Serial;

/**
 * A file that cannot become an article: it cannot be decoded, is larger than allowed, or is a
 * broken row of a data file. It becomes a row of the report and stops nothing.
 */
public final class ArticleParseException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final transient ArticleId id;
  private final int line;

  /**
   * Makes the exception.
   *
   * @param id the article's name
   * @param line the line in the file, 1-based; 0 if the whole file is meant
   * @param message what is wrong, what was expected, what to do
   */
  public ArticleParseException(ArticleId id, int line, String message) {
    super(message);
    this.id = id;
    this.line = line;
  }

  /** Returns the article's name. */
  public ArticleId id() {
    return id;
  }

  /** Returns the line in the file, 1-based; 0 if the whole file is meant. */
  public int line() {
    return line;
  }
}
