package dev.tolmach.field;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The titles that a site's table of contents gives its pages, by their paths. Immutable.
 *
 * @param titles the titles, by path
 * @param first whether they come before those that the pages state themselves; otherwise they are
 *     for pages that have none
 */
public record ContentsTitles(Map<String, String> titles, boolean first) {
  /** There is no table of contents. */
  public static final ContentsTitles NONE = new ContentsTitles(Map.of(), false);

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** Copies the map. */
  public ContentsTitles {
    titles = Map.copyOf(titles);
  }

  /** The title that comes before the page's own; empty if there is none. */
  public Optional<String> before(String path) {
    return first ? Optional.ofNullable(titles.get(path)) : Optional.empty();
  }

  /** The title of a page that has none itself; empty if there is none. */
  public Optional<String> after(String path) {
    return first ? Optional.empty() : Optional.ofNullable(titles.get(path));
  }

  /** The same short text for the same titles, in every process (FNV-1a, 64 bits). */
  @Override
  public String toString() {
    long hash = OFFSET;
    for (Map.Entry<String, String> page : new TreeMap<>(titles).entrySet()) {
      hash = hash(hash(hash, page.getKey()), page.getValue());
    }
    return titles.isEmpty() ? "none" : (first ? "first:" : "last:") + Long.toHexString(hash);
  }

  private static long hash(long before, String text) {
    long hash = (before ^ '\n') * PRIME;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }
}
