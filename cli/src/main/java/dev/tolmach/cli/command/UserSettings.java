package dev.tolmach.cli.command;

import dev.tolmach.cli.arguments.Defaults;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.arguments.Usage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A user's own defaults: the file {@code tolmach/config.yaml} in the folder for configuration, that
 * is {@code $XDG_CONFIG_HOME}, {@code ~/.config}, or on Windows {@code %APPDATA%}; or the file that
 * {@code TOLMACH_CONFIG} names. A key is the name of an option without its dashes, and holds for
 * every command that has the option, where options of one name take other values, for those that
 * its value fits; under the name of a command keys hold for it alone, and win.
 *
 * <p>Immutable.
 */
public final class UserSettings {
  /** The key that says how output is paged: {@code never}, or a command. */
  public static final String PAGER = "pager";

  private static final String INDEX = "index";

  private final Path file;
  private final Map<String, Map<String, Defaults.Setting>> settings = new HashMap<>();

  /* By commands, the keys for all commands whose values are for options of others. */
  private final Map<String, Set<String>> ofOthers = new HashMap<>();

  private UserSettings(Path file) {
    this.file = file;
  }

  /**
   * Reads them; without a file there are none.
   *
   * @param commands all commands, asked for only where there is a file
   * @throws IllegalArgumentException if the file is wrong; the message names the line
   */
  public static UserSettings read(Environment environment, Supplier<List<Usage>> commands)
      throws IOException {
    Optional<Path> file = file(environment).filter(path -> isThere(path, environment));
    UserSettings read = new UserSettings(file.orElse(Path.of("")));
    if (file.isPresent()) {
      read.read(Files.readString(file.get()), commands.get());
      read.resolve(environment);
    }
    return read;
  }

  /** The defaults of a command. */
  public Defaults of(String command) {
    Map<String, Defaults.Setting> all = new HashMap<>(settings.getOrDefault("", Map.of()));
    all.keySet().removeAll(ofOthers.getOrDefault(command, Set.of()));
    all.putAll(settings.getOrDefault(command, Map.of()));
    return new Defaults(all);
  }

  /** What is set for the program as a whole, such as {@link #PAGER}. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(settings.getOrDefault("", Map.of()).get(key))
        .map(setting -> String.join(" ", setting.values()));
  }

  /* Whoever names a file means one; otherwise there need not be any. */
  private static boolean isThere(Path file, Environment environment) {
    boolean named = !environment.variables().getOrDefault("TOLMACH_CONFIG", "").isEmpty();
    if (named && !Files.exists(file)) {
      throw new IllegalArgumentException(
          "No settings at '"
              + file
              + "', where TOLMACH_CONFIG says. Expected a file with lines such as 'limit: 20'."
              + " Correct the variable, or make the file.");
    }
    return Files.isRegularFile(file); // Some name /dev/null, to have none.
  }

  private static Optional<Path> file(Environment environment) {
    Map<String, String> variables = environment.variables();
    String named = variables.getOrDefault("TOLMACH_CONFIG", "");
    if (!named.isEmpty()) {
      return Optional.of(environment.path(named));
    }
    String home = variables.getOrDefault("HOME", "");
    String folder =
        variables.getOrDefault(
            "XDG_CONFIG_HOME",
            variables.getOrDefault("APPDATA", home.isEmpty() ? "" : home + "/.config"));
    return folder.isEmpty()
        ? Optional.empty()
        : Optional.of(Path.of(folder).resolve("tolmach").resolve("config.yaml"));
  }

  private void read(String yaml, List<Usage> commands) {
    Node root = root(yaml);
    Set<String> names = commands.stream().map(Usage::name).collect(Collectors.toSet());
    Set<String> known =
        commands.stream()
            .flatMap(command -> command.options().stream())
            .map(option -> option.name().substring(2))
            .collect(Collectors.toCollection(TreeSet::new));
    if (root != null) {
      for (NodeTuple entry : fields(root)) {
        String key = text(entry.getKeyNode());
        if (names.contains(key) && entry.getValueNode() instanceof MappingNode command) {
          command.getValue().forEach(inner -> put(key, inner, known));
        } else {
          Set<String> all = new TreeSet<>(known);
          all.add(PAGER);
          sortOut(key, put("", entry, all).values(), commands);
        }
      }
    }
  }

  /* Of two options called --limit one takes a number, the other one a name and a number. */
  private void sortOut(String key, List<String> values, List<Usage> commands) {
    Set<String> others = new TreeSet<>();
    boolean fitsAny = false;
    for (Usage command : commands) {
      for (Option option : command.options()) {
        if (option.name().substring(2).equals(key)) {
          boolean fits =
              option.kind() == Option.Kind.FLAG
                  || values.stream()
                      .allMatch(value -> value.contains("=") == option.label().contains("="));
          fitsAny |= fits;
          if (!fits) {
            others.add(command.name());
          }
        }
      }
    }
    if (fitsAny) {
      others.forEach(command -> ofOthers.computeIfAbsent(command, any -> new TreeSet<>()).add(key));
    }
  }

  private @Nullable Node root(String yaml) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new IllegalArgumentException(
          "Not YAML in "
              + file
              + ":"
              + line
              + ": '"
              + e.getProblem()
              + "'. Expected lines such as 'limit: 20'. Correct or remove the line.",
          e);
    }
  }

  private Defaults.Setting put(String command, NodeTuple entry, Set<String> known) {
    String key = text(entry.getKeyNode());
    if (!known.contains(key)) {
      throw wrong(
          entry.getKeyNode(),
          "Unknown setting",
          key,
          "the name of an option without its dashes, such as 'limit', or of a command");
    }
    List<String> values = new ArrayList<>();
    if (entry.getValueNode() instanceof SequenceNode list) {
      list.getValue().forEach(value -> values.add(text(value)));
    } else {
      values.add(text(entry.getValueNode()));
    }
    Defaults.Setting setting = new Defaults.Setting(values, place(entry.getKeyNode()));
    settings.computeIfAbsent(command, any -> new HashMap<>()).put(key, setting);
    return setting;
  }

  private List<NodeTuple> fields(Node node) {
    if (node instanceof MappingNode fields) {
      return fields.getValue();
    }
    throw wrong(node, "No settings", text(node), "lines such as 'limit: 20'");
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(node, "Wrong setting", node.getNodeId().toString(), "a value or a list of values");
  }

  private IllegalArgumentException wrong(Node node, String what, String value, String expected) {
    return new IllegalArgumentException(
        what
            + " in "
            + place(node)
            + ": '"
            + value.toLowerCase(Locale.ROOT)
            + "'. Expected "
            + expected
            + ". Correct or remove the line.");
  }

  private String place(Node node) {
    return file + ":" + (node.getStartMark().getLine() + 1);
  }

  /* The index is named once for all folders: from the home folder on. The variable wins. */
  private void resolve(Environment environment) {
    boolean named = !environment.variables().getOrDefault("TOLMACH_INDEX", "").isEmpty();
    for (Map<String, Defaults.Setting> some : settings.values()) {
      if (named) {
        some.remove(INDEX);
      }
      some.computeIfPresent(INDEX, (key, setting) -> setting.map(path -> path(path, environment)));
    }
  }

  private static String path(String written, Environment environment) {
    String home = environment.variables().getOrDefault("HOME", "");
    String path = written.startsWith("~/") ? written.substring(2) : written;
    return home.isEmpty() || path.contains("://") ? path : Path.of(home).resolve(path).toString();
  }
}
