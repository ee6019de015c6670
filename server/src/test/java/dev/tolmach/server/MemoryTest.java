package dev.tolmach.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.ArticleIndex;
import dev.tolmach.http.RawClient;
import dev.tolmach.http.RawClient.Answer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server keeps nothing of what it has answered: as much memory is in use after thousands of
 * different requests as before them.
 */
class MemoryTest {
  private static final int REQUESTS = 3_000;
  private static final long MOST_GROWTH = 2_000_000;
  private static final int COLLECTIONS = 5;

  @Test
  @Timeout(300)
  void memoryDoesNotGrowWithRequests(@TempDir Path folder) throws Exception {
    Coast coast = new Coast(folder).rebuild();
    try (ArticleIndex index = ArticleIndex.open(coast.index());
        SearchServer server = SearchServer.of(index).port(0).start()) {
      RawClient client = new RawClient(server.port());
      ask(client, 0, REQUESTS / 3);
      long before = used();
      ask(client, REQUESTS / 3, REQUESTS);
      assertThat(used() - before).isLessThan(MOST_GROWTH);
    }
  }

  private static void ask(RawClient client, int first, int end) throws Exception {
    for (int number = first; number < end; number++) {
      Answer answer = ask(client, number);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
  }

  /* No two are the same, so that whatever were kept of each would add up. */
  private static Answer ask(RawClient client, int number) throws IOException {
    return switch (number % 3) {
      case 0 -> client.get("/api/search?q=sea+lighthouse" + number);
      case 1 -> client.get("/?q=sea+lens" + number);
      default -> {
        String call = call(number);
        yield client.send(
            "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                + "Accept: application/json, text/event-stream\r\nContent-Length: "
                + call.length()
                + "\r\nConnection: close\r\n\r\n"
                + call);
      }
    };
  }

  private static String call(int number) {
    String arguments = "{\"query\":\"sea keeper" + number + "\"}";
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + number
        + ",\"method\":\"tools/call\",\"params\":{\"name\":\"search\",\"arguments\":"
        + arguments
        + "}}";
  }

  /* The least of a few, since a collection may leave what is just being let go. */
  private static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      Thread.sleep(100);
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
