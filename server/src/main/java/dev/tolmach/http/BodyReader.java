package dev.tolmach.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the bodies of requests. A body has one length, stated once: what could end at two places is
 * refused, for a proxy may have read it to the other one. For one connection and one thread.
 */
final class BodyReader {
  private static final int FIRST_BYTES = 8_192;

  private final TimedInput input;
  private final LineReader lines;
  private final int most;
  private byte[] body = new byte[0];
  private int length;

  BodyReader(TimedInput input, LineReader lines, HttpLimits limits) {
    this.input = input;
    this.lines = lines;
    this.most = limits.bodyBytes();
  }

  /**
   * Checks what a head says of its body, before a byte of that is read.
   *
   * @throws MalformedRequestException if it is not one length, or too great a one
   */
  void check(RequestReader.Head head) throws MalformedRequestException {
    List<String> codings = head.values("transfer-encoding");
    List<String> lengths = head.values("content-length");
    if (codings.size() + lengths.size() > 1) {
      throw MalformedRequestException.bad(
          "A body of two lengths", "one header Content-Length or Transfer-Encoding");
    }
    if (!lengths.isEmpty()) {
      announced(lengths.getFirst());
    }
    if (!codings.isEmpty()) {
      checkCoding(codings.getFirst(), head.modern());
    }
  }

  private static void checkCoding(String coding, boolean modern) throws MalformedRequestException {
    if (!modern) {
      throw MalformedRequestException.bad(
          "A body in chunks by HTTP/1.0", "Content-Length, or HTTP/1.1");
    }
    if (!coding.equalsIgnoreCase("chunked")) {
      throw new MalformedRequestException(
          501,
          "Unknown coding of a body: '"
              + MalformedRequestException.shortened(coding)
              + "'. Expected chunked. Send the body with its length.");
    }
  }

  private int announced(String written) throws MalformedRequestException {
    if (!written.matches("[0-9]{1,18}")) {
      throw MalformedRequestException.bad(
          "Not a length: '" + MalformedRequestException.shortened(written) + "'", "one number");
    }
    return bounded(Long.parseLong(written));
  }

  private int bounded(long bytes) throws MalformedRequestException {
    if (bytes > most) {
      throw new MalformedRequestException(
          413,
          "Too large a body: '" + bytes + " bytes'. Expected at most " + most + ". Send less.");
    }
    return (int) bytes;
  }

  /** Reads the body that a head announces, after {@link #check}. */
  byte[] read(RequestReader.Head head) throws IOException, MalformedRequestException {
    length = 0;
    body = new byte[0];
    if (!head.values("transfer-encoding").isEmpty()) {
      chunks();
    } else if (!head.values("content-length").isEmpty()) {
      take(announced(head.values("content-length").getFirst()));
    }
    return length == body.length ? body : Arrays.copyOf(body, length);
  }

  /* All lines between the chunks share what a head may have: otherwise a megabyte of body could
  come with gigabytes of them. */
  private void chunks() throws IOException, MalformedRequestException {
    lines.allow();
    while (true) {
      int size = size(lines.line());
      if (size == 0) {
        lines.headers(); // Trailers, which nobody here needs.
        return;
      }
      take(size);
      if (!lines.line().isEmpty()) {
        throw MalformedRequestException.bad(
            "A chunk longer than its size: '" + size + "'", "the end of the line");
      }
    }
  }

  private int size(String line) throws MalformedRequestException {
    int semicolon = line.indexOf(';');
    String written = semicolon < 0 ? line : line.substring(0, semicolon);
    if (!written.matches("[0-9A-Fa-f]{1,8}")) {
      throw MalformedRequestException.bad(
          "Not the size of a chunk: '" + MalformedRequestException.shortened(written) + "'",
          "a hexadecimal number");
    }
    long size = Long.parseLong(written, 16);
    bounded(length + size);
    return (int) size;
  }

  /* Room grows with what has come, and not with what is announced. */
  private void take(int bytes) throws IOException {
    int end = length + bytes;
    while (length < end) {
      if (length == body.length) {
        body = Arrays.copyOf(body, Math.min(most, Math.max(FIRST_BYTES, length * 2)));
      }
      int got = input.read(body, length, Math.min(end, body.length) - length);
      if (got == 0) {
        throw new EOFException("The client went away in the middle of a body.");
      }
      length += got;
    }
  }
}
