package dev.tolmach.cli.command;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Links that a terminal opens at a click (OSC 8). Immutable.
 *
 * @param format the address of a file, with {@code {path}}, {@code {line}} and {@code {host}};
 *     empty: no links
 */
public record Hyperlinks(String format) {
  /** No links. */
  public static final Hyperlinks NEVER = new Hyperlinks("");

  /** The option that says whether there are any. */
  public static final Option OPTION =
      Option.choice(
          "--hyperlinks",
          List.of("auto", "never"),
          "Make paths and addresses links: on a terminal (auto, the default) or never.");

  /** The option that says where links lead. */
  public static final Option FORMAT =
      Option.text(
          "--hyperlink-format",
          "FORMAT",
          "Where links lead: file (the default), cursor, kitty, macvim, textmate, vscode, vscodium,"
              + " or an address with {path}, {line} and {host}.");

  private static final Map<String, String> FORMATS =
      Map.of(
          "file", "file://{host}{path}",
          "cursor", "cursor://file{path}:{line}:1",
          "kitty", "file://{host}{path}#{line}",
          "macvim", "mvim://open?url=file://{path}&line={line}",
          "textmate", "txmt://open?url=file://{path}&line={line}",
          "vscode", "vscode://file{path}:{line}:1",
          "vscodium", "vscodium://file{path}:{line}:1");

  /** Terminals that show what they do not understand, or understand nothing. */
  private static final List<String> WITHOUT = List.of("dumb", "linux", "");

  /** The names of formats, sorted. */
  public static List<String> names() {
    return FORMATS.keySet().stream().sorted().toList();
  }

  /**
   * The links of a command's output.
   *
   * @throws IllegalArgumentException if the format is none
   */
  public static Hyperlinks of(Arguments arguments, Environment environment) {
    String written = arguments.value(FORMAT).orElse("file");
    String format = FORMATS.getOrDefault(written, written);
    if (!format.contains("{path}")) {
      throw new IllegalArgumentException(
          "No format of links: '"
              + written
              + "'. Expected one of "
              + String.join(", ", FORMATS.keySet().stream().sorted().toList())
              + ", or an address with {path}. Correct --hyperlink-format.");
    }
    boolean shown =
        environment.terminal().out()
            && !arguments.value(OPTION).orElse("auto").equals("never")
            && !WITHOUT.contains(environment.variables().getOrDefault("TERM", ""));
    return shown ? new Hyperlinks(format) : NEVER;
  }

  /** The link to a line of a file; empty where there are no links. */
  String toFile(Path file, int line) {
    String path = file.toString().replace('\\', '/');
    return format
        .replace("{host}", format.contains("{host}") ? host() : "")
        .replace("{path}", encoded(path.startsWith("/") ? path : "/" + path))
        .replace("{line}", Integer.toString(Math.max(1, line)));
  }

  /** The link to a page of the web; empty where there are no links or it is no such page. */
  String toPage(String url) {
    return format.isEmpty() || !isPage(url) ? "" : encoded(url);
  }

  /** Whether an address is one of the web. */
  public static boolean isPage(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }

  /* Whatever is not a plain character of an address is encoded; what is encoded already stays. */
  private static String encoded(String address) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "";
    }
  }
}
