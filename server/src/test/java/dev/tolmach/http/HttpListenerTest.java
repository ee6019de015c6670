package dev.tolmach.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.http.RawClient.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a listener makes of clients that send nonsense, too much, or nothing. */
@Timeout(120)
class HttpListenerTest {
  private final List<AccessRecord> log = new CopyOnWriteArrayList<>();
  private HttpListener listener = listener(HttpLimits.STANDARD);

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void aRequestIsAnsweredWithWhatItSent() throws Exception {
    Answer answer = client().send(post("5", "Маяк".substring(0, 2) + "x"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("POST /a?b=c Маx");
    assertThat(answer.header("date")).endsWith("GMT");
  }

  @Test
  void oneConnectionCarriesManyRequests() throws Exception {
    try (Socket socket = client().connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\n\r\n"
              .getBytes(StandardCharsets.UTF_8));

      assertThat(RawClient.read(socket.getInputStream(), true).text()).isEqualTo("GET /1 ");
      assertThat(RawClient.read(socket.getInputStream(), true).text()).isEqualTo("GET /2 ");
    }
  }

  @Test
  void aBodyMayComeInChunks() throws Exception {
    Answer answer =
        client()
            .send(
                String.join(
                    "\r\n",
                    "POST / HTTP/1.1",
                    "Host: x",
                    "Transfer-Encoding: chunked",
                    "",
                    "3",
                    "abc",
                    "2;x=y",
                    "de",
                    "0",
                    "Trailer: z",
                    "",
                    ""));

    assertThat(answer.text()).isEqualTo("POST / abcde");
  }

  @Test
  void aClientIsAskedForTheBodyThatItKeepsBack() throws Exception {
    try (Socket socket = client().connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
              .getBytes(StandardCharsets.UTF_8));
      assertThat(RawClient.read(socket.getInputStream(), true).status()).isEqualTo(100);

      out.write("ok".getBytes(StandardCharsets.UTF_8));
      assertThat(RawClient.read(socket.getInputStream(), true).text()).isEqualTo("POST / ok");
    }
  }

  @Test
  void headHasTheLengthAndNoBody() throws Exception {
    Answer answer = client().send("HEAD /x HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-length")).isEqualTo("8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1 \r\nHost: x\r\n\r\n",
        "G(T / HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET nowhere HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET ftp://a/b HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nno colon\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nName : y\r\n\r\n",
        "GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GET / FTP/1.1\r\nHost: x\r\n\r\n",
      })
  void whatIsNoRequestIsRefusedWithASentence(String sent) throws Exception {
    Answer answer = client().send(sent);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.text()).contains("Expected").endsWith("}\n");
    assertThat(answer.header("connection")).isEqualTo("close");
  }

  @Test
  void anAddressHasAMaximumLength() throws Exception {
    assertThat(client().get("/" + "a".repeat(20_000)).status()).isEqualTo(414);
  }

  @Test
  void headersHaveAMaximumLengthAndNumber() throws Exception {
    assertThat(client().get("/", "X: " + "a".repeat(40_000)).status()).isEqualTo(431);
    assertThat(client().send("GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(200)).status())
        .isEqualTo(431);
    assertThat(client().send("G".repeat(40_000)).status()).isEqualTo(431);
  }

  @Test
  void aBodyHasAMaximumLength() throws Exception {
    assertThat(client().send(post("2000000", "")).status()).isEqualTo(413);
    assertThat(
            client()
                .send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n200000\r\n")
                .status())
        .isEqualTo(413);
  }

  @Test
  void whatIsNotSpokenIsNamed() throws Exception {
    assertThat(client().send("GET / HTTP/2.0\r\nHost: x\r\n\r\n").status()).isEqualTo(505);
    assertThat(
            client().send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n").status())
        .isEqualTo(501);
    assertThat(client().send("GET / HTTP/1.1\r\nHost: x\r\nExpect: more\r\n\r\n").status())
        .isEqualTo(417);
  }

  @Test
  void whoSendsAByteNowAndThenLosesTheConnection() throws Exception {
    restart(HttpLimits.STANDARD.withTimes(millis(400), millis(30_000), millis(30_000)));
    try (Socket socket = client().connect()) {
      Thread.ofVirtual().start(() -> drip(socket));

      assertThat(RawClient.read(socket.getInputStream(), true).status()).isEqualTo(408);
    }
    assertThat(listener.counts().slow()).isEqualTo(1);
  }

  private static void drip(Socket socket) {
    try {
      OutputStream out = socket.getOutputStream();
      out.write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 1_000; i++) {
        out.write("X: y\r\n".charAt(i % 6));
        Thread.sleep(20);
      }
    } catch (IOException | InterruptedException e) {
      return; // Cut off, as it has to be.
    }
  }

  @Test
  void whoDoesNotReadTheAnswerLosesTheConnection() throws Exception {
    restart(HttpLimits.STANDARD.withTimes(millis(5_000), millis(5_000), millis(300)));
    List<Socket> sockets = new ArrayList<>();
    try {
      Socket socket = new Socket();
      sockets.add(socket);
      socket.setReceiveBufferSize(1_024);
      socket.connect(listener.address());
      socket
          .getOutputStream()
          .write("GET /large HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      while (listener.counts().slow() == 0) {
        Thread.sleep(20);
      }
      assertThat(listener.counts().slow()).isEqualTo(1);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void aConnectionWithoutARequestIsClosed() throws Exception {
    restart(HttpLimits.STANDARD.withTimes(millis(5_000), millis(200), millis(5_000)));
    try (Socket socket = client().connect()) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void aDefectIsNotShown() throws Exception {
    Answer answer = client().get("/defect");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text()).doesNotContain("secret");
  }

  @Test
  void theEndWaitsForWhatIsUnderWay() throws Exception {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            answer.complete(client().get("/wait"));
          } catch (IOException e) {
            answer.completeExceptionally(e);
          }
        });
    begun.await();
    Thread.ofVirtual().start(() -> go.countDown());
    listener.close();

    assertThat(answer.get().text()).isEqualTo("waited");
  }

  @Test
  void aLineOfTheLogCannotBeBroken() throws Exception {
    client().get("/маяк\"\\");
    while (log.isEmpty()) {
      Thread.sleep(5);
    }

    assertThat(log.getFirst().line())
        .startsWith("127.0.0.1 - - [")
        .contains("\"GET /\\xD0\\xBC\\xD0\\xB0\\xD1\\x8F\\xD0\\xBA\\x22\\x5C\" 200 ");
  }

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  private WebResponse answer(WebRequest request) {
    return switch (request.path()) {
      case "/defect" -> throw new IllegalStateException("secret");
      case "/large" -> WebResponse.of(200, "text/plain", "x".repeat(50_000_000));
      case "/wait" -> {
        begun.countDown();
        await();
        yield WebResponse.of(200, "text/plain", "waited");
      }
      default ->
          WebResponse.of(
              200,
              "text/plain",
              request.method()
                  + " "
                  + request.target()
                  + " "
                  + new String(request.body(), StandardCharsets.UTF_8));
    };
  }

  private void await() {
    try {
      go.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart(HttpLimits limits) {
    listener.close();
    listener = listener(limits);
  }

  private HttpListener listener(HttpLimits limits) {
    try {
      return HttpListener.start(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          limits,
          this::answer,
          log::add);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private RawClient client() {
    return new RawClient(listener.address().getPort());
  }

  private static String post(String length, String body) {
    return "POST /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n" + body;
  }

  private static Duration millis(int millis) {
    return Duration.ofMillis(millis);
  }
}
