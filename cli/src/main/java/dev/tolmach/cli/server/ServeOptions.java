package dev.tolmach.cli.server;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.server.SearchServer;
import dev.tolmach.server.ServerSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** The options that say where and how a server answers. */
final class ServeOptions {
  static final Option PORT =
      Option.text("--port", "N", "The port, 7700 by default; 0: any that is free.");
  static final Option PUBLIC =
      Option.text(
          "--public",
          "ADDRESS",
          "Answer on this address instead of 127.0.0.1: whoever reaches it can read every article."
              + " 0.0.0.0 is every address of this machine.");
  static final Option HOST =
      Option.texts(
          "--host",
          "NAME",
          "A name under which the server is reached, such as search.example.org. Addresses and"
              + " localhost need none.");
  static final Option ORIGIN =
      Option.texts(
          "--origin",
          "ORIGIN",
          "A site whose pages may search here, such as https://example.org. Repeated: several.");
  static final Option SITE =
      Option.text(
          "--site",
          "URL",
          "Where the articles are published: hits lead there by the addresses that articles"
              + " state.");
  static final Option TITLE =
      Option.text("--title", "TEXT", "What the page is called; by default as the archives are.");
  static final Option THEME =
      Option.path("--theme", "FILE", "Rules of CSS for the page, after its own.");
  static final Option ACCESS_LOG =
      Option.path(
          "--access-log",
          "FILE",
          "Append a line about each request; '-' is standard error. None is written by default.");
  static final Option WATCH =
      Option.texts(
          "--watch",
          "ARCHIVE",
          "Update the index by this archive, and again whenever it changes. Repeated: several.");

  /** All of them, in the order of help. */
  static final List<Option> ALL =
      List.of(PORT, PUBLIC, HOST, ORIGIN, SITE, TITLE, THEME, ACCESS_LOG, WATCH);

  private static final int MAX_PORT = 65_535;
  private static final int MAX_THEME = 1 << 20;

  private ServeOptions() {}

  static int port(Arguments arguments) {
    return arguments.number(PORT, SearchServer.DEFAULT_PORT, 0, MAX_PORT);
  }

  /**
   * The address for others than this machine; empty if there is none.
   *
   * @throws IllegalArgumentException if it is no address
   */
  static Optional<InetAddress> address(Arguments arguments) {
    return arguments
        .value(PUBLIC)
        .map(written -> {
          try {
            if (written.isBlank()) {
              throw new UnknownHostException(written);
            }
            return InetAddress.getByName(written);
          } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                "Not an address: '"
                    + written
                    + "'. Expected --public ADDRESS with one of this machine, such as 192.168.1.5,"
                    + " or 0.0.0.0 for all. Correct it.",
                e);
          }
        });
  }

  /**
   * What answers go by.
   *
   * @throws IllegalArgumentException if a value cannot be
   * @throws IOException if the theme cannot be read
   */
  static ServerSettings settings(Arguments arguments, Environment environment) throws IOException {
    ServerSettings.Builder settings =
        ServerSettings.builder().title(arguments.value(TITLE).orElse(""));
    arguments.values(HOST).forEach(settings::host);
    arguments.values(ORIGIN).forEach(settings::origin);
    Optional<String> site = arguments.value(SITE);
    if (site.isPresent()) {
      settings.site(uri(site.get()));
    }
    Optional<String> theme = arguments.value(THEME);
    if (theme.isPresent()) {
      settings.stylesheet(theme(theme.get(), environment));
    }
    return settings.build();
  }

  private static URI uri(String written) {
    try {
      return new URI(written);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "Not an address: '"
              + written
              + "'. Expected --site URL, such as https://example.org/. Correct it.",
          e);
    }
  }

  private static String theme(String written, Environment environment) throws IOException {
    if (Files.size(environment.path(written)) > MAX_THEME) {
      throw new IOException(
          "Too large a theme: '"
              + written
              + "'. Expected at most 1 MB. Keep what is needed, and load the rest in the browser.");
    }
    return Files.readString(environment.path(written));
  }
}
