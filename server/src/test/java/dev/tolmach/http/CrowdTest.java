package dev.tolmach.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.http.RawClient.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A listener that has far more clients than it takes, most of which want to do it harm. */
@Timeout(120)
class CrowdTest {
  private static final int MOST = 16;
  private static final byte[] LARGE = new byte[12_000_000];

  private final CountDownLatch go = new CountDownLatch(1);
  private final List<Socket> crowd = new ArrayList<>();
  private final HttpListener listener = listener();

  @AfterEach
  void close() throws IOException {
    go.countDown();
    for (Socket socket : crowd) {
      socket.close();
    }
    listener.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET / HT",
        "GET / HTTP/1.1\r\nHost: x\r\nX: y",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nxyz",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nxyz",
      })
  void whoSaysNothingMakesRoomForWhoAsks(String begun) throws Exception {
    fill(begun, 40 * MOST);
    assertRoom();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: x\r\n\r\n", "nonsense\r\n\r\n"})
  void whoHasItsAnswerMakesRoomForWhoAsks(String request) throws Exception {
    for (int i = 0; i < 40 * MOST; i++) {
      fill(request, 1);
      crowd.getLast().getInputStream().read();
    }
    assertRoom();
  }

  private void assertRoom() throws IOException {
    for (int i = 0; i < 20; i++) {
      assertThat(new RawClient(listener.address().getPort()).get("/").status()).isEqualTo(200);
    }
    assertThat(listener.counts().open()).isLessThanOrEqualTo(MOST);
    assertThat(listener.counts().crowded()).isPositive();
    assertThat(listener.counts().refused()).isZero();
  }

  @Test
  void whoDoesNotTakeTheAnswerMakesRoomToo() throws Exception {
    fill("GET /large HTTP/1.1\r\nHost: x\r\n\r\n", MOST);
    Thread.sleep(1_500); // So long a client on a slow line may need for a part of a response.

    assertThat(new RawClient(listener.address().getPort()).get("/").status()).isEqualTo(200);
    assertThat(listener.counts().crowded()).isEqualTo(1);
  }

  @Test
  void whoIsBeingAnsweredIsNotSentAway() throws Exception {
    fill("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n", MOST);
    try (Socket next = new Socket(InetAddress.getLoopbackAddress(), listener.address().getPort())) {
      assertThat(RawClient.read(next.getInputStream(), true).status()).isEqualTo(429);
    }
    go.countDown();

    for (Socket each : crowd) {
      Answer answer = RawClient.read(each.getInputStream(), true);
      assertThat(answer.status()).isEqualTo(200);
    }
    assertThat(listener.counts().refused()).isEqualTo(1);
    assertThat(listener.counts().crowded()).isZero();
  }

  private void fill(String begun, int clients) throws Exception {
    for (int i = 0; i < clients; i++) {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(1_024);
      socket.connect(listener.address());
      crowd.add(socket);
      send(socket, begun);
    }
    long waiting = Math.min(clients, MOST);
    while (listener.counts().open() < waiting || asked.getCount() > 0 && begun.contains("/wait")) {
      Thread.sleep(5);
    }
  }

  private static void send(Socket socket, String begun) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(begun.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return; // It had to make room at once.
    }
  }

  private final CountDownLatch asked = new CountDownLatch(MOST);

  private WebResponse answer(WebRequest request) {
    if (request.path().equals("/wait")) {
      asked.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return request.path().equals("/large")
        ? new WebResponse(200, Map.of("Content-Type", "text/plain"), LARGE)
        : WebResponse.of(200, "text/plain", "x");
  }

  private HttpListener listener() {
    try {
      return HttpListener.start(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          HttpLimits.STANDARD
              .withConnections(MOST)
              .withTimes(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60)),
          this::answer,
          access -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
