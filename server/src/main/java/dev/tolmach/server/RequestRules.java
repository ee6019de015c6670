package dev.tolmach.server;

import dev.tolmach.http.HostName;
import dev.tolmach.http.ProblemAnswer;
import dev.tolmach.http.WebRequest;
import dev.tolmach.http.WebResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which requests of browsers are answered. A page of another site may make the browser of a reader
 * ask a server that only the reader can reach; it must not read answers by that.
 *
 * <ul>
 *   <li>The header {@code Host} must be an address, {@code localhost}, or a name that was allowed.
 *       A site whose name suddenly means this machine (DNS rebinding) sends its own name.
 *   <li>The header {@code Origin}, where there is one, must be the server's own or an allowed one.
 * </ul>
 */
final class RequestRules {
  private final ServerSettings settings;

  RequestRules(ServerSettings settings) {
    this.settings = settings;
  }

  /** The response to a request that is not answered; empty if it is. */
  Optional<WebResponse> refusal(WebRequest request) {
    Optional<String> host = request.header("host");
    if (host.isPresent() && !isOurs(name(host.get()))) {
      return Optional.of(
          ProblemAnswer.of(
              403,
              "Not a name of this server: '"
                  + name(host.get())
                  + "'. Expected its address, localhost, or a name that it was started with. Use"
                  + " one of them, or start it with --host and this name."));
    }
    Optional<String> origin =
        request.headers().getOrDefault("origin", List.of()).stream()
            .filter(each -> !isSame(each, host) && !isAllowed(each))
            .findFirst();
    if (origin.isPresent()) {
      return Optional.of(
          ProblemAnswer.of(
              403,
              "Not an origin that may ask: '"
                  + origin.get()
                  + "'. Expected this server's own, or one that it was started with. Start it with"
                  + " --origin and this origin, if it is yours."));
    }
    return Optional.empty();
  }

  /** The origin of another site that may read the response; empty if it is none. */
  Optional<String> reader(WebRequest request) {
    return request
        .header("origin")
        .filter(origin -> !isSame(origin, request.header("host")) && isAllowed(origin));
  }

  /** Whether the pages of any other site may read answers. */
  boolean hasReaders() {
    return !settings.origins().isEmpty();
  }

  private boolean isAllowed(String origin) {
    try {
      return settings.origins().contains(HostName.origin(origin));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isSame(String origin, Optional<String> host) {
    String lower = origin.toLowerCase(Locale.ROOT);
    return host.map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> lower.equals("http://" + name) || lower.equals("https://" + name))
        .isPresent();
  }

  private boolean isOurs(String name) {
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || isAddress(name)
        || settings.hosts().contains(name);
  }

  private static boolean isAddress(String name) {
    return name.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") || name.matches("\\[[0-9a-f:.]+\\]");
  }

  /* Without its port, and without the dot that may end a name. */
  private static String name(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String name = lower.replaceFirst(":[0-9]*$", "");
    String whole = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    try {
      return HostName.ascii(whole);
    } catch (IllegalArgumentException e) {
      return whole; // No name of anything, and so none of ours.
    }
  }
}
