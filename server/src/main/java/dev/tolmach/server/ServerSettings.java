package dev.tolmach.server;

import dev.tolmach.http.HostName;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a server. Immutable.
 *
 * @param title what the page is called; empty: by the names of the archives
 * @param site where the articles are published: the base of their urls; null: each is shown by the
 *     server itself, unless its own url is whole
 * @param stylesheet rules of CSS after the page's own, such as values of its custom properties
 * @param origins the origins of other sites whose pages may read answers, such as {@code
 *     https://example.org}
 * @param hosts the names under which the server is reached besides addresses and {@code localhost}
 * @param searches how many questions are answered at once; the others wait
 * @param waiting how many questions may wait; who comes then is refused with 429
 * @param timeout how long a search may take before it gives what it has found
 * @param hits how many hits may be asked for at once
 */
public record ServerSettings(
    String title,
    @Nullable URI site,
    String stylesheet,
    Set<String> origins,
    Set<String> hosts,
    int searches,
    int waiting,
    Duration timeout,
    int hits) {
  /** The settings where nothing else is set. */
  public static final ServerSettings STANDARD = builder().build();

  /** Copies the sets; names of hosts in other scripts become those that requests have. */
  public ServerSettings {
    site = site == null ? null : URI.create(HostName.asciiIn(site.toString()));
    origins = origins.stream().map(HostName::origin).collect(Collectors.toUnmodifiableSet());
    hosts = hosts.stream().map(HostName::ascii).collect(Collectors.toUnmodifiableSet());
  }

  /* Nothing is a name that cannot be written in ASCII. */
  private static String tried(String written, UnaryOperator<String> form) {
    try {
      return form.apply(written);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** A builder of settings. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets what answers go by, step by step. For one thread. */
  public static final class Builder {
    private final Set<String> origins = new LinkedHashSet<>();
    private final Set<String> hosts = new LinkedHashSet<>();
    private String title = "";
    private @Nullable URI site;
    private String stylesheet = "";
    private int searches = Math.max(2, Runtime.getRuntime().availableProcessors());
    private int waiting = 64;
    private Duration timeout = Duration.ofSeconds(10);
    private int hits = 1_000;

    private Builder() {}

    /** Sets what the page is called; by default it has the names of the archives. */
    public Builder title(String name) {
      title = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * Sets where the articles are published, such as {@code https://example.org/}; its host may be
     * in any script.
     *
     * @throws IllegalArgumentException if it is no whole address of HTTP
     */
    public Builder site(URI base) {
      URI ascii = URI.create(tried(base.toString(), HostName::asciiIn));
      String scheme = String.valueOf(ascii.getScheme()).toLowerCase(Locale.ROOT);
      if (!scheme.matches("https?") || ascii.getHost() == null) {
        throw new IllegalArgumentException(
            "Not the address of a site: '"
                + base
                + "'. Expected one such as https://example.org/. Correct it.");
      }
      site = ascii.getPath().isEmpty() ? ascii.resolve("/") : ascii;
      return this;
    }

    /** Adds rules of CSS after the page's own. */
    public Builder stylesheet(String css) {
      stylesheet = Objects.requireNonNull(css, "css");
      return this;
    }

    /**
     * Allows the pages of another site to read answers.
     *
     * @param origin scheme, host and port as a browser sends them, such as {@code
     *     https://example.org}; its host may be in any script
     * @throws IllegalArgumentException if it is no origin
     */
    public Builder origin(String origin) {
      String ascii = tried(origin, HostName::origin);
      if (!ascii.matches("https?://[A-Za-z0-9.\\[\\]:-]+")) {
        throw new IllegalArgumentException(
            "Not an origin: '"
                + origin
                + "'. Expected scheme and host without a path, such as https://example.org."
                + " Correct it.");
      }
      origins.add(ascii);
      return this;
    }

    /**
     * Allows a name under which the server is reached.
     *
     * @param name the name without a port, such as {@code search.example.org}, in any script
     * @throws IllegalArgumentException if it is no name of a host
     */
    public Builder host(String name) {
      String ascii = tried(name, HostName::ascii);
      if (!ascii.matches("[A-Za-z0-9._-]+")) {
        throw new IllegalArgumentException(
            "Not the name of a host: '"
                + name
                + "'. Expected one without a port, such as search.example.org. Correct it.");
      }
      hosts.add(ascii);
      return this;
    }

    /** Sets how many questions are answered at once; one a processor, at least 2, by default. */
    public Builder searches(int atOnce) {
      searches = positive(atOnce, "searches at once");
      return this;
    }

    /** Sets how many questions may wait; 64 by default. */
    public Builder waiting(int most) {
      waiting = positive(most, "waiting questions");
      return this;
    }

    /** Sets how long a search may take; 10 seconds by default. */
    public Builder timeout(Duration longest) {
      if (longest.isNegative() || longest.isZero()) {
        throw new IllegalArgumentException(
            "Timeout out of range: '" + longest + "'. Expected more than zero. Allow more time.");
      }
      timeout = longest;
      return this;
    }

    /** Sets how many hits may be asked for at once; 1,000 by default. */
    public Builder hits(int most) {
      hits = positive(most, "hits");
      return this;
    }

    private static int positive(int number, String what) {
      if (number < 1) {
        throw new IllegalArgumentException(
            "Number of "
                + what
                + " out of range: '"
                + number
                + "'. Expected 1 or more. Choose another number.");
      }
      return number;
    }

    /** Returns the settings. */
    public ServerSettings build() {
      return new ServerSettings(
          title, site, stylesheet, origins, hosts, searches, waiting, timeout, hits);
    }
  }
}
