package dev.tolmach.opensearch;

import dev.tolmach.index.IndexException;
import dev.tolmach.index.MissingIndexException;
import dev.tolmach.opensearch.ClusterClient.Answer;
import dev.tolmach.part.PartAnswer;
import dev.tolmach.part.PartRequest;
import dev.tolmach.store.IndexStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The generations of an index on a cluster. Each is an index of the cluster, called {@code
 * NAME-g000012}; what is noted of it is in the metadata of its mapping; the live one has the alias
 * {@code NAME}. Any number of threads may use one.
 */
final class ClusterStore implements IndexStore {
  private static final String META = "tolmach";

  /* In the metadata of a generation that is not complete; one of a build that died has it for ever. */
  private static final String UNFINISHED = "unfinished";

  /* A request to write is as large at most, unless a single work is larger. In characters. */
  private static final int BULK = 4 << 20;

  private static final int ATTEMPTS = 9;

  private final ClusterAddress address;
  private final ClusterClient client;

  /* What is to be noted of generations that this program has begun. */
  private final Map<String, Map<String, String>> begun = new ConcurrentHashMap<>();

  ClusterStore(ClusterAddress address, Map<String, String> environment) {
    this(address, environment, ClusterClient.FIRST_PAUSE_MILLIS);
  }

  /** One that waits so long before it asks again for the first time. */
  ClusterStore(ClusterAddress address, Map<String, String> environment, long firstPauseMillis) {
    this.address = address;
    this.client = new ClusterClient(address, environment, firstPauseMillis);
  }

  @Override
  public String place() {
    return address.place();
  }

  @Override
  public List<Held> held() throws IOException {
    String pattern = "/" + address.name() + "-g*," + address.name();
    Answer answer =
        client.ask(
            "GET",
            pattern + "?allow_no_indices=true&ignore_unavailable=true&expand_wildcards=open",
            null);
    if (!answer.isGood()) {
      throw failed("The index cannot be read", answer);
    }
    List<Held> held = new ArrayList<>();
    @Nullable Held live = null;
    for (String name : answer.body().keySet()) {
      Map<String, Object> index = Json.object(answer.body(), name);
      boolean hasAlias = Json.object(index, "aliases").containsKey(address.name());
      Map<String, String> data = data(index);
      if (data.isEmpty()) {
        if (hasAlias || name.equals(address.name())) {
          throw new IndexException(
              "Not an index of Tolmach: '"
                  + address.place()
                  + "' is index '"
                  + name
                  + "' of another program. Expected one that 'tolmach index' made, or none. Give"
                  + " the index another name.");
        }
      } else if (hasAlias) {
        live = new Held(name, data);
      } else if (!data.containsKey(UNFINISHED)) {
        held.add(new Held(name, data));
      }
    }
    if (live == null) {
      return List.of(); // What was never live is a build that was interrupted.
    }
    held.sort(Comparator.comparing(Held::name).reversed());
    held.addFirst(live);
    return held;
  }

  private static Map<String, String> data(Map<String, Object> index) {
    Map<String, Object> noted =
        Json.object(Json.object(Json.object(index, "mappings"), "_meta"), META);
    Map<String, String> data = new HashMap<>();
    noted.forEach((key, value) -> data.put(key, value.toString()));
    return data;
  }

  @Override
  public PartAnswer ask(String generation, PartRequest request) throws IOException {
    String body = Json.write(Map.of("asked", Base64.getEncoder().encodeToString(request.bytes())));
    String trouble = "";
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) {
        client.pause(attempt);
      }
      Answer answer = client.ask("POST", "/" + generation + "/_tolmach", body);
      if (answer.kind().equals("index_not_found_exception")) {
        throw new MissingIndexException(address.place());
      }
      if (!answer.isGood() && answer.status() < 500) {
        throw failed("The cluster cannot answer", answer);
      }
      Map<String, Object> shards = Json.object(answer.body(), "_shards");
      if (answer.isGood()
          && Json.number(shards, "failed") == 0
          && answer.body().containsKey("answer")) {
        return PartAnswer.of(Base64.getDecoder().decode(Json.text(answer.body(), "answer")));
      }
      trouble = trouble(answer, shards);
      if (answer.isBusy()) {
        break; // It was awaited already.
      }
    }
    throw new IndexException(
        "Not all parts of the index answer: '"
            + address.place()
            + "' ("
            + trouble
            + "). Expected every one, because an answer of some would be wrong. See that all nodes"
            + " run, and ask again.");
  }

  private static String trouble(Answer answer, Map<String, Object> shards) {
    if (!answer.isGood()) {
      return answer.reason();
    }
    int total = Json.number(shards, "total");
    int failed = total - Json.number(shards, "successful");
    String first = "";
    for (Object failure : Json.array(shards, "failures")) {
      if (failure instanceof Map<?, ?> map && first.isEmpty()) {
        first = ": " + Json.text(Json.object(Json.map(map), "reason"), "reason");
      }
    }
    return failed + " of " + total + " do not" + first;
  }

  @Override
  public String begin(int number, @Nullable String copied, Map<String, String> data)
      throws IOException {
    String name = String.format(Locale.ROOT, "%s-g%06d", address.name(), number);
    remove(name); // What a build left that was interrupted.
    begun.put(name, data);
    Map<String, String> noted = new HashMap<>(data);
    noted.put(UNFINISHED, "true");
    if (copied == null) {
      create(name, noted);
    } else {
      copy(copied, name, noted);
    }
    return name;
  }

  private void create(String name, Map<String, String> data) throws IOException {
    Map<String, Object> settings =
        Map.of(
            "index.number_of_shards",
            address.shards(),
            "index.number_of_replicas",
            address.replicas(),
            "index.refresh_interval",
            "-1",
            "index.similarity.default.type",
            "tolmach");
    Map<String, Object> mappings =
        Map.of(
            "dynamic", false,
            "_meta", Map.of(META, data),
            "properties",
                Map.of(
                    "work", Map.of("type", "tolmach_work"), "versions", Map.of("type", "nested")));
    Answer answer =
        client.ask(
            "PUT", "/" + name, Json.write(Map.of("settings", settings, "mappings", mappings)));
    if (!answer.isGood() && !answer.kind().equals("resource_already_exists_exception")) {
      throw failed("The new generation cannot be made", answer);
    }
    awaitShards(name);
  }

  /* Links of files, so it takes no time; for that nothing may be written into the one copied. */
  private void copy(String from, String name, Map<String, String> data) throws IOException {
    good(
        "The live generation cannot be copied",
        client.ask("PUT", "/" + from + "/_settings", "{\"index.blocks.write\":true}"));
    try {
      Answer answer =
          client.ask(
              "POST",
              "/" + from + "/_clone/" + name,
              Json.write(
                  Map.of(
                      "settings",
                      Map.of(
                          "index.blocks.write",
                          false,
                          "index.number_of_replicas",
                          address.replicas()))));
      if (!answer.kind().equals("resource_already_exists_exception")) {
        good("The live generation cannot be copied", answer);
      }
      awaitShards(name);
    } finally {
      client.ask("PUT", "/" + from + "/_settings", "{\"index.blocks.write\":null}");
    }
    note(name, data);
  }

  private void note(String name, Map<String, String> data) throws IOException {
    good(
        "The new generation cannot be noted",
        client.ask(
            "PUT", "/" + name + "/_mapping", Json.write(Map.of("_meta", Map.of(META, data)))));
  }

  private void awaitShards(String name) throws IOException {
    Answer answer =
        client.ask("GET", "/_cluster/health/" + name + "?wait_for_status=yellow&timeout=60s", null);
    if (!answer.isGood() || "red".equals(Json.text(answer.body(), "status"))) {
      throw failed("The parts of the new generation do not start", answer);
    }
  }

  @Override
  public void change(String generation, List<Change> changes) throws IOException {
    StringBuilder bulk = new StringBuilder();
    List<String> lines = new ArrayList<>();
    for (Change change : changes) {
      String line = line(change);
      if (bulk.length() + line.length() > BULK && !lines.isEmpty()) {
        write(generation, lines);
        lines = new ArrayList<>();
        bulk.setLength(0);
      }
      lines.add(line);
      bulk.append(line);
    }
    if (!lines.isEmpty()) {
      write(generation, lines);
    }
  }

  private static String line(Change change) {
    byte[] work = change.work();
    return work == null
        ? Json.write(Map.of("delete", Map.of("_id", change.key()))) + "\n"
        : Json.write(Map.of("index", Map.of("_id", change.key())))
            + "\n{\"work\":\""
            + Base64.getEncoder().encodeToString(work)
            + "\"}\n";
  }

  /* Those that a busy node did not take are written again. */
  private void write(String generation, List<String> lines) throws IOException {
    List<String> left = lines;
    String reason = "";
    for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
      if (attempt > 0) {
        client.pause(attempt);
      }
      Answer answer = client.ask("POST", "/" + generation + "/_bulk", String.join("", left));
      if (!answer.isGood()) {
        if (answer.status() < 500 && answer.status() != 429 || isFull(answer.reason())) {
          throw failed("The articles cannot be written", answer);
        }
        reason = answer.reason();
        if (answer.isBusy()) {
          break; // It was awaited already.
        }
        continue;
      }
      List<String> again = new ArrayList<>();
      List<?> items = Json.array(answer.body(), "items");
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i) instanceof Map<?, ?> item) {
          Map<String, Object> done = Json.map((Map<?, ?>) item.values().iterator().next());
          int status = Json.number(done, "status");
          if ((status == 429 || status >= 500) && !isFull(done.toString())) {
            again.add(left.get(i));
            reason = Json.text(Json.object(done, "error"), "reason");
          } else if (status >= 400 && status != 404) {
            throw failed("An article cannot be written", new Answer(status, done));
          }
        }
      }
      left = again;
    }
    if (!left.isEmpty()) {
      throw new IndexException(
          "The articles cannot be written: '"
              + address.place()
              + "' ("
              + reason
              + "). Expected a cluster that takes them. The index is as it was before; build again"
              + " when the cluster is well.");
    }
  }

  @Override
  public void refresh(String generation) throws IOException {
    Answer answer = client.ask("POST", "/" + generation + "/_refresh", null);
    good("The new generation cannot be read", answer);
    if (Json.number(Json.object(answer.body(), "_shards"), "failed") > 0) {
      throw failed("The new generation cannot be read", answer);
    }
  }

  @Override
  public void goLive(String generation) throws IOException {
    Map<String, String> data = begun.get(generation);
    if (data != null) {
      note(generation, data);
      begun.remove(generation);
    }
    Map<String, Object> remove =
        Map.of("index", address.name() + "-g*", "alias", address.name(), "must_exist", false);
    Map<String, Object> add = Map.of("index", generation, "alias", address.name());
    good(
        "The new generation cannot be made live",
        client.ask(
            "POST",
            "/_aliases",
            Json.write(Map.of("actions", List.of(Map.of("remove", remove), Map.of("add", add))))));
  }

  @Override
  public void remove(String generation) throws IOException {
    Answer answer = client.ask("DELETE", "/" + generation + "?ignore_unavailable=true", null);
    good("An old generation cannot be removed", answer);
  }

  private void good(String wrong, Answer answer) throws IOException {
    if (!answer.isGood()) {
      throw failed(wrong, answer);
    }
  }

  /* It takes no articles however often it is asked. */
  private static boolean isFull(String text) {
    return text.contains("read-only") || text.contains("read_only");
  }

  private IOException failed(String wrong, Answer answer) {
    String reason = answer.reason();
    String text = reason + answer.body();
    String remedy =
        reason.contains("_tolmach") || text.contains("tolmach_work") || text.contains("[tolmach]")
            ? "Expected nodes that have the plugin. Install it on every node: opensearch-plugin"
                + " install FILE."
            : isFull(text)
                ? "Expected a disk with room: a node has blocked writing. Free its disk, and build"
                    + " again."
                : "Expected a cluster that does it. See the log of its nodes.";
    return new IndexException(wrong + ": '" + address.place() + "' (" + reason + "). " + remedy);
  }

  @Override
  public void close() {
    client.close();
  }
}
