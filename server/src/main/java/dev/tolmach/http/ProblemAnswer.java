package dev.tolmach.http;

import dev.tolmach.json.JsonOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a request is not answered as it was meant.
 *
 * @param status the status of the response
 * @param detail what is wrong, what was expected, what to do
 */
public record ProblemAnswer(int status, String detail) {
  private static final String TYPE = "application/problem+json";

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(204, "No Content"),
          Map.entry(304, "Not Modified"),
          Map.entry(400, "Bad Request"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(408, "Request Timeout"),
          Map.entry(413, "Content Too Large"),
          Map.entry(414, "URI Too Long"),
          Map.entry(417, "Expectation Failed"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(501, "Not Implemented"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(505, "HTTP Version Not Supported"));

  /**
   * A response about a problem, in JSON.
   *
   * @param status the status
   * @param detail what is wrong, what was expected, what to do
   */
  public static WebResponse of(int status, String detail) {
    return new ProblemAnswer(status, detail).response();
  }

  /** The response, in JSON of RFC 9457. */
  public WebResponse response() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try {
      new JsonOutput(body)
          .object(json ->
              json.text("type", "about:blank")
                  .text("title", title(status))
                  .number("status", status)
                  .text("detail", detail));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory takes everything.
    }
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", TYPE);
    headers.put("Cache-Control", "no-store");
    return new WebResponse(status, headers, body.toByteArray());
  }

  /** The usual name of a status. */
  public static String title(int status) {
    return TITLES.getOrDefault(status, status < 400 ? "OK" : "Error");
  }
}
