package dev.tolmach.opensearch;

import dev.tolmach.index.IndexException;
import dev.tolmach.opensearch.ClusterClient.Answer;
import dev.tolmach.store.IndexStore.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Writes works in requests of a bounded size. For one thread. */
final class ClusterBulk {
  /* A request is as large at most, unless a single work is larger. In characters. */
  private static final int LARGEST = 4 << 20;

  private static final int ATTEMPTS = 9;

  private final ClusterClient client;
  private final String place;
  private final String path;

  /**
   * Writes to a path.
   *
   * @param place where the index is, for people
   * @param path such as {@code /posts-g000012/_bulk}
   */
  ClusterBulk(ClusterClient client, String place, String path) {
    this.client = client;
    this.place = place;
    this.path = path;
  }

  /**
   * Writes all.
   *
   * @throws IndexException if any is not written
   */
  void write(List<Change> changes) throws IOException {
    StringBuilder bulk = new StringBuilder();
    List<String> lines = new ArrayList<>();
    for (Change change : changes) {
      String line = line(change);
      if (bulk.length() + line.length() > LARGEST && !lines.isEmpty()) {
        send(lines);
        lines = new ArrayList<>();
        bulk.setLength(0);
      }
      lines.add(line);
      bulk.append(line);
    }
    if (!lines.isEmpty()) {
      send(lines);
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
  private void send(List<String> lines) throws IOException {
    List<String> left = lines;
    String reason = "";
    for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
      if (attempt > 0) {
        client.pause(attempt);
      }
      Answer answer = client.ask("POST", path, String.join("", left));
      if (!answer.isGood()) {
        if (answer.status() < 500 && answer.status() != 429
            || ClusterFailure.isFull(answer.reason())) {
          throw ClusterFailure.of("The articles cannot be written", place, answer);
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
          if ((status == 429 || status >= 500) && !ClusterFailure.isFull(done.toString())) {
            again.add(left.get(i));
            reason = Json.text(Json.object(done, "error"), "reason");
          } else if (status == 404 && done.containsKey("error")) {
            throw ClusterFailure.overtaken(place);
          } else if (status >= 400 && status != 404) {
            throw ClusterFailure.of(
                "An article cannot be written", place, new Answer(status, done));
          }
        }
      }
      left = again;
    }
    if (!left.isEmpty()) {
      throw new IndexException(
          "The articles cannot be written: '"
              + place
              + "' ("
              + reason
              + "). Expected a cluster that takes them. The index is as it was before; build again"
              + " when the cluster is well.");
    }
  }
}
