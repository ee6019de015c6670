package dev.tolmach.opensearch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an index is on a cluster: {@code opensearch://HOST:PORT[,HOST:PORT…]/NAME}, or {@code
 * opensearch+https://…}, perhaps with {@code ?shards=3&replicas=1} for generations to come.
 *
 * @param nodes the nodes that are asked, one after another where one does not answer
 * @param name the index's name: the alias of its live generation
 * @param shards in how many parts a new generation is
 * @param replicas how many copies of each part there are besides
 */
record ClusterAddress(List<URI> nodes, String name, int shards, int replicas) {
  private static final Pattern FORM =
      Pattern.compile(
          "opensearch(\\+https)?://([^/?#@]+)/([a-z0-9][a-z0-9_.-]{0,199})(?:\\?(.*))?");
  private static final Pattern NODE =
      Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");
  private static final Pattern OPTION = Pattern.compile("(shards|replicas)=(\\d{1,3})");
  private static final int MOST_SHARDS = 1_000;
  private static final String PORT = ":9200";
  private static final int LARGEST_PORT = 65_535;

  /** Copies the list. */
  ClusterAddress {
    nodes = List.copyOf(nodes);
  }

  /** Whether a text is meant to be such an address. */
  static boolean isMeant(String text) {
    return text.startsWith("opensearch://") || text.startsWith("opensearch+https://");
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none
   */
  static ClusterAddress parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw none(text);
    }
    String scheme = form.group(1) == null ? "http://" : "https://";
    List<URI> nodes = new ArrayList<>();
    for (String node : form.group(2).split(",", -1)) {
      Matcher host = NODE.matcher(node);
      if (!host.matches() || host.group(2) != null && !isPort(host.group(2).substring(1))) {
        throw none(text);
      }
      nodes.add(URI.create(scheme + node + (node.matches(".*:\\d+") ? "" : PORT)));
    }
    int shards = 1;
    int replicas = 1;
    String options = form.group(4) == null ? "" : form.group(4);
    for (String written : options.isEmpty() ? new String[0] : options.split("&", -1)) {
      Matcher option = OPTION.matcher(written);
      if (!option.matches()) {
        throw none(text);
      }
      int number = Integer.parseInt(option.group(2));
      if (option.group(1).equals("shards")) {
        shards = number;
      } else {
        replicas = number;
      }
    }
    if (shards < 1 || shards > MOST_SHARDS) {
      throw none(text);
    }
    return new ClusterAddress(nodes, form.group(3), shards, replicas);
  }

  private static boolean isPort(String digits) {
    int port = Integer.parseInt(digits);
    return port > 0 && port <= LARGEST_PORT;
  }

  private static IllegalArgumentException none(String text) {
    return new IllegalArgumentException(
        "Not the address of an index on a cluster: '"
            + text
            + "'. Expected opensearch://HOST:PORT/NAME or opensearch+https://HOST:PORT/NAME, the"
            + " name in small letters, perhaps with ?shards=N&replicas=N. Correct it; a user and a"
            + " password are given by TOLMACH_OPENSEARCH_USER and TOLMACH_OPENSEARCH_PASSWORD.");
  }

  /** The address for people, without options. */
  String place() {
    URI first = nodes.getFirst();
    return "opensearch"
        + ("https".equals(first.getScheme()) ? "+https" : "")
        + "://"
        + String.join(",", nodes.stream().map(URI::getAuthority).toList())
        + '/'
        + name;
  }
}
