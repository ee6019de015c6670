package dev.tolmach.opensearch.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.codelibs.opensearch.runner.node.OpenSearchRunnerNode;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * A node of a cluster, as a process of its own. Its arguments are its folder, its name, its ports
 * for HTTP and for other nodes, and those of all nodes; it ends when its standard input does.
 * Plugins are those in {@code plugins} of its folder, each with a class loader of its own, as in
 * production.
 */
public final class NodeProcess {
  private NodeProcess() {}

  /**
   * Runs a node until the standard input ends.
   *
   * @param args the folder, the name, the two ports, and the ports of all nodes
   */
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    String name = args[1];
    List<String> all = List.of(args[4].split(","));
    Files.createDirectories(home.resolve("config"));
    Settings settings =
        Settings.builder()
            .put("path.home", home)
            .put("cluster.name", "tolmach-test")
            .put("node.name", name)
            .put("network.host", "127.0.0.1")
            .put("http.port", args[2])
            .put("transport.port", args[3])
            .putList("discovery.seed_hosts", all.stream().map(port -> "127.0.0.1:" + port).toList())
            .putList(
                "cluster.initial_cluster_manager_nodes",
                IntStream.range(0, all.size()).mapToObj(i -> "node" + i).toList())
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .put("cluster.fault_detection.follower_check.interval", "500ms")
            .put("cluster.fault_detection.follower_check.timeout", "2s")
            .put("cluster.fault_detection.follower_check.retry_count", 2)
            .put("cluster.fault_detection.leader_check.interval", "500ms")
            .put("cluster.fault_detection.leader_check.timeout", "2s")
            .put("cluster.fault_detection.leader_check.retry_count", 2)
            .build();
    var environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings, Map.of(), home.resolve("config"), () -> name);
    Node node = new OpenSearchRunnerNode(environment, List.of(Netty4ModulePlugin.class));
    node.start();
    while (System.in.read() >= 0) {
      // Until whoever started this process ends or wants it to end.
    }
    node.close();
    System.exit(0);
  }
}
