package dev.tolmach.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.ArticleIndex;
import dev.tolmach.http.HttpLimits;
import dev.tolmach.http.RawClient;
import dev.tolmach.http.RawClient.Answer;
import dev.tolmach.http.WebRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server whose index is missing, damaged, gone, or built again while it answers. */
@Timeout(300)
class ServedIndexTest {
  private static final Pattern EDITION = Pattern.compile("edition([0-9]+)");

  @TempDir Path folder;

  @Test
  void threeLinesServeAnIndex() throws Exception {
    Coast coast = new Coast(folder).rebuild();
    try (ArticleIndex index = ArticleIndex.open(coast.index());
        SearchServer server = SearchServer.of(index).port(0).start()) {
      assertThat(server.address()).isEqualTo("http://127.0.0.1:" + server.port() + "/");
      assertThat(new RawClient(server.port()).get("/api/search?q=маяк").text())
          .contains("\"id\":\"light.ru.md\"");
    }
  }

  @Test
  void aPortInUseIsNamed() throws Exception {
    try (ArticleIndex index = ArticleIndex.inMemory();
        SearchServer first = SearchServer.of(index).port(0).start()) {
      SearchServer.Builder second = SearchServer.of(index).port(first.port());

      assertThatThrownBy(second::start)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("The port cannot be used: '127.0.0.1:" + first.port() + "'")
          .hasMessageContaining("Choose another port");
    }
  }

  @Test
  void theRemedyIsThatOfTheReason() throws Exception {
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      SearchServer.Builder elsewhere =
          SearchServer.of(index).port(0).address(InetAddress.getByName("203.0.113.7"));
      assertThatThrownBy(elsewhere::start)
          .isInstanceOf(IOException.class)
          .hasMessageEndingWith("Expected an address of this machine. Choose another address.");
    }
    assertThat(SearchServer.Builder.remedy("Permission denied"))
        .isEqualTo(
            "Expected a port that this user may use. Choose one from 1024 on, such as 7700.");
  }

  @Test
  void anIndexMayBeBuiltLater() throws Exception {
    Coast coast = new Coast(folder);
    try (ArticleIndex index = ArticleIndex.open(coast.index());
        SearchServer server = SearchServer.of(index).port(0).start()) {
      RawClient client = new RawClient(server.port());
      Answer before = client.get("/api/search?q=sea");
      assertThat(before.status()).isEqualTo(503);
      assertThat(before.header("retry-after")).isEqualTo("10");
      assertThat(before.text())
          .contains("There is no index to search at the moment: it has to be built first.")
          .doesNotContain(folder.toString());
      assertThat(client.get("/health").status()).isEqualTo(503);
      assertThat(client.get("/").status()).isEqualTo(503);
      assertThat(client.get("/").text()).contains("<h1>That did not work</h1>");
      assertThat(client.get("/metrics").text()).contains("tolmach_articles -1\n");

      coast.rebuild();
      assertThat(awaited(client, 200).text()).contains("\"total\"");
    }
  }

  @Test
  void anIndexMayDisappearAndComeBack() throws Exception {
    Coast coast = new Coast(folder).rebuild();
    try (ArticleIndex index = ArticleIndex.open(coast.index());
        SearchServer server = SearchServer.of(index).port(0).start()) {
      RawClient client = new RawClient(server.port());
      assertThat(client.get("/api/search?q=sea").status()).isEqualTo(200);

      delete(coast.index());
      assertThat(awaited(client, 503).text()).contains("There is no index to search");

      coast.rebuild();
      assertThat(awaited(client, 200).status()).isEqualTo(200);
    }
  }

  @Test
  void aDamagedIndexIsSaidToBeOne() throws Exception {
    Coast coast = new Coast(folder).rebuild();
    List<Throwable> troubles = new CopyOnWriteArrayList<>();
    try (Stream<Path> files = Files.walk(coast.index())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".cfs")).toList()) {
        Files.write(file, new byte[20]);
      }
    }
    try (ArticleIndex index = ArticleIndex.open(coast.index());
        SearchServer server = SearchServer.of(index).port(0).troubles(troubles::add).start()) {
      Answer answer = new RawClient(server.port()).get("/api/search?q=sea");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.text())
          .contains("The index cannot be searched at the moment, because its files are damaged.");
      assertThat(new RawClient(server.port()).get("/?ui=ru").text())
          .contains("<p dir=\"auto\">Сейчас искать нельзя: файлы индекса повреждены.</p>");
      assertThat(troubles).isNotEmpty();
    }
  }

  @Test
  void whatIsAnsweredTooLateIsNoDefect() throws Exception {
    List<Throwable> troubles = new CopyOnWriteArrayList<>();
    ArticleIndex index = ArticleIndex.open(new Coast(folder).rebuild().index());
    Slow slow = new Slow(index);
    HttpLimits hasty =
        new HttpLimits(
            1_000,
            1_000,
            10,
            1_000,
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            10,
            Duration.ofMillis(10));
    SearchServer server =
        SearchServer.of(slow.search()).port(0).limits(hasty).troubles(troubles::add).start();
    Thread client =
        Thread.ofPlatform()
            .start(() -> {
              try {
                new RawClient(server.port()).get("/api/search?q=sea");
              } catch (IOException | RuntimeException | AssertionError e) {
                return; // It is not answered any more.
              }
            });
    slow.begun().await();
    TimeUnit.MILLISECONDS.sleep(300); // The first to search is the server itself, to get ready.
    server.close();
    index.close();
    slow.go().countDown();
    client.join();

    TimeUnit.SECONDS.sleep(1);
    assertThat(troubles).isEmpty();
  }

  @Test
  void agentsAreShownNoPathOfThisMachine() throws Exception {
    Coast coast = new Coast(folder);
    List<Throwable> troubles = new CopyOnWriteArrayList<>();
    try (ArticleIndex index = ArticleIndex.open(coast.index())) {
      SearchHandler handler = SearchHandler.of(index, ServerSettings.STANDARD, troubles::add);
      assertAgentsAreShown(handler, "There is no index to search at the moment");
      assertThat(troubles).isNotEmpty();
    }
    coast.rebuild();
    try (ArticleIndex index = ArticleIndex.open(coast.index());
        Stream<Path> files = Files.walk(coast.index())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".cfs")).toList()) {
        Files.write(file, new byte[20]);
      }
      assertAgentsAreShown(SearchHandler.of(index), "because its files are damaged");
    }
  }

  private void assertAgentsAreShown(SearchHandler handler, String sentence) {
    for (String asked :
        List.of(
            "'tools/call','params':{'name':'search','arguments':{'query':'sea'}}",
            "'tools/call','params':{'name':'read','arguments':{'id':'a.md'}}",
            "'resources/list'",
            "'resources/read','params':{'uri':'tolmach://article/a.md'}")) {
      String body = ("{'id':1,'jsonrpc':'2.0','method':" + asked + "}").replace('\'', '"');
      String shown =
          handler
              .answer(
                  new WebRequest(
                      "POST",
                      "/mcp",
                      Map.of("Content-Type", List.of("application/json")),
                      body.getBytes(StandardCharsets.UTF_8)))
              .text();
      assertThat(shown).as(body).contains(sentence).doesNotContain(folder.toString());
    }
  }

  @Test
  void tenRebuildsFailNoRequestAndMixNoAnswer() throws Exception {
    Coast coast = new Coast(folder);
    edition(coast, 0);
    coast.rebuild();
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger answered = new AtomicInteger();
    List<String> wrong = new CopyOnWriteArrayList<>();
    try (ArticleIndex index = ArticleIndex.open(coast.index());
        SearchServer server = SearchServer.of(index).port(0).start()) {
      List<Thread> clients = new ArrayList<>();
      for (String target :
          List.of("/api/search?q=ledger", "/?q=ledger&page=2", "/articles/page3.md?q=ledger")) {
        clients.add(
            Thread.ofPlatform()
                .start(() -> askUntil(over, target, server.port(), answered, wrong)));
      }
      for (int edition = 1; edition <= 10; edition++) {
        edition(coast, edition);
        coast.rebuild();
      }
      RawClient client = new RawClient(server.port());
      while (!client.get("/api/search?q=ledger").text().contains("edition10")) {
        Thread.sleep(50);
      }
      over.set(true);
      for (Thread client1 : clients) {
        client1.join();
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(answered.get()).isGreaterThan(10);
  }

  /* All articles of an edition name it, so that an answer of two editions shows itself. */
  private static void edition(Coast coast, int edition) throws IOException {
    for (int page = 0; page < 15; page++) {
      coast.write(
          "page" + page + ".md",
          "---\ntitle: Ledger edition" + edition + "\ndate: 2024-01-01\n---\nThe ledger.\n");
    }
  }

  private static void askUntil(
      AtomicBoolean over, String target, int port, AtomicInteger answered, List<String> wrong) {
    while (!over.get()) {
      try {
        Answer answer = new RawClient(port).get(target);
        if (answer.status() != 200 || editions(answer.text()) != 1) {
          wrong.add(answer.status() + " " + answer.text());
        }
        answered.incrementAndGet();
      } catch (IOException e) {
        wrong.add(e.toString());
      }
    }
  }

  private static long editions(String text) {
    return EDITION
        .matcher(text.replaceAll("</?mark>", ""))
        .results()
        .map(found -> found.group(1))
        .distinct()
        .count();
  }

  @Test
  void tooManyQuestionsAreRefused() throws Exception {
    Coast coast = new Coast(folder).rebuild();
    try (ArticleIndex index = ArticleIndex.open(coast.index())) {
      Slow slow = new Slow(index);
      ServerSettings settings = ServerSettings.builder().searches(1).waiting(1).build();
      try (SearchServer server =
          SearchServer.of(slow.search()).settings(settings).port(0).start()) {
        RawClient client = new RawClient(server.port());
        List<Thread> threads = new ArrayList<>();
        List<Integer> statuses = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 2; i++) {
          threads.add(
              Thread.ofVirtual()
                  .start(() -> {
                    try {
                      statuses.add(client.get("/api/search?q=sea").status());
                    } catch (IOException e) {
                      statuses.add(-1);
                    }
                  }));
        }
        slow.begun().await();
        while (!client.get("/metrics").text().contains("tolmach_queue_waiting 1\n")) {
          Thread.sleep(10);
        }
        Answer refused = client.get("/api/search?q=sea");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).isEqualTo("1");
        assertThat(refused.text()).contains("Too many questions at once: '1 wait'");
        assertThat(client.get("/?q=sea&ui=ru").text())
            .contains(">Слишком много запросов сразу. Повторите через секунду.<");
        assertThat(client.get("/health").status()).isEqualTo(200);

        slow.go().countDown();
        for (Thread thread : threads) {
          thread.join();
        }
        assertThat(statuses).containsExactly(200, 200);
      }
    }
  }

  @Test
  void aSearchPastTheTimeLimitGivesWhatItHasFound() throws Exception {
    Coast coast = new Coast(folder).rebuild();
    ServerSettings settings = ServerSettings.builder().timeout(Duration.ofNanos(1)).build();
    try (ArticleIndex index = ArticleIndex.open(coast.index());
        SearchServer server = SearchServer.of(index).settings(settings).port(0).start()) {
      Answer answer = new RawClient(server.port()).get("/api/search?q=sea");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text())
          .contains("\"exact\":false")
          .containsPattern("The search stopped after \\d+ ms: there may be more and better hits");
      assertThat(new RawClient(server.port()).get("/api/search?q=sea&timeout=60000").text())
          .as("no request lifts the limit")
          .contains("\"exact\":false");
    }
  }

  private static Answer awaited(RawClient client, int status) throws Exception {
    while (true) {
      Answer answer = client.get("/api/search?q=sea");
      if (answer.status() == status) {
        return answer;
      }
      Thread.sleep(50);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
