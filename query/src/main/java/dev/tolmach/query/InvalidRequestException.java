package dev.tolmach.query;

import org.jspecify.annotations.Nullable;

/**
 * A request cannot be answered as it is: a number is out of range, a date is not one, the cursor is
 * of another order, the facet or the article is not in the index. The message says what is wrong in
 * one line that can be shown to whoever made the request, such as a server's client. The index
 * itself is sound.
 */
public final class InvalidRequestException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /**
   * An exception about a request.
   *
   * @param message what is wrong, what was expected, what to do
   */
  public InvalidRequestException(String message) {
    this(message, null);
  }

  /**
   * An exception about a request.
   *
   * @param message what is wrong, what was expected, what to do
   * @param cause what was thrown first; null if nothing was
   */
  public InvalidRequestException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
