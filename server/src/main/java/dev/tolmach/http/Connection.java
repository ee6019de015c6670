package dev.tolmach.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/**
 * One connection: reads a request, answers it, and goes on until one of both sides ends it. It runs
 * in a thread of its own; other threads may end it.
 */
final class Connection implements Runnable {
  private static final Duration LINGER = Duration.ofSeconds(1);
  private static final int MOST_DRAINED = 1 << 18;
  private static final int PIECE = 1 << 16;

  private final Socket socket;
  private final HttpListener listener;
  private final HttpLimits limits;
  private final String client;
  private final Phase phase = new Phase();
  private boolean persistent = true;

  Connection(Socket socket, HttpListener listener) {
    this.socket = socket;
    this.listener = listener;
    this.limits = listener.limits();
    this.client =
        socket.getRemoteSocketAddress() instanceof InetSocketAddress address
            ? address.getAddress().getHostAddress()
            : "-";
  }

  @Override
  public void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      TimedInput input = new TimedInput(socket.getInputStream(), socket::setSoTimeout);
      RequestReader reader = new RequestReader(input, limits);
      while (persistent && !listener.isClosing()) {
        input.allow(limits.idleTime());
        if (!input.await()) {
          return;
        }
        phase.enter(Phase.Kind.READING);
        input.allow(limits.requestTime());
        exchange(reader);
        phase.enter(Phase.Kind.WAITING);
      }
      drain(input);
    } catch (IOException e) {
      return; // The client has gone, or waits for nothing: there is nobody to tell.
    } finally {
      listener.ended(this);
    }
  }

  private void exchange(RequestReader reader) throws IOException {
    long begin = System.nanoTime();
    WebRequest request = new WebRequest("-", "-", Map.of(), new byte[0]);
    WebResponse response;
    try {
      RequestReader.Head head = reader.head();
      request = head.with(new byte[0]);
      if (head.expectsContinue()) {
        sendContinue(head);
      }
      request = head.with(reader.body(head));
      persistent = head.persistent();
      phase.enter(Phase.Kind.ANSWERING);
      response = listener.answer(request);
    } catch (MalformedRequestException e) {
      persistent = false;
      response = e.response();
      listener.countMalformed();
    } catch (SocketTimeoutException e) {
      persistent = false;
      listener.countSlow();
      response =
          ProblemAnswer.of(
              408,
              "Too slow a request. Expected all of it within "
                  + limits.requestTime().toSeconds()
                  + " seconds. Send it at once.");
    }
    phase.enter(Phase.Kind.WRITING);
    send(request, response);
    long bytes = request.method().equals("HEAD") ? 0 : response.body().length;
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    listener.log(
        new AccessRecord(
            Instant.now(),
            client,
            request.method(),
            request.target(),
            response.status(),
            bytes,
            took));
  }

  private void sendContinue(RequestReader.Head head) throws IOException, MalformedRequestException {
    if (!head.values("expect").getFirst().equalsIgnoreCase("100-continue")) {
      throw new MalformedRequestException(
          417, "Unknown expectation. Expected 100-continue. Leave the header out.");
    }
    phase.enter(Phase.Kind.WRITING);
    write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1), new byte[0]);
    phase.enter(Phase.Kind.READING);
  }

  private void send(WebRequest request, WebResponse response) throws IOException {
    if (listener.isClosing()) {
      persistent = false;
    }
    int status = response.status();
    boolean bare = status == 204 || status == 304;
    StringBuilder head = new StringBuilder(512);
    head.append("HTTP/1.1 ").append(status).append(' ').append(ProblemAnswer.title(status));
    head.append("\r\nDate: ").append(HttpDate.now()).append("\r\n");
    response
        .headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (!bare) {
      head.append("Content-Length: ").append(response.body().length).append("\r\n");
    }
    head.append(persistent ? "\r\n" : "Connection: close\r\n\r\n");
    boolean silent = bare || request.method().equals("HEAD");
    write(
        head.toString().getBytes(StandardCharsets.ISO_8859_1),
        silent ? new byte[0] : response.body());
  }

  /* The head and the beginning of the body are one write, so that a small response is one packet;
  the rest goes in pieces, so that it shows whether the client takes them. */
  private void write(byte[] head, byte[] body) throws IOException {
    int first = Math.min(body.length, PIECE);
    byte[] begin = Arrays.copyOf(head, head.length + first);
    System.arraycopy(body, 0, begin, head.length, first);
    OutputStream out = socket.getOutputStream();
    out.write(begin);
    for (int at = first; at < body.length; at += PIECE) {
      phase.advance();
      out.write(body, at, Math.min(PIECE, body.length - at));
    }
    out.flush();
  }

  /* A socket that is closed with unread bytes resets the connection, and the client may lose the
  response that says what was wrong. */
  private void drain(TimedInput input) throws IOException {
    socket.shutdownOutput();
    input.allow(LINGER);
    byte[] some = new byte[8_192];
    int all = 0;
    try {
      for (int got = 1; got > 0 && all < MOST_DRAINED; all += got) {
        got = input.read(some, 0, some.length);
      }
    } catch (SocketTimeoutException | EOFException e) {
      return; // Long enough.
    }
  }

  /** Ends the connection if the client has not taken a response in time; says whether it did. */
  boolean endIfStuck() {
    return endIf(phase.hasWritten(limits.writeTime()));
  }

  /** Ends the connection if no request is under way. */
  void endIfWaiting() {
    endIf(phase.endIf(Phase.Kind.WAITING));
  }

  /** For how many nanoseconds the server has waited for the client; 0 if the client waits. */
  long patience() {
    return phase.patience();
  }

  /** Ends the connection if the server waits for the client; says whether it did. */
  boolean endIfPatient() {
    return endIf(phase.endIfPatient());
  }

  private boolean endIf(boolean condition) {
    if (condition) {
      end();
    }
    return condition;
  }

  /** Ends the connection whatever it does. */
  void end() {
    try {
      socket.close();
    } catch (IOException e) {
      return; // It is as good as closed.
    }
  }
}
