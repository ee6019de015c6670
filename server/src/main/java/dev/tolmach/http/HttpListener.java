package dev.tolmach.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Listens on a port and answers requests of HTTP/1.1, each connection in a virtual thread.
 *
 * <ul>
 *   <li>What is no request, or too large, is answered as {@link ProblemAnswer} and its connection
 *       closed.
 *   <li>Who is slow to send or to receive loses the connection. While too many are connected, the
 *       one that has kept the server waiting for the longest time makes room for the next; if all
 *       are being answered, the next is refused with 429.
 *   <li>What a handler throws is answered with 500, without a word about it.
 * </ul>
 *
 * <p>It speaks neither TLS nor HTTP/2: a proxy in front of it does. Any number of threads may use
 * one.
 */
public final class HttpListener implements AutoCloseable {
  private static final int BACKLOG = 256;
  private static final int LOOK_MILLIS = 250;
  private static final int RETRY_MILLIS = 10;
  private static final byte[] REFUSAL =
      String.join(
              "\r\n",
              "HTTP/1.1 429 Too Many Requests",
              "Content-Length: 0",
              "Retry-After: 1",
              "Connection: close",
              "",
              "")
          .getBytes(StandardCharsets.ISO_8859_1);

  private final ServerSocket socket;
  private final HttpLimits limits;
  private final Function<WebRequest, WebResponse> handler;
  private final Consumer<AccessRecord> log;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final LongAdder refused = new LongAdder();
  private final LongAdder crowded = new LongAdder();
  private final LongAdder slow = new LongAdder();
  private final LongAdder malformed = new LongAdder();
  private volatile boolean closing;

  /**
   * Counts of what a listener has seen so far.
   *
   * @param open how many connections are open
   * @param refused how many were refused because too many were open
   * @param crowded how many were ended for others, because the client was the slowest of too many
   * @param slow how many were ended because the client was too slow
   * @param malformed how many requests could not be read
   */
  public record Counts(int open, long refused, long crowded, long slow, long malformed) {}

  private HttpListener(
      ServerSocket socket,
      HttpLimits limits,
      Function<WebRequest, WebResponse> handler,
      Consumer<AccessRecord> log) {
    this.socket = socket;
    this.limits = limits;
    this.handler = handler;
    this.log = log;
  }

  /**
   * Begins to listen.
   *
   * @param address where; port 0: any that is free
   * @param handler answers requests, in several threads at once
   * @param log takes a record of each request that was answered, in several threads at once
   * @throws IOException if the port is in use or may not be used
   */
  public static HttpListener start(
      InetSocketAddress address,
      HttpLimits limits,
      Function<WebRequest, WebResponse> handler,
      Consumer<AccessRecord> log)
      throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.bind(address, BACKLOG);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    HttpListener listener = new HttpListener(socket, limits, handler, log);
    Thread.ofPlatform().daemon().name("tolmach-http-accept").start(listener::accept);
    Thread.ofPlatform().daemon().name("tolmach-http-watch").start(listener::watch);
    return listener;
  }

  private void accept() {
    while (!closing) {
      try {
        Socket client = socket.accept();
        if (connections.size() < limits.connections() || makeRoom()) {
          Connection connection = new Connection(client, this);
          connections.add(connection);
          Thread.ofVirtual().name("tolmach-http").start(connection);
        } else {
          refuse(client);
        }
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        pause(RETRY_MILLIS); // Closing, or out of file descriptors or of memory for a while.
      }
    }
  }

  /* Whoever opens all connections and says nothing, or only the beginning of something, would
  otherwise keep everybody else out until their time is over. */
  private boolean makeRoom() {
    Connection longest = longestWaitedFor();
    while (longest != null && !longest.endIfPatient()) {
      longest = longestWaitedFor(); // Its client has just sent, or taken, what was waited for.
    }
    if (longest == null) {
      return false;
    }
    connections.remove(longest);
    crowded.increment();
    return true;
  }

  private @Nullable Connection longestWaitedFor() {
    Connection longest = null;
    long most = 0;
    for (Connection each : connections) {
      long patience = each.patience();
      if (patience > most) {
        longest = each;
        most = patience;
      }
    }
    return longest;
  }

  private void refuse(Socket client) {
    refused.increment();
    try (client) {
      client.getOutputStream().write(REFUSAL);
    } catch (IOException e) {
      return; // The client has gone already.
    }
  }

  private void watch() {
    while (!closing || !connections.isEmpty()) {
      slow.add(connections.stream().filter(Connection::endIfStuck).count());
      pause(LOOK_MILLIS);
    }
  }

  private static void pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The address that it listens on. */
  public InetSocketAddress address() {
    return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
  }

  /** Returns the counts so far. */
  public Counts counts() {
    return new Counts(
        connections.size(), refused.sum(), crowded.sum(), slow.sum(), malformed.sum());
  }

  HttpLimits limits() {
    return limits;
  }

  boolean isClosing() {
    return closing;
  }

  void countSlow() {
    slow.increment();
  }

  void countMalformed() {
    malformed.increment();
  }

  void ended(Connection connection) {
    connections.remove(connection);
  }

  void log(AccessRecord access) {
    log.accept(access);
  }

  WebResponse answer(WebRequest request) {
    try {
      return handler.apply(request);
    } catch (RuntimeException | StackOverflowError e) {
      return ProblemAnswer.of(
          500,
          "A defect of the program. Expected none. Report it with the request that caused it.");
    }
  }

  /** Ends the listening. Requests under way are answered first, as long as the limits allow. */
  @Override
  public void close() {
    closing = true;
    try {
      socket.close();
    } catch (IOException e) {
      return; // The port is free all the same.
    } finally {
      awaitAnswers();
    }
  }

  private void awaitAnswers() {
    connections.forEach(Connection::endIfWaiting);
    long end = System.nanoTime() + limits.drainTime().toNanos();
    while (!connections.isEmpty() && System.nanoTime() < end) {
      try {
        TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    connections.forEach(Connection::end);
  }
}
