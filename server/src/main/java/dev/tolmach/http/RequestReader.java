package dev.tolmach.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads requests of HTTP/1.1 (RFC 9112) strictly: what two programs could read in two ways is
 * refused. For one connection and one thread.
 */
final class RequestReader {
  private static final String TOKEN = "!#$%&'*+-.^_`|~";

  private final TimedInput input;
  private final HttpLimits limits;
  private int headLeft;

  RequestReader(TimedInput input, HttpLimits limits) {
    this.input = input;
    this.limits = limits;
  }

  /** What precedes a body. */
  record Head(String method, String target, boolean persistent, Map<String, List<String>> headers) {
    List<String> values(String name) {
      return headers.getOrDefault(name, List.of());
    }

    boolean expectsContinue() {
      return !values("expect").isEmpty();
    }

    WebRequest with(byte[] body) {
      return new WebRequest(method, target, headers, body);
    }
  }

  /**
   * Reads what precedes the body.
   *
   * @throws MalformedRequestException if it is none, or too large
   * @throws EOFException if the client has closed the connection
   */
  Head head() throws IOException, MalformedRequestException {
    headLeft = limits.headBytes();
    String line = line();
    while (line.isEmpty()) {
      line = line(); // RFC 9112, 2.2: a client may send an empty line too much.
    }
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !isToken(parts[0])) {
      throw bad("Not a request of HTTP: '" + shortened(line) + "'", "METHOD TARGET HTTP/1.1");
    }
    checkVersion(parts[2]);
    if (parts[1].length() > limits.targetBytes()) {
      throw new MalformedRequestException(
          414,
          "Too long an address: '"
              + parts[1].length()
              + " bytes'. Expected at most "
              + limits.targetBytes()
              + ". Ask a shorter question.");
    }
    Map<String, List<String>> headers = headers();
    boolean modern = parts[2].equals("HTTP/1.1");
    checkHost(headers.getOrDefault("host", List.of()), modern);
    boolean close =
        headers.getOrDefault("connection", List.of()).stream()
            .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("close"));
    return new Head(parts[0], target(parts[1]), modern && !close, headers);
  }

  private static void checkVersion(String version) throws MalformedRequestException {
    if (!version.matches("HTTP/[0-9]\\.[0-9]")) {
      throw bad("Not a version of HTTP: '" + shortened(version) + "'", "HTTP/1.1");
    }
    if (!version.startsWith("HTTP/1.")) {
      throw new MalformedRequestException(
          505, "Not a version that is spoken here: '" + version + "'. Expected HTTP/1.1. Use it.");
    }
  }

  private static void checkHost(List<String> hosts, boolean needed)
      throws MalformedRequestException {
    if (hosts.size() > 1 || needed && hosts.isEmpty()) {
      throw bad("Not one Host: '" + String.join(", ", hosts) + "'", "one header Host");
    }
  }

  /* A proxy's form of a target has the scheme and the host before the path. */
  private static String target(String written) throws MalformedRequestException {
    if (written.startsWith("/") || written.equals("*")) {
      return written;
    }
    int scheme = written.toLowerCase(Locale.ROOT).startsWith("http://") ? 7 : -1;
    int slash = scheme < 0 ? -1 : written.indexOf('/', scheme);
    if (slash < 0) {
      throw bad("Not an address: '" + shortened(written) + "'", "a path that begins with '/'");
    }
    return written.substring(slash);
  }

  private Map<String, List<String>> headers() throws IOException, MalformedRequestException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    int count = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1 || !isToken(line.substring(0, colon))) {
        throw bad("Not a header: '" + shortened(line) + "'", "NAME: VALUE in one line");
      }
      if (++count > limits.headers()) {
        throw tooLarge(limits.headers() + " headers");
      }
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return headers;
  }

  /** Reads the body that a head announces. */
  byte[] body(Head head) throws IOException, MalformedRequestException {
    List<String> codings = head.values("transfer-encoding");
    List<String> lengths = head.values("content-length").stream().distinct().toList();
    if (codings.isEmpty()) {
      return lengths.isEmpty() ? new byte[0] : exactly(length(lengths));
    }
    if (!lengths.isEmpty() || codings.size() > 1) {
      throw bad("A body of two lengths", "Content-Length or Transfer-Encoding");
    }
    if (!codings.getFirst().equalsIgnoreCase("chunked")) {
      throw new MalformedRequestException(
          501,
          "Unknown coding of a body: '"
              + shortened(codings.getFirst())
              + "'. Expected chunked. Send the body with its length.");
    }
    return chunks();
  }

  private int length(List<String> written) throws MalformedRequestException {
    if (written.size() > 1 || !written.getFirst().matches("[0-9]{1,18}")) {
      throw bad("Not a length: '" + shortened(String.join(", ", written)) + "'", "one number");
    }
    return bounded(Long.parseLong(written.getFirst()));
  }

  private int bounded(long length) throws MalformedRequestException {
    if (length > limits.bodyBytes()) {
      throw new MalformedRequestException(
          413,
          "Too large a body: '"
              + length
              + " bytes'. Expected at most "
              + limits.bodyBytes()
              + ". Send less.");
    }
    return (int) length;
  }

  private byte[] exactly(int length) throws IOException {
    byte[] body = new byte[length];
    if (input.read(body, 0, length) < length) {
      throw new EOFException("The client went away in the middle of a body.");
    }
    return body;
  }

  private byte[] chunks() throws IOException, MalformedRequestException {
    List<byte[]> chunks = new ArrayList<>();
    long whole = 0;
    while (true) {
      headLeft = limits.headBytes();
      String size = line().split(";", 2)[0].strip();
      if (!size.matches("[0-9A-Fa-f]{1,8}")) {
        throw bad("Not the size of a chunk: '" + shortened(size) + "'", "a hexadecimal number");
      }
      int length = bounded(Long.parseLong(size, 16));
      whole += length;
      bounded(whole);
      if (length == 0) {
        headers(); // Trailers, which nobody here needs.
        return joined(chunks, (int) whole);
      }
      chunks.add(exactly(length));
      if (!line().isEmpty()) {
        throw bad("A chunk longer than its size: '" + size + "'", "the end of the line");
      }
    }
  }

  private static byte[] joined(List<byte[]> chunks, int length) {
    byte[] body = new byte[length];
    int at = 0;
    for (byte[] chunk : chunks) {
      System.arraycopy(chunk, 0, body, at, chunk.length);
      at += chunk.length;
    }
    return body;
  }

  /* A line without its end, each byte a character. */
  private String line() throws IOException, MalformedRequestException {
    byte[] bytes = new byte[128];
    int length = 0;
    for (int c = input.read(); c != '\n'; c = input.read()) {
      if (c < 0) {
        throw new EOFException("The client went away in the middle of a request.");
      }
      if (--headLeft < 0) {
        throw tooLarge(limits.headBytes() + " bytes before the body");
      }
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, length * 2);
      }
      bytes[length++] = (byte) c;
    }
    if (length > 0 && bytes[length - 1] == '\r') {
      length--;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t' || bytes[i] == 0x7f) {
        throw bad("A control character in a request", "text");
      }
    }
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static boolean isToken(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(c ->
                c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || TOKEN.indexOf(c) >= 0);
  }

  private static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  private static MalformedRequestException bad(String wrong, String expected) {
    return new MalformedRequestException(
        400, wrong + ". Expected " + expected + ". Correct the request.");
  }

  private static MalformedRequestException tooLarge(String most) {
    return new MalformedRequestException(
        431, "Too large a request. Expected at most " + most + ". Send fewer or shorter headers.");
  }
}
