package dev.tolmach.page;

import dev.tolmach.http.HostName;
import dev.tolmach.http.QueryString;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an article is published. What its author states is followed only if it is an address of
 * HTTP: nothing that runs a script, and nothing that opens another program.
 */
final class PublicUrl {
  private static final String KEPT = "/:?#[]@!$&'()*+,;=%";

  private PublicUrl() {}

  /**
   * The whole address of an article.
   *
   * @param stated what its author states; null if nothing is stated
   * @param site what a part of an address continues; null if that is unknown
   * @return empty if there is none that may be followed
   */
  static Optional<String> of(@Nullable String stated, @Nullable URI site) {
    if (stated == null || stated.isBlank()) {
      return Optional.empty();
    }
    try {
      // The name of a host is no part that percent signs may be in.
      URI written = new URI(QueryString.encoded(HostName.asciiIn(stated.strip()), KEPT));
      URI whole = site == null ? written : site.resolve(written);
      String scheme = String.valueOf(whole.getScheme()).toLowerCase(Locale.ROOT);
      return scheme.matches("https?") && whole.getHost() != null
          ? Optional.of(whole.toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
