package dev.tolmach.opensearch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Speaks with the nodes of a cluster over HTTP. A node that does not answer, or that is too busy,
 * is asked again after a while, or another one is. All requests of this program can be repeated
 * without harm. Any number of threads may use one.
 */
final class ClusterClient implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(90);

  /* Together about 20 seconds: as long as a cluster takes to elect another manager. */
  private static final int ATTEMPTS = 9;
  static final long FIRST_PAUSE_MILLIS = 100;
  private static final int LONGEST_PAUSE = 40;
  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  /* A smaller body is not worth the work. In bytes. */
  private static final int COMPRESSED = 2_048;

  private final ClusterAddress address;
  private final @Nullable String authorization;
  private final long firstPauseMillis;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * A client.
   *
   * @param environment has the user and the password, or the token
   * @param firstPauseMillis how long it waits before it asks again for the first time
   */
  ClusterClient(ClusterAddress address, Map<String, String> environment, long firstPauseMillis) {
    this.firstPauseMillis = firstPauseMillis;
    this.address = address;
    this.authorization = authorization(environment);
  }

  private static @Nullable String authorization(Map<String, String> environment) {
    String token = environment.getOrDefault("TOLMACH_OPENSEARCH_TOKEN", "");
    if (!token.isEmpty()) {
      // RFC 6750; what HttpRequest says of another one shows it.
      if (token.chars().anyMatch(each -> each <= ' ' || each > '~')) {
        throw new IllegalArgumentException(
            "Not a token: the value of TOLMACH_OPENSEARCH_TOKEN has a space, a line break or a"
                + " character outside ASCII. Expected visible ASCII characters alone. Correct it.");
      }
      return "Bearer " + token;
    }
    String user = environment.getOrDefault("TOLMACH_OPENSEARCH_USER", "");
    if (user.isEmpty()) {
      return null;
    }
    String both = user + ':' + environment.getOrDefault("TOLMACH_OPENSEARCH_PASSWORD", "");
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer: its status, and what it says. */
  record Answer(int status, Map<String, Object> body) {
    boolean isGood() {
      return status / 100 == 2;
    }

    /** Whether it may be another one later. */
    boolean isBusy() {
      return BUSY.contains(status);
    }

    /** What went wrong, as the cluster calls it, such as {@code index_not_found_exception}. */
    String kind() {
      return Json.text(Json.object(body, "error"), "type");
    }

    /** What went wrong, for people. */
    String reason() {
      Map<String, Object> error = Json.object(body, "error");
      String reason = Json.text(error, "reason");
      Map<String, Object> cause = Json.object(error, "caused_by");
      String text = reason.isEmpty() ? Json.text(body, "error") : reason;
      return cause.isEmpty() ? text : text + ": " + Json.text(cause, "reason");
    }
  }

  /**
   * Asks, until there is an answer that is neither "busy" nor none.
   *
   * @param body JSON, or null
   * @throws IOException if no node answers, or what answers is no cluster
   */
  Answer ask(String method, String path, @Nullable String body) throws IOException {
    byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    @Nullable IOException failure = null;
    @Nullable Answer busy = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt >= address.nodes().size() || busy != null) {
        pause(attempt);
      }
      URI node = address.nodes().get(Math.floorMod(turn.get(), address.nodes().size()));
      Answer answer;
      try {
        answer = once(node, method, path, bytes);
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        failure = e;
        turn.incrementAndGet();
        if (e instanceof NoClusterException || attempt >= 2 && refusesAll(e)) {
          break;
        }
        continue;
      }
      if (!BUSY.contains(answer.status)) {
        return checked(answer);
      }
      busy = answer;
    }
    if (busy != null) {
      return busy;
    }
    throw unreachable(failure);
  }

  /* Where nobody listens at all nodes, or a certificate is none, there is nothing to wait for. */
  private boolean refusesAll(IOException failure) {
    return (failure instanceof ConnectException || failure instanceof SSLException)
        && address.nodes().size() == 1;
  }

  private IOException unreachable(@Nullable IOException failure) {
    if (failure instanceof NoClusterException) {
      return failure;
    }
    String reason =
        failure == null || failure.getMessage() == null ? "no connection" : failure.getMessage();
    return new IOException(
        "No cluster answers: '"
            + address.place()
            + "' ("
            + reason
            + "). Expected OpenSearch 3.8 with the plugin. Start it, or correct the address.",
        failure);
  }

  private Answer checked(Answer answer) throws IOException {
    if (answer.status == 401 || answer.status == 403 && !answer.kind().contains("block")) {
      throw new IOException(
          "The cluster refuses access: '"
              + address.place()
              + "' ("
              + answer.status
              + "). Expected the user of TOLMACH_OPENSEARCH_USER and TOLMACH_OPENSEARCH_PASSWORD,"
              + " or the token of TOLMACH_OPENSEARCH_TOKEN, to be let in. Correct them, or ask the"
              + " cluster's owner for the rights.");
    }
    return answer;
  }

  private Answer once(URI node, String method, String path, byte @Nullable [] body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(node + path))
            .timeout(ANSWER)
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip");
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    HttpRequest.BodyPublisher published = HttpRequest.BodyPublishers.noBody();
    if (body != null) {
      request.header("Content-Type", "application/json");
      byte[] sent = body;
      if (body.length > COMPRESSED) {
        request.header("Content-Encoding", "gzip");
        sent = compressed(body);
      }
      published = HttpRequest.BodyPublishers.ofByteArray(sent);
    }
    try {
      HttpResponse<byte[]> response =
          http.send(
              request.method(method, published).build(), HttpResponse.BodyHandlers.ofByteArray());
      return answer(node, response);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(
          "The cluster's answer was not awaited. Expected it. Ask again.");
    }
  }

  private static Answer answer(URI node, HttpResponse<byte[]> response) throws IOException {
    String type = response.headers().firstValue("Content-Type").orElse("");
    byte[] body = response.body();
    if (response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    if (body.length == 0) {
      return new Answer(response.statusCode(), Map.of());
    }
    try {
      if (type.contains("json")) {
        return new Answer(response.statusCode(), Json.read(body));
      }
    } catch (JacksonException e) {
      throw new NoClusterException(node, response.statusCode(), type);
    }
    if (BUSY.contains(response.statusCode())) {
      return new Answer(response.statusCode(), Map.of("error", "HTTP " + response.statusCode()));
    }
    throw new NoClusterException(node, response.statusCode(), type);
  }

  /** What answers is something else. */
  private static final class NoClusterException extends IOException {
    private static final long serialVersionUID = 1;

    NoClusterException(URI node, int status, String type) {
      super(
          "Not a cluster: '"
              + node
              + "' answers "
              + status
              + " and "
              + (type.isEmpty() ? "no type" : type)
              + ". Expected OpenSearch, which answers JSON. Correct the address; perhaps a proxy"
              + " answers in its stead.");
    }
  }

  private static byte[] compressed(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  /** Waits before another attempt, longer each time. */
  void pause(int attempt) throws InterruptedIOException {
    long millis = firstPauseMillis * Math.min(LONGEST_PAUSE, 1L << Math.min(10, attempt));
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The cluster was not awaited. Expected it. Ask again.");
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
