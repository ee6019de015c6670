package dev.tolmach.http;

import java.time.Duration;

/**
 * Limits of sizes, times and numbers.
 *
 * @param targetBytes how long a path with its query may be
 * @param headBytes how long a request may be without its body
 * @param headers how many headers a request may have
 * @param bodyBytes how long a body may be
 * @param requestTime how long a client may take to send a request, from its first byte to its last
 * @param idleTime how long a connection may wait for its next request
 * @param writeTime how long a client may take to receive a response
 * @param connections how many connections may be open at once
 * @param drainTime how long requests under way have at the end to be answered
 */
public record HttpLimits(
    int targetBytes,
    int headBytes,
    int headers,
    int bodyBytes,
    Duration requestTime,
    Duration idleTime,
    Duration writeTime,
    int connections,
    Duration drainTime) {
  /**
   * 16 KB of target, 32 KB of head, 100 headers, 1 MB of body; 10 seconds to send, 30 to wait, 30
   * to receive; 512 connections; 5 seconds at the end.
   */
  public static final HttpLimits STANDARD =
      new HttpLimits(
          16_384,
          32_768,
          100,
          1 << 20,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          512,
          Duration.ofSeconds(5));

  /** The same with other times to send a request, to wait for one, and to receive a response. */
  public HttpLimits withTimes(Duration request, Duration idle, Duration write) {
    return new HttpLimits(
        targetBytes, headBytes, headers, bodyBytes, request, idle, write, connections, drainTime);
  }

  /** The same with another number of connections. */
  public HttpLimits withConnections(int most) {
    return new HttpLimits(
        targetBytes,
        headBytes,
        headers,
        bodyBytes,
        requestTime,
        idleTime,
        writeTime,
        most,
        drainTime);
  }
}
