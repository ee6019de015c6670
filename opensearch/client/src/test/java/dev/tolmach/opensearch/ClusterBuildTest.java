package dev.tolmach.opensearch;

import static dev.tolmach.opensearch.ClusterTroubleTest.COUNT;
import static dev.tolmach.opensearch.ClusterTroubleTest.assertOneLine;
import static dev.tolmach.opensearch.ClusterTroubleTest.store;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.store.IndexStore;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What goes wrong while a generation is written, without a cluster. */
class ClusterBuildTest {
  @Test
  void aFullDiskIsSaidAtOnce() throws IOException {
    String full =
        "{\"errors\":true,\"items\":[{\"index\":{\"status\":429,\"error\":{\"type\":"
            + "\"cluster_block_exception\",\"reason\":\"index [posts-g000001] blocked by:"
            + " [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has"
            + " read-only-allow-delete block];\"}}}]}";
    try (FakeCluster cluster = FakeCluster.open().then(200, full);
        IndexStore store = store(cluster.address(), Map.of())) {
      assertOneLine(
          () ->
              store.change("posts-g000001", List.of(new IndexStore.Change("a", new byte[] {1, 2}))),
          "An article cannot be written: '",
          "read-only-allow-delete",
          "Expected a disk with room");
      assertThat(cluster.asked()).hasSize(1);
    }
  }

  /* What OpenSearch 3.8 says of index.blocks.read_only and of index.blocks.read. */
  @Test
  void aBlockThatSomebodyHasSetIsNoFullDisk() throws IOException {
    for (String block : List.of("FORBIDDEN/5/index read-only", "FORBIDDEN/7/index read")) {
      String blocked =
          "{\"error\":{\"type\":\"cluster_block_exception\",\"reason\":\"index [posts-g000001]"
              + " blocked by: ["
              + block
              + " (api)];\"},\"status\":403}";
      try (FakeCluster cluster = FakeCluster.open().then(403, blocked);
          IndexStore store = store(cluster.address(), Map.of())) {
        for (ThrowingCallable call :
            List.<ThrowingCallable>of(
                () -> store.begin(2, "posts-g000001", Map.of()),
                () -> store.ask("posts-g000001", COUNT))) {
          assertOneLine(call, "The ", block, "Expected an index that nobody has blocked");
        }
      }
    }
  }

  /* Another build removed the generation and begins it again, which has no alias of this one. */
  @Test
  void aBuildWritesReadsAndCountsByANameOfItsOwn() throws IOException {
    String gone =
        "{\"error\":{\"type\":\"index_not_found_exception\",\"reason\":\"no such index\"},"
            + "\"status\":404}";
    String item =
        "{\"errors\":true,\"items\":[{\"index\":{\"status\":404,\"error\":{\"type\":"
            + "\"index_not_found_exception\",\"reason\":\"is not an alias\"}}}]}";
    try (FakeCluster cluster =
            FakeCluster.open()
                .then(200, "{}")
                .then(200, "{}")
                .then(200, "{}")
                .then(200, item)
                .then(404, gone);
        IndexStore store = store(cluster.address(), Map.of())) {
      String name = store.begin(2, null, Map.of());
      List<ThrowingCallable> calls =
          List.of(
              () -> store.change(name, List.of(new IndexStore.Change("a", new byte[] {1}))),
              () -> store.refresh(name),
              () -> store.ask(name, COUNT));
      for (ThrowingCallable call : calls) {
        assertOneLine(call, "Another program builds the index, too: '", "one build at a time");
      }
      assertThat(cluster.asked().subList(3, 6))
          .extracting(asked -> asked.path().replaceFirst("[0-9a-f]{8}-[0-9a-f-]{27}", "ID"))
          .containsExactly(
              "/posts-build-ID/_bulk?require_alias=true",
              "/posts-build-ID/_refresh",
              "/posts-build-ID/_tolmach");
    }
  }

  @Test
  void onlyWhatWasNotTakenIsWrittenAgain() throws IOException {
    String half =
        "{\"errors\":true,\"items\":[{\"index\":{\"status\":201}},{\"index\":{\"status\":429,"
            + "\"error\":{\"type\":\"rejected_execution_exception\",\"reason\":\"queue\"}}}]}";
    String rest = "{\"errors\":false,\"items\":[{\"index\":{\"status\":201}}]}";
    try (FakeCluster cluster = FakeCluster.open().then(200, half).then(200, rest);
        IndexStore store = store(cluster.address(), Map.of())) {
      store.change(
          "posts-g000001",
          List.of(
              new IndexStore.Change("first", new byte[] {1}),
              new IndexStore.Change("second", new byte[] {2})));
      assertThat(cluster.asked()).hasSize(2);
      assertThat(cluster.asked().getLast().body()).contains("second").doesNotContain("first");
    }
  }
}
