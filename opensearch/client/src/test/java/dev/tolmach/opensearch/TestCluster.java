package dev.tolmach.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Real nodes on this machine's loopback, each a process of its own. Closing it ends them. */
final class TestCluster implements AutoCloseable {
  /* The file with the class path of a node; a build writes it, next to the node's own classes. */
  private static final String CLASS_PATH = "tolmach.node.classpath";

  /* A file next to it, with the class path of opensearch-plugin. */
  private static final String INSTALLER = "installer.classpath";

  /* The plugin as people install it. */
  private static final String PLUGIN = "tolmach.plugin";

  private static final Duration START = Duration.ofMinutes(3);

  private record Node(int http, int transport, Process process) {}

  private final Path home;
  private final List<Integer> ports;
  private final List<Node> nodes = new ArrayList<>();

  private TestCluster(Path home, int count, boolean plugin)
      throws IOException, InterruptedException {
    this.home = home;
    this.ports = freePorts(2 * count);
    for (int i = 0; i < count; i++) {
      if (plugin) {
        install(home.resolve("node" + i));
      }
      nodes.add(start(i));
    }
  }

  /* As people do, who have its script: it checks that the plugin has no class of the node's. */
  private static void install(Path node) throws IOException, InterruptedException {
    Path log = Files.createDirectories(node).resolve("install.txt");
    for (String folder : List.of("config", "plugins")) {
      Files.createDirectories(node.resolve(folder));
    }
    Path installer = Path.of(System.getProperty(CLASS_PATH)).resolveSibling(INSTALLER);
    int status =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dopensearch.path.home=" + node,
                "-Dopensearch.path.conf=" + node.resolve("config"),
                "-Dopensearch.distribution.type=zip",
                "-cp",
                Files.readString(installer).strip(),
                "org.opensearch.tools.cli.plugin.PluginCli",
                "install",
                "--batch",
                Path.of(System.getProperty(PLUGIN)).toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(status).describedAs("%s", Files.readString(log)).isZero();
  }

  /** A cluster of some nodes that all know each other. */
  static TestCluster of(Path home, int count) throws IOException, InterruptedException {
    return of(home, count, true);
  }

  /** A cluster of some nodes that all know each other, with the plugin or without. */
  static TestCluster of(Path home, int count, boolean plugin)
      throws IOException, InterruptedException {
    for (String file : List.of(CLASS_PATH, PLUGIN)) {
      assumeTrue(
          System.getProperty(file) != null && Files.isReadable(Path.of(System.getProperty(file))),
          "Skipped: what a node needs was not built. See checks/cluster.");
    }
    TestCluster cluster = new TestCluster(home, count, plugin);
    cluster.await(count);
    return cluster;
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    }
    List<Integer> ports = new ArrayList<>();
    for (ServerSocket socket : sockets) {
      ports.add(socket.getLocalPort());
      socket.close();
    }
    return ports;
  }

  private Node start(int number) throws IOException {
    int http = ports.get(2 * number);
    int transport = ports.get(2 * number + 1);
    String all =
        IntStream.range(0, ports.size() / 2)
            .mapToObj(i -> ports.get(2 * i + 1).toString())
            .collect(Collectors.joining(","));
    Path folder = Files.createDirectories(home.resolve("node" + number));
    Path others = Path.of(System.getProperty(CLASS_PATH));
    String classPath =
        others.resolveSibling("classes") + File.pathSeparator + Files.readString(others).strip();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                classPath,
                "dev.tolmach.opensearch.node.NodeProcess",
                folder.toString(),
                "node" + number,
                Integer.toString(http),
                Integer.toString(transport),
                all)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    return new Node(http, transport, process);
  }

  /** Kills a node as {@code kill -9} does. */
  void kill(int number) throws InterruptedException {
    nodes.get(number).process.destroyForcibly().waitFor();
  }

  /** Starts a node again that was killed. */
  void restart(int number) throws IOException {
    nodes.set(number, start(number));
  }

  /** The address of an index, by all nodes. */
  String address(String name, int shards, int replicas) {
    return "opensearch://"
        + nodes.stream().map(node -> "127.0.0.1:" + node.http).collect(Collectors.joining(","))
        + "/"
        + name
        + "?shards="
        + shards
        + "&replicas="
        + replicas;
  }

  /** The number of the node that manages the cluster. */
  int manager() throws IOException, InterruptedException {
    String answer = get("/_cat/cluster_manager?h=node");
    return Integer.parseInt(answer.strip().substring("node".length()));
  }

  /** Waits until some nodes are one cluster and every shard has all its copies. */
  void await(int count) throws IOException, InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (true) {
      try {
        String health =
            get("/_cluster/health?wait_for_nodes=" + count + "&wait_for_status=green&timeout=5s");
        if (health.contains("\"timed_out\":false")) {
          return;
        }
      } catch (IOException e) {
        Thread.sleep(300);
      }
      if (System.nanoTime() > end || nodes.stream().noneMatch(node -> node.process.isAlive())) {
        throw new IOException("The cluster did not start:\n" + logs());
      }
    }
  }

  /* The ends of what the nodes said; the folder is gone when somebody looks for it. */
  private String logs() throws IOException {
    StringBuilder logs = new StringBuilder();
    for (int i = 0; i < nodes.size(); i++) {
      List<String> lines = Files.readAllLines(home.resolve("node" + i).resolve("log.txt"));
      lines
          .subList(Math.max(0, lines.size() - 20), lines.size())
          .forEach(line -> logs.append(line).append('\n'));
    }
    return logs.toString();
  }

  private String get(String path) throws IOException, InterruptedException {
    IOException failure = new IOException("no node runs");
    for (Node node : nodes) {
      if (node.process.isAlive()) {
        try (HttpClient client = HttpClient.newHttpClient()) {
          URI uri = URI.create("http://127.0.0.1:" + node.http + path);
          return client
              .send(
                  HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build(),
                  BodyHandlers.ofString())
              .body();
        } catch (IOException e) {
          failure = e;
        }
      }
    }
    throw failure;
  }

  @Override
  public void close() throws IOException {
    try {
      for (Node node : nodes) {
        node.process.getOutputStream().close();
      }
      for (Node node : nodes) {
        if (!node.process.waitFor(20, TimeUnit.SECONDS)) {
          node.process.destroyForcibly().waitFor();
        }
      }
    } catch (InterruptedException e) {
      nodes.forEach(node -> node.process.destroyForcibly());
      Thread.currentThread().interrupt();
    }
  }
}
