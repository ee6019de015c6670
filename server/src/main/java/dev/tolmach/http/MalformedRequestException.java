package dev.tolmach.http;

/** A request cannot be read as it is, or is too large or too slow. The connection is closed. */
final class MalformedRequestException extends Exception {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 80;

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

  /** An exception about what is no request of HTTP. */
  static MalformedRequestException bad(String wrong, String expected) {
    return new MalformedRequestException(
        400, wrong + ". Expected " + expected + ". Correct the request.");
  }

  /** The beginning of what a client sent, for a message. */
  static String shortened(String sent) {
    return sent.length() > SHOWN ? sent.substring(0, SHOWN) + "…" : sent;
  }

  /** The response. */
  WebResponse response() {
    return ProblemAnswer.of(status, String.valueOf(getMessage()));
  }
}
