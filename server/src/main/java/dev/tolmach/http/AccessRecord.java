package dev.tolmach.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A request that was answered.
 *
 * @param time when the answer was ready
 * @param client the address of the client
 * @param method the method; {@code -} if the request could not be read
 * @param target the path and the query as they were sent; {@code -} if they could not be read
 * @param status the status of the response
 * @param bytes how many bytes its body had
 * @param took from the first byte of the request to the last of the response
 */
public record AccessRecord(
    Instant time,
    String client,
    String method,
    String target,
    int status,
    long bytes,
    Duration took) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * A line of a log in the common log format, with the milliseconds at its end. What could break
   * the line, or do harm on a terminal, is written as {@code \xNN}.
   */
  public String line() {
    StringBuilder line = new StringBuilder(client);
    line.append(" - - [").append(TIME.format(time)).append("] \"");
    escape(method + " " + target, line);
    line.append("\" ").append(status).append(' ').append(bytes).append(' ');
    return line.append(String.format(Locale.ROOT, "%.3f", took.toNanos() / 1e6)).toString();
  }

  private static void escape(String text, StringBuilder line) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        line.append(String.format(Locale.ROOT, "\\x%02X", (int) c));
      } else {
        line.append(c);
      }
    }
  }
}
