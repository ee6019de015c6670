package dev.tolmach.opensearch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * A server on the loopback that answers what a test says, one answer after the other; the last one
 * again and again.
 */
final class FakeCluster implements AutoCloseable {
  /** An answer. */
  record Answer(int status, String type, String body) {}

  /** What was asked. */
  record Asked(String method, String path, String authorization, String body) {}

  private final ServerSocket server;
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

  FakeCluster(ServerSocket server) {
    this.server = server;
    Thread serving = new Thread(this::serve, "fake-cluster");
    serving.setDaemon(true);
    serving.start();
  }

  static FakeCluster open() throws IOException {
    return new FakeCluster(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  /** Answers so, after all that was said before. */
  FakeCluster then(int status, String json) {
    return then(status, "application/json; charset=UTF-8", json);
  }

  synchronized FakeCluster then(int status, String type, String body) {
    answers.add(new Answer(status, type, body));
    return this;
  }

  int port() {
    return server.getLocalPort();
  }

  String address() {
    return "opensearch://127.0.0.1:" + port() + "/posts";
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException e) {
        // Closed, or a client that went away: the test says what it lacks.
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }

  private synchronized void answer(Socket socket) throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    String[] first = line(in).split(" ", -1);
    if (first.length < 2) {
      return;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String next = line(in); !next.isEmpty(); next = line(in)) {
      int colon = next.indexOf(':');
      headers.put(
          next.substring(0, colon).toLowerCase(Locale.ROOT), next.substring(colon + 1).strip());
    }
    byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    if ("gzip".equals(headers.get("content-encoding"))) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    asked.add(
        new Asked(
            first[0],
            first[1],
            headers.getOrDefault("authorization", ""),
            new String(body, StandardCharsets.UTF_8)));
    Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
    byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 "
            + answer.status
            + " so\r\nContent-Type: "
            + answer.type
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().write(bytes);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
