package dev.tolmach.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.ArticleIndex;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
        SearchServer server = SearchServer.of(index).port(0).start();
        HttpClient client = HttpClient.newHttpClient()) {
      ask(client, server, 0, REQUESTS / 3);
      long before = used();
      ask(client, server, REQUESTS / 3, REQUESTS);
      assertThat(used() - before).isLessThan(MOST_GROWTH);
    }
  }

  private static void ask(HttpClient client, SearchServer server, int first, int end)
      throws Exception {
    for (int number = first; number < end; number++) {
      HttpRequest request = request(server.address(), number);
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as(request.uri() + " " + response.body()).isEqualTo(200);
    }
  }

  /* No two are the same, so that whatever were kept of each would add up. */
  private static HttpRequest request(String address, int number) {
    HttpRequest.Builder request = HttpRequest.newBuilder();
    return switch (number % 3) {
      case 0 -> request.uri(URI.create(address + "api/search?q=sea+lighthouse" + number)).build();
      case 1 -> request.uri(URI.create(address + "?q=sea+lens" + number)).build();
      default ->
          request
              .uri(URI.create(address + "mcp"))
              .header("Content-Type", "application/json")
              .header("Accept", "application/json, text/event-stream")
              .POST(HttpRequest.BodyPublishers.ofString(call(number)))
              .build();
    };
  }

  private static String call(int number) {
    return """
    {"jsonrpc":"2.0","id":%d,"method":"tools/call",\
    "params":{"name":"search","arguments":{"query":"sea keeper%d"}}}\
    """
        .formatted(number, number);
  }

  /* The least of a few, since a collection may leave what is just being let go. */
  private static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      Thread.sleep(100);
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
