package dev.tolmach.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is taken as a request, where it ends, and what is refused because it could end elsewhere.
 */
@Timeout(120)
class RequestReaderTest {
  private static final int ROUNDS = 20_000;

  private static final String CHUNKED =
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

  private static final List<String> WHOLE =
      List.of(
          "GET /?q=%D0%BC HTTP/1.1\r\nHost: a:1\r\nAccept: */*\r\n\r\n",
          "HEAD /a HTTP/1.0\r\n\r\n",
          "\r\nGET http://a/b?c HTTP/1.1\r\nHOST:\t a \r\nConnection: Close\r\n\r\n",
          "POST /mcp HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nGET /",
          CHUNKED + "3\r\nabc\r\n0A;x=\"y\"\r\n0123\r\n6789\r\n0\r\nT: u\r\n\r\n",
          "OPTIONS * HTTP/1.1\r\nHost: [::1]\r\nExpect: 100-continue\r\nX: \u00e4\r\n\r\n");

  /* What changes a request into another one more often than any letter. */
  private static final List<String> BITS =
      List.of(
          "\r",
          "\n",
          "\r\n",
          "\r\n\r\n",
          "\0",
          " ",
          "\t",
          ":",
          ";",
          ",",
          "0",
          "1",
          "-",
          "+",
          "x",
          "\u00a0",
          "\u0085",
          "\u000b",
          "Host: b\r\n",
          "Content-Length: 3\r\n",
          "Transfer-Encoding: chunked\r\n",
          "0\r\n\r\n",
          "ffffffff\r\n",
          "HTTP/1.1",
          "GET / ");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\rX: y\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\n",
        "\n\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http://a@b/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http://a/ HTTP/1.1\r\n\r\n",
        "GET a:443 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET\t/\tHTTP/1.1\r\nHost: a\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\nx",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\nx",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0x1\r\n\r\nx",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \u0661\r\n\r\nx",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\nx",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\nx",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\nx",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\nx",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: x\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\n\u00a0X: y\r\n\r\n",
      })
  void whatCouldBeReadInTwoWaysIsRefused(String sent) {
    assertThat(outcomes(sent.getBytes(StandardCharsets.UTF_8))).containsExactly("400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " 1\r\nx\r\n0\r\n\r\n",
        "1 \r\nx\r\n0\r\n\r\n",
        "1 ;a\r\nx\r\n0\r\n\r\n",
        "0x1\r\nx\r\n0\r\n\r\n",
        "+1\r\nx\r\n0\r\n\r\n",
        "-1\r\nx\r\n0\r\n\r\n",
        "1;a\nx\r\n0\r\n\r\n",
        "1;a\rx\r\n0\r\n\r\n",
        "1\nx\r\n0\r\n\r\n",
        "1\r\nx\n0\r\n\r\n",
        "1\r\nxy\r\n0\r\n\r\n",
        "\r\nx\r\n0\r\n\r\n",
        "0\r\nno trailer\r\n\r\n",
        "0\n\r\n",
        "100000001\r\n",
      })
  void aChunkHasOneReading(String body) {
    assertThat(outcomes((CHUNKED + body).getBytes(ISO_8859_1))).containsExactly("400");
  }

  @ParameterizedTest
  @CsvSource({"gzip", "'chunked, chunked'", "'gzip, chunked'", "xchunked", "''", "chunked\u00a0"})
  void noOtherCodingIsTakenForChunks(String coding) {
    String head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: " + coding + "\r\n\r\n";

    assertThat(outcomes((head + "0\r\n\r\n").getBytes(ISO_8859_1))).containsExactly("501");
  }

  @Test
  void aBodyOfManyTinyChunksIsTooLarge() {
    String tiny = CHUNKED + "1\r\nx\r\n".repeat(20_000);
    String wordy = CHUNKED + ("1;" + "e".repeat(9_000) + "\r\nx\r\n").repeat(9);

    assertThat(outcomes(tiny.getBytes(ISO_8859_1))).containsExactly("431");
    assertThat(outcomes(wordy.getBytes(ISO_8859_1))).containsExactly("431");
  }

  @Test
  void aBodyAsLargeAsAllowedIsRead() throws Exception {
    int most = HttpLimits.STANDARD.bodyBytes();
    String head = "POST / HTTP/1.1\r\nHost: a\r\n";
    String chunked = "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(most) + "\r\n";
    String body = "b".repeat(most);

    assertThat(read(head + "Content-Length: " + most + "\r\n\r\n" + body)).hasSize(most);
    assertThat(read(head + chunked + body + "\r\n0\r\n\r\n")).hasSize(most);
    assertThat(outcomes((head + chunked + body + "\r\n1\r\nb\r\n").getBytes(ISO_8859_1)))
        .containsExactly("413");
  }

  @Test
  void endlessEmptyLinesAreNoRequest() {
    assertThat(outcomes("\r\n".repeat(100_000).getBytes(ISO_8859_1))).containsExactly("400");
  }

  /* What a mutated conversation is read as does not depend on the pieces it comes in; whatever is
  read as a request is read again from its plainest form; and nothing but the exceptions of a
  malformed request and of an end leaves the reader. */
  @Test
  void anyBytesAreReadInOneWay() {
    long seed = Long.getLong("tests.seed", 20_261_130L);
    Random random = new Random(seed);
    int requests = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] sent = conversation(random);
      List<String> outcomes = outcomes(sent);
      String named =
          "-Dtests.seed=" + seed + ", round " + round + ": " + new String(sent, ISO_8859_1);

      assertThat(outcomes(new Drops(sent, new Random(round)))).as(named).isEqualTo(outcomes);
      List<String> read = outcomes.subList(0, outcomes.size() - 1);
      requests += read.size();
      List<String> again = outcomes(String.join("", read).getBytes(ISO_8859_1));
      assertThat(again.subList(0, again.size() - 1)).as(named).isEqualTo(read);
      assertThat(again.getLast()).as(named).isEqualTo("end");
    }
    assertThat(requests).isGreaterThan(ROUNDS / 2);
  }

  private static byte[] conversation(Random random) {
    StringBuilder sent = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      sent.append(WHOLE.get(random.nextInt(WHOLE.size())));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(sent.length());
      switch (random.nextInt(4)) {
        case 0 -> sent.insert(at, BITS.get(random.nextInt(BITS.size())));
        case 1 -> sent.deleteCharAt(at);
        case 2 -> sent.setCharAt(at, (char) random.nextInt(256));
        default -> sent.setLength(Math.max(1, random.nextInt(8) == 0 ? at : sent.length()));
      }
    }
    return sent.toString().getBytes(ISO_8859_1);
  }

  private static byte[] read(String sent) throws IOException, MalformedRequestException {
    RequestReader reader = reader(new ByteArrayInputStream(sent.getBytes(ISO_8859_1)));
    return reader.body(reader.head());
  }

  private static List<String> outcomes(byte[] sent) {
    return outcomes(new ByteArrayInputStream(sent));
  }

  /* Each request in its plainest form, and then how it ended: a status, or the end. */
  private static List<String> outcomes(InputStream sent) {
    List<String> outcomes = new ArrayList<>();
    RequestReader reader = reader(sent);
    try {
      while (true) {
        RequestReader.Head head = reader.head();
        outcomes.add(plain(head, reader.body(head)));
      }
    } catch (MalformedRequestException e) {
      outcomes.add(String.valueOf(e.response().status()));
    } catch (EOFException e) {
      outcomes.add("end");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return outcomes;
  }

  private static String plain(RequestReader.Head head, byte[] body) {
    StringBuilder plain = new StringBuilder(head.method() + " " + head.target());
    plain.append(head.modern() ? " HTTP/1.1\r\n" : " HTTP/1.0\r\n");
    head.headers()
        .forEach((name, values) -> {
          if (!name.equals("transfer-encoding") && !name.equals("content-length")) {
            values.forEach(value -> plain.append(name).append(": ").append(value).append("\r\n"));
          }
        });
    plain.append("content-length: ").append(body.length).append("\r\n\r\n");
    return plain.append(new String(body, ISO_8859_1)).toString();
  }

  private static RequestReader reader(InputStream stream) {
    TimedInput input = new TimedInput(stream, millis -> {});
    input.allow(Duration.ofMinutes(1));
    return new RequestReader(input, HttpLimits.STANDARD);
  }

  /** Bytes that come in small pieces. */
  private static final class Drops extends InputStream {
    private final ByteArrayInputStream bytes;
    private final Random random;

    Drops(byte[] bytes, Random random) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.random = random;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
      return bytes.read(into, from, Math.min(length, 1 + random.nextInt(9)));
    }
  }
}
