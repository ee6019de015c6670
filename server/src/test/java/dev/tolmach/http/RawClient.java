package dev.tolmach.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A client that sends exactly the bytes it is given, to a port of this machine. */
public final class RawClient {
  private final int port;

  public RawClient(int port) {
    this.port = port;
  }

  /** What a server sent. */
  public record Answer(int status, Map<String, String> headers, byte[] body) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return headers.getOrDefault(name, "");
    }

    public String unzipped() throws IOException {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  /** Asks with further headers, each as a line. */
  public Answer get(String target, String... headers) throws IOException {
    return ask("GET", target, headers);
  }

  /** Asks with a method and further headers. */
  public Answer ask(String method, String target, String... headers) throws IOException {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    boolean named = false;
    for (String header : headers) {
      head.append(header).append("\r\n");
      named |= header.startsWith("Host:");
    }
    if (!named) {
      head.append("Host: 127.0.0.1:").append(port).append("\r\n");
    }
    return send(head + "Connection: close\r\n\r\n");
  }

  /** Sends a text in UTF-8, and reads what comes back. */
  public Answer send(String text) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      return read(socket.getInputStream(), !text.startsWith("HEAD "));
    }
  }

  /** A connection. */
  public Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(60_000);
    return socket;
  }

  /** Reads one response. */
  public static Answer read(InputStream in, boolean hasBody) throws IOException {
    String first = line(in);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = hasBody ? in.readNBytes(length) : new byte[0];
    return new Answer(Integer.parseInt(first.split(" ", -1)[1]), headers, body);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The server has closed the connection: '" + line + "'");
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
