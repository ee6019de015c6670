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
import java.util.UUID;
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

  private static final int ATTEMPTS = 9;

  /* A generation's name ends with this and its number, of so many digits at least. */
  private static final String GENERATION = "-g";
  private static final int DIGITS = 6;

  private final ClusterAddress address;
  private final ClusterClient client;

  /* Generations that this program has begun, by their names. */
  private final Map<String, Begun> begun = new ConcurrentHashMap<>();

  /**
   * A generation that is not live yet.
   *
   * @param data what is to be noted of it
   * @param alias a name of its own, which no other build gives: a generation that was removed and
   *     begun again by another program does not have it
   */
  private record Begun(Map<String, String> data, String alias) {}

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
      if ((hasAlias || name.equals(address.name())) && (data.isEmpty() || !isOwn(name))) {
        throw ofAnother(name, data);
      }
      if (hasAlias) {
        live = new Held(name, data);
      } else if (isOwn(name) && !data.isEmpty() && !data.containsKey(UNFINISHED)) {
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

  /* The pattern 'news-g*' finds the generations of an index 'news-go', too. */
  private boolean isOwn(String name) {
    int digits = address.name().length() + GENERATION.length();
    return name.startsWith(address.name() + GENERATION)
        && name.length() - digits >= DIGITS
        && name.chars().skip(digits).allMatch(each -> each >= '0' && each <= '9');
  }

  private IndexException ofAnother(String name, Map<String, String> data) {
    return new IndexException(
        data.isEmpty()
            ? "Not an index of Tolmach: '"
                + address.place()
                + "' is index '"
                + name
                + "' of another program. Expected one that 'tolmach index' made, or none. Give"
                + " the index another name."
            : "Not the name of an index: '"
                + address.place()
                + "' is generation '"
                + name
                + "' of another one. Expected a name that 'tolmach index' was given, or a new"
                + " one. Correct the name.");
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
      Answer answer = client.ask("POST", "/" + written(generation) + "/_tolmach", body);
      if (answer.kind().equals("index_not_found_exception")) {
        throw begun.containsKey(generation)
            ? ClusterFailure.overtaken(address.place())
            : new MissingIndexException(address.place());
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
    String name = String.format(Locale.ROOT, "%s%s%06d", address.name(), GENERATION, number);
    removeUnfinished(name);
    Begun build = new Begun(data, address.name() + "-build-" + UUID.randomUUID());
    begun.put(name, build);
    Map<String, String> noted = new HashMap<>(data);
    noted.put(UNFINISHED, "true");
    if (copied == null) {
      create(name, build.alias(), noted);
    } else {
      copy(copied, name, build.alias(), noted);
    }
    return name;
  }

  /* What a build left that was interrupted. One that is whole was live, or is now. */
  private void removeUnfinished(String name) throws IOException {
    Answer answer = client.ask("GET", "/" + name + "?ignore_unavailable=true", null);
    good("The index cannot be read", answer);
    if (answer.body().containsKey(name)) {
      Map<String, String> data = data(Json.object(answer.body(), name));
      if (!data.containsKey(UNFINISHED)) {
        throw ClusterFailure.overtaken(address.place());
      }
      remove(name);
    }
  }

  private void create(String name, String alias, Map<String, String> data) throws IOException {
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
            "PUT",
            "/" + name,
            Json.write(
                Map.of(
                    "settings",
                    settings,
                    "mappings",
                    mappings,
                    "aliases",
                    Map.of(alias, Map.of()))));
    if (!answer.isGood() && !answer.kind().equals("resource_already_exists_exception")) {
      throw failed("The new generation cannot be made", answer);
    }
    awaitShards(name);
  }

  /* Links of files, so it takes no time; for that nothing may be written into the one copied. */
  private void copy(String from, String name, String alias, Map<String, String> data)
      throws IOException {
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
                      "aliases",
                      Map.of(alias, Map.of()),
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
    note(alias, data);
  }

  private void note(String alias, Map<String, String> data) throws IOException {
    Answer answer =
        client.ask(
            "PUT", "/" + alias + "/_mapping", Json.write(Map.of("_meta", Map.of(META, data))));
    if (answer.kind().equals("index_not_found_exception")) {
      throw ClusterFailure.overtaken(address.place());
    }
    good("The new generation cannot be noted", answer);
  }

  private void awaitShards(String name) throws IOException {
    Answer answer =
        client.ask("GET", "/_cluster/health/" + name + "?wait_for_status=yellow&timeout=60s", null);
    if (!answer.isGood() || "red".equals(Json.text(answer.body(), "status"))) {
      throw failed("The parts of the new generation do not start", answer);
    }
  }

  /* A build whose generation another one removed must neither write into that of the other nor
   * count what is there: only its own has its alias. */
  private String written(String generation) {
    Begun build = begun.get(generation);
    return build == null ? generation : build.alias();
  }

  @Override
  public void change(String generation, List<Change> changes) throws IOException {
    // Without it a node makes an index of the name of an alias that another build has removed.
    String required = begun.containsKey(generation) ? "?require_alias=true" : "";
    new ClusterBulk(client, address.place(), "/" + written(generation) + "/_bulk" + required)
        .write(changes);
  }

  @Override
  public void refresh(String generation) throws IOException {
    Answer answer = client.ask("POST", "/" + written(generation) + "/_refresh", null);
    if (answer.kind().equals("index_not_found_exception") && begun.containsKey(generation)) {
      throw ClusterFailure.overtaken(address.place());
    }
    good("The new generation cannot be read", answer);
    if (Json.number(Json.object(answer.body(), "_shards"), "failed") > 0) {
      throw failed("The new generation cannot be read", answer);
    }
  }

  @Override
  public void goLive(String generation) throws IOException {
    Begun build = begun.get(generation);
    List<Map<String, Object>> actions = new ArrayList<>();
    if (build != null) {
      note(build.alias(), build.data());
      actions.add(
          Map.of(
              "remove", Map.of("index", generation, "alias", build.alias(), "must_exist", true)));
    }
    actions.add(
        Map.of(
            "remove",
            Map.of("index", address.name() + "-g*", "alias", address.name(), "must_exist", false)));
    actions.add(Map.of("add", Map.of("index", generation, "alias", address.name())));
    Answer answer = client.ask("POST", "/_aliases", Json.write(Map.of("actions", actions)));
    if (build != null && answer.kind().equals("aliases_not_found_exception")) {
      // It was done by a request whose answer was lost, or the generation is another program's.
      if (!held().contains(new Held(generation, build.data()))) {
        throw ClusterFailure.overtaken(address.place());
      }
    } else {
      good("The new generation cannot be made live", answer);
    }
    begun.remove(generation);
  }

  @Override
  public void remove(String generation) throws IOException {
    Begun build = begun.remove(generation);
    if (build != null) {
      Answer own = client.ask("GET", "/" + generation + "/_alias/" + build.alias(), null);
      if (own.status() == 404) {
        return; // Gone, or begun by another program meanwhile.
      }
    }
    Answer answer = client.ask("DELETE", "/" + generation + "?ignore_unavailable=true", null);
    good("An old generation cannot be removed", answer);
  }

  private void good(String wrong, Answer answer) throws IOException {
    if (!answer.isGood()) {
      throw failed(wrong, answer);
    }
  }

  private IOException failed(String wrong, Answer answer) {
    return ClusterFailure.of(wrong, address.place(), answer);
  }

  @Override
  public void close() {
    client.close();
  }
}
