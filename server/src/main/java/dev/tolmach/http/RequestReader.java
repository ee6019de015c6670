package dev.tolmach.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads requests of HTTP/1.1 (RFC 9112) strictly: what two programs could read in two ways is
 * refused. For one connection and one thread.
 */
final class RequestReader {
  private static final String SCHEME = "http://";

  private final LineReader lines;
  private final BodyReader bodies;
  private final HttpLimits limits;

  RequestReader(TimedInput input, HttpLimits limits) {
    this.lines = new LineReader(input, limits);
    this.bodies = new BodyReader(input, lines, limits);
    this.limits = limits;
  }

  /**
   * What precedes a body.
   *
   * @param modern whether the version is HTTP/1.1
   */
  record Head(String method, String target, boolean modern, Map<String, List<String>> headers) {
    List<String> values(String name) {
      return headers.getOrDefault(name, List.of());
    }

    /** Whether the client may send another request after this one. */
    boolean persistent() {
      return modern
          && values("connection").stream()
              .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("close"));
    }

    /** Whether the client keeps its body back until it is asked for; HTTP/1.0 knows no such. */
    boolean expectsContinue() {
      return modern && !values("expect").isEmpty();
    }

    WebRequest with(byte[] body) {
      return new WebRequest(method, target, headers, body);
    }
  }

  /**
   * Reads what precedes the body.
   *
   * @throws MalformedRequestException if it is none, or too large, or announces no body that can be
   *     read
   * @throws EOFException if the client has closed the connection
   */
  Head head() throws IOException, MalformedRequestException {
    lines.allow();
    String line = lines.line();
    if (line.isEmpty()) {
      line = lines.line(); // RFC 9112, 2.2: a client may send an empty line too much.
    }
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !LineReader.isToken(parts[0])) {
      throw MalformedRequestException.bad(
          "Not a request of HTTP: '" + MalformedRequestException.shortened(line) + "'",
          "METHOD TARGET HTTP/1.1");
    }
    checkVersion(parts[2]);
    checkLength(parts[1]);
    boolean modern = parts[2].equals("HTTP/1.1");
    Map<String, List<String>> headers = lines.headers();
    List<String> hosts = headers.computeIfAbsent("host", any -> new ArrayList<>());
    checkHost(hosts, modern);
    Head head = new Head(parts[0], target(parts[1], hosts), modern, headers);
    bodies.check(head);
    return head;
  }

  private static void checkVersion(String version) throws MalformedRequestException {
    if (!version.matches("HTTP/[0-9]\\.[0-9]")) {
      throw MalformedRequestException.bad(
          "Not a version of HTTP: '" + MalformedRequestException.shortened(version) + "'",
          "HTTP/1.1");
    }
    if (!version.startsWith("HTTP/1.")) {
      throw new MalformedRequestException(
          505, "Not a version that is spoken here: '" + version + "'. Expected HTTP/1.1. Use it.");
    }
  }

  private void checkLength(String target) throws MalformedRequestException {
    if (target.length() > limits.targetBytes()) {
      throw new MalformedRequestException(
          414,
          "Too long an address: '"
              + target.length()
              + " bytes'. Expected at most "
              + limits.targetBytes()
              + ". Ask a shorter question.");
    }
  }

  private static void checkHost(List<String> hosts, boolean needed)
      throws MalformedRequestException {
    if (hosts.size() > 1 || needed && hosts.isEmpty()) {
      throw MalformedRequestException.bad(
          "Not one Host: '" + MalformedRequestException.shortened(String.join(", ", hosts)) + "'",
          "one header Host");
    }
  }

  /* A proxy's form of a target has the scheme and the host before the path. The host counts as much
  as the header, so it may not be another one. */
  private static String target(String written, List<String> hosts)
      throws MalformedRequestException {
    if (written.startsWith("/") || written.equals("*")) {
      return written;
    }
    boolean whole = written.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    int slash = whole ? written.indexOf('/', SCHEME.length()) : -1;
    if (slash < 0) {
      throw MalformedRequestException.bad(
          "Not an address: '" + MalformedRequestException.shortened(written) + "'",
          "a path that begins with '/'");
    }
    String host = written.substring(SCHEME.length(), slash);
    if (hosts.isEmpty()) {
      hosts.add(host);
    }
    if (!hosts.getFirst().equalsIgnoreCase(host)) {
      throw MalformedRequestException.bad(
          "An address of another Host: '" + MalformedRequestException.shortened(host) + "'",
          "the same name in both");
    }
    return written.substring(slash);
  }

  /** Reads the body that a head announces. */
  byte[] body(Head head) throws IOException, MalformedRequestException {
    return bodies.read(head);
  }
}
