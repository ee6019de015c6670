package dev.tolmach.benchmarks.speed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that asks one question after another on one connection. For one thread. */
final class KeptConnection implements AutoCloseable {
  private static final Pattern TIMING =
      Pattern.compile("server-timing: queue;dur=([0-9.]+), index;dur=([0-9.]+)");

  private final Socket socket;
  private final InputStream in;

  /**
   * What a server reports of its time, in milliseconds.
   *
   * @param queue how long the question waited
   * @param index how long the index then took
   */
  record Timing(double queue, double index) {}

  KeptConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /** Asks for the hits of a query, and reads all of the answer. */
  Timing search(String query) throws IOException {
    String target = "/api/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    socket
        .getOutputStream()
        .write(
            ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
    if (!line().startsWith("http/1.1 200")) {
      throw new IOException("Not answered: '" + query + "'. Expected 200. Look at the server.");
    }
    int length = 0;
    Timing timing = new Timing(0, 0);
    for (String line = line(); !line.isEmpty(); line = line()) {
      Matcher matcher = TIMING.matcher(line);
      if (matcher.matches()) {
        timing =
            new Timing(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
      } else if (line.startsWith("content-length: ")) {
        length = Integer.parseInt(line.substring("content-length: ".length()));
      }
    }
    in.skipNBytes(length);
    return timing;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The server has closed the connection.");
      }
      line.append((char) c);
    }
    return line.toString().strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
