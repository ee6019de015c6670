package dev.tolmach.mcp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A version of the protocol that is spoken, the newest first. */
enum ProtocolVersion {
  /** Every request states its version and what its client can do; there is no handshake. */
  V2026_07_28("2026-07-28"),
  /** A handshake begins the conversation. */
  V2025_11_25("2025-11-25"),
  /** A handshake begins the conversation. */
  V2025_06_18("2025-06-18");

  private final String written;

  ProtocolVersion(String written) {
    this.written = written;
  }

  /** As it is written in messages. */
  String written() {
    return written;
  }

  /** Whether every request states its version. */
  boolean isStateless() {
    return this == V2026_07_28;
  }

  /** The version of that name. */
  static Optional<ProtocolVersion> of(String written) {
    return Arrays.stream(values()).filter(each -> each.written.equals(written)).findFirst();
  }

  /** The version that answers a handshake: the one asked for, or else the newest with one. */
  static ProtocolVersion ofHandshake(String asked) {
    return of(asked).filter(version -> !version.isStateless()).orElse(V2025_11_25);
  }

  /** All of them as they are written. */
  static List<String> all() {
    return Arrays.stream(values()).map(ProtocolVersion::written).toList();
  }
}
