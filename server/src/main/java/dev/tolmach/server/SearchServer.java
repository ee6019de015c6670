package dev.tolmach.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tolmach.ArticleSearch;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that is running: a search page and an HTTP API over an index.
 *
 * <p>Any number of threads may use one.
 */
public final class SearchServer implements AutoCloseable {
  /** The port where nothing else is asked. */
  public static final int DEFAULT_PORT = 7700;

  private final HttpServer server;
  private final ExecutorService threads;

  private SearchServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /** A server over an index, still to be started. It does not close the index. */
  public static Builder of(ArticleSearch index) {
    return new Builder(index);
  }

  /** Says step by step how a server runs. For one thread. */
  public static final class Builder {
    private final ArticleSearch index;
    private int port = DEFAULT_PORT;

    private Builder(ArticleSearch index) {
      this.index = index;
    }

    /** Sets the port; {@value #DEFAULT_PORT} by default, 0: any that is free. */
    public Builder port(int number) {
      port = number;
      return this;
    }

    /**
     * Starts the server.
     *
     * @throws IOException if the port is in use or may not be used
     */
    public SearchServer start() throws IOException {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      SearchHandler handler = SearchHandler.of(index);
      server.setExecutor(threads);
      server.createContext("/", exchange -> answer(exchange, handler));
      server.start();
      return new SearchServer(server, threads);
    }
  }

  private static void answer(HttpExchange exchange, SearchHandler handler) throws IOException {
    try (exchange) {
      WebResponse response =
          handler.answer(
              new WebRequest(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  exchange.getRequestHeaders(),
                  exchange.getRequestBody().readNBytes(1 << 20)));
      response.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(response.status(), response.body().length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(response.body());
      }
    }
  }

  /** The address of the page, such as {@code http://127.0.0.1:7700/}. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Ends the server when the requests that are under way are answered. */
  @Override
  public void close() {
    server.stop(1);
    threads.close();
  }
}
