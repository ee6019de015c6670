package dev.tolmach.http;

/** A request cannot be read as it is, or is too large or too slow. The connection is closed. */
final class MalformedRequestException extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  /**
   * An exception about a request.
   *
   * @param status the status of the response
   * @param message what is wrong, what was expected, what to do
   */
  MalformedRequestException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The response. */
  WebResponse response() {
    return Problem.of(status, String.valueOf(getMessage()));
  }
}
