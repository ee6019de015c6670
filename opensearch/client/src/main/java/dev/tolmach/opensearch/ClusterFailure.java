package dev.tolmach.opensearch;

import dev.tolmach.index.IndexException;
import dev.tolmach.opensearch.ClusterClient.Answer;

/** What is said where a cluster does not do what it is asked. */
final class ClusterFailure {
  private ClusterFailure() {}

  /** Whether it takes no articles however often it is asked. */
  static boolean isFull(String text) {
    return text.contains("read-only") || text.contains("read_only");
  }

  /**
   * A failure with a remedy.
   *
   * @param wrong what could not be done
   * @param place where the index is, for people
   */
  static IndexException of(String wrong, String place, Answer answer) {
    String reason = answer.reason();
    String text = reason + answer.body();
    String remedy =
        reason.contains("_tolmach") || text.contains("tolmach_work") || text.contains("[tolmach]")
            ? "Expected nodes that have the plugin. Install it on every node: opensearch-plugin"
                + " install FILE."
            : reason.contains(" (api)]")
                ? "Expected an index that nobody has blocked by a setting of it or of the cluster,"
                    + " such as index.blocks.read_only. Take that back, and ask again."
                : isFull(text)
                    ? "Expected a disk with room: a node has blocked writing. Free its disk, and"
                        + " build again."
                    : "Expected a cluster that does it. See the log of its nodes.";
    return new IndexException(wrong + ": '" + place + "' (" + reason + "). " + remedy);
  }

  /** Another build has removed what this one had written, or was faster. */
  static IndexException overtaken(String place) {
    return new IndexException(
        "Another program builds the index, too: '"
            + place
            + "'. Expected one build at a time, so this one has changed nothing. Build again when"
            + " the other one has ended.");
  }
}
