package dev.tolmach.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request of HTTP, as any server can state it.
 *
 * @param method such as {@code GET}, in capitals
 * @param target the path and the query as they were sent, percent signs and all, such as {@code
 *     /api/search?q=%D0%BC%D0%B0%D1%8F%D0%BA}; a byte that is not ASCII is a character of Latin-1
 * @param headers the headers by name, in any case; a name has its values in the order they came in
 * @param body what was sent; empty if nothing was. Not copied: nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes from a socket, never compared.
public record WebRequest(
    String method, String target, Map<String, List<String>> headers, byte[] body) {
  /** Copies the headers, with names in small letters. */
  public WebRequest {
    Map<String, List<String>> lower = new TreeMap<>();
    headers.forEach(
        (name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = Map.copyOf(lower);
  }

  /** A request without headers and body. */
  public static WebRequest get(String target) {
    return new WebRequest("GET", target, Map.of(), new byte[0]);
  }

  /**
   * The first value of a header.
   *
   * @param name its name in small letters
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The target without its query. */
  public String path() {
    int question = target.indexOf('?');
    return question < 0 ? target : target.substring(0, question);
  }

  /** Returns the part after the target's question mark; empty if there is none. */
  public String query() {
    int question = target.indexOf('?');
    return question < 0 ? "" : target.substring(question + 1);
  }
}
