package dev.tolmach.http;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A response of HTTP, as any server can send it.
 *
 * @param status the status
 * @param headers the headers by name, in the order they are sent, without those of the connection
 *     and without the length
 * @param body what is sent; empty if nothing is. Not copied: nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way to a socket, never compared.
public record WebResponse(int status, Map<String, String> headers, byte[] body) {
  /**
   * Copies the headers.
   *
   * @throws IllegalArgumentException if a header would be more than one, or is not Latin-1
   */
  public WebResponse {
    headers.forEach(WebResponse::check);
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  private static void check(String name, String value) {
    if (name.isEmpty() || !isName(name)) {
      throw new IllegalArgumentException(
          "Not the name of a header: '" + name + "'. Expected a token. Correct it.");
    }
    if (!isValue(value)) {
      throw new IllegalArgumentException(
          "Not the value of a header: '"
              + value
              + "'. Expected Latin-1 without control characters. Leave it out or encode it.");
    }
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == ':') {
        return false;
      }
    }
    return true;
  }

  private static boolean isValue(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && c != '\t' || c >= 0x7f && c <= 0x9f || c > 0xff) {
        return false;
      }
    }
    return true;
  }

  /** A response with a text in UTF-8. */
  public static WebResponse of(int status, String type, String text) {
    return new WebResponse(
        status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
  }

  /** A response without a body. */
  public static WebResponse empty(int status) {
    return new WebResponse(status, Map.of(), new byte[0]);
  }

  /** The body as a text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The same with one more header, in place of one of that name. */
  public WebResponse with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new WebResponse(status, more, body);
  }

  /** The same with one more header, unless there is one of that name. */
  public WebResponse withDefault(String name, String value) {
    return headers.containsKey(name) ? this : with(name, value);
  }

  /** The same, named as one that depends on a header of the request. */
  public WebResponse varying(String header) {
    String before = headers.get("Vary");
    return with("Vary", before == null ? header : before + ", " + header);
  }

  /** The same with another body. */
  public WebResponse withBody(byte[] other) {
    return new WebResponse(status, headers, other);
  }
}
