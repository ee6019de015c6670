package dev.tolmach.server;

import dev.tolmach.ArticleSearch;
import dev.tolmach.http.AccessRecord;
import dev.tolmach.http.HttpLimits;
import dev.tolmach.http.HttpListener;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A server that is running: a search page and an HTTP API over an index.
 *
 * <p>It listens on the loopback address unless another one is given. There is no authentication:
 * whoever reaches it can search and read every article. Any number of threads may use one.
 */
public final class SearchServer implements AutoCloseable {
  /** The port where nothing else is asked. */
  public static final int DEFAULT_PORT = 7700;

  private static final int LOOK_MILLIS = 1_000;
  private static final int MAX_PORT = 65_535;

  private final HttpListener listener;
  private final Thread following;
  private final AtomicBoolean ended;

  private SearchServer(HttpListener listener, Thread following, AtomicBoolean ended) {
    this.listener = listener;
    this.following = following;
    this.ended = ended;
  }

  /** A server over an index, still to be started. It does not close the index. */
  public static Builder of(ArticleSearch index) {
    return new Builder(index);
  }

  /** Sets step by step how a server runs. For one thread. */
  public static final class Builder {
    private final ArticleSearch index;
    private int port = DEFAULT_PORT;
    private @Nullable InetAddress address;
    private ServerSettings settings = ServerSettings.STANDARD;
    private HttpLimits limits = HttpLimits.STANDARD;
    private Consumer<AccessRecord> accesses = access -> {};
    private Consumer<Throwable> troubles = trouble -> {};

    private Builder(ArticleSearch index) {
      this.index = Objects.requireNonNull(index, "index");
    }

    /**
     * Sets the port; {@value #DEFAULT_PORT} by default, 0: any that is free.
     *
     * @throws IllegalArgumentException if it is no port
     */
    public Builder port(int number) {
      if (number < 0 || number > MAX_PORT) {
        throw new IllegalArgumentException(
            "Not a port: '" + number + "'. Expected 0 to 65535. Choose another one.");
      }
      port = number;
      return this;
    }

    /**
     * Sets the address to listen on; the loopback address by default. On any other, whoever reaches
     * it can search and read every article.
     */
    public Builder address(InetAddress listened) {
      address = Objects.requireNonNull(listened, "listened");
      return this;
    }

    /** Sets what answers go by. */
    public Builder settings(ServerSettings answers) {
      settings = Objects.requireNonNull(answers, "answers");
      return this;
    }

    /** Sets how large, how long and how many requests and connections may be. */
    public Builder limits(HttpLimits most) {
      limits = Objects.requireNonNull(most, "most");
      return this;
    }

    /** Reports each answered request to a log, in several threads at once. */
    public Builder accessLog(Consumer<AccessRecord> log) {
      accesses = Objects.requireNonNull(log, "log");
      return this;
    }

    /**
     * Reports what kept a request from being answered: what the index threw, or a defect. In
     * several threads at once.
     */
    public Builder troubles(Consumer<Throwable> log) {
      troubles = Objects.requireNonNull(log, "log");
      return this;
    }

    /**
     * Starts the server.
     *
     * @throws IOException if the port is in use or may not be used; the message is for people
     */
    public SearchServer start() throws IOException {
      AtomicBoolean ended = new AtomicBoolean();
      SearchHandler handler = SearchHandler.of(index, settings, until(ended, troubles));
      HttpListener listener = listen(handler);
      count(listener, handler.metrics());
      Thread following =
          Thread.ofPlatform()
              .daemon()
              .name("tolmach-follow")
              .start(() -> {
                handler.warmUp();
                follow(handler.follower());
              });
      return new SearchServer(listener, following, ended);
    }

    /* Whoever ends the server may then close the index, also to questions that had no more time. */
    private static Consumer<Throwable> until(AtomicBoolean ended, Consumer<Throwable> troubles) {
      return trouble -> {
        if (!ended.get()) {
          troubles.accept(trouble);
        }
      };
    }

    private HttpListener listen(SearchHandler handler) throws IOException {
      InetAddress where = address == null ? InetAddress.getLoopbackAddress() : address;
      try {
        return HttpListener.start(
            new InetSocketAddress(where, port), limits, handler::answer, accesses);
      } catch (BindException e) {
        throw new IOException(
            "The port cannot be used: '"
                + where.getHostAddress()
                + ":"
                + port
                + "' ("
                + e.getMessage()
                + "). "
                + remedy(String.valueOf(e.getMessage())),
            e);
      }
    }

    /** What to do where the system does not give a port, by what it says. */
    static String remedy(String reason) {
      if (reason.contains("denied")) {
        return "Expected a port that this user may use. Choose one from 1024 on, such as "
            + DEFAULT_PORT
            + ".";
      }
      return reason.contains("assign")
          ? "Expected an address of this machine. Choose another address."
          : "Expected an address of this machine and a port that is free. Choose another port, or"
              + " end the program that uses it.";
    }

    private static void count(HttpListener listener, Metrics metrics) {
      metrics.gauge(
          "tolmach_connections", "Connections that are open.", () -> listener.counts().open());
      metrics.counter(
          "tolmach_connections_refused_total",
          "Connections refused because too many were open.",
          () -> listener.counts().refused());
      metrics.counter(
          "tolmach_connections_crowded_total",
          "Connections ended for others, because too many were open and the client was slow.",
          () -> listener.counts().crowded());
      metrics.counter(
          "tolmach_slow_clients_total",
          "Clients that were too slow.",
          () -> listener.counts().slow());
      metrics.counter(
          "tolmach_malformed_requests_total",
          "Requests that could not be read.",
          () -> listener.counts().malformed());
    }

    private static void follow(Follower follower) {
      try {
        while (!Thread.currentThread().isInterrupted()) {
          TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
          look(follower);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static void look(Follower follower) {
      try {
        follower.follow();
      } catch (IOException e) {
        return; // Requests are answered with it.
      }
    }
  }

  /** The port that it listens on. */
  public int port() {
    return listener.address().getPort();
  }

  /** The address of the page, such as {@code http://127.0.0.1:7700/}. */
  public String address() {
    InetAddress where = listener.address().getAddress();
    String host = where.isAnyLocalAddress() ? "127.0.0.1" : where.getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
  }

  /** Ends the server when the requests that are under way are answered. */
  @Override
  public void close() {
    following.interrupt();
    listener.close();
    ended.set(true);
  }
}
