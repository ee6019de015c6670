package dev.tolmach.server;

import dev.tolmach.http.WebRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names what a response was made of: the generation of the index, and a digest of the request and
 * of this server's settings. As long as it is the same, a client may go on with what it has.
 */
final class EntityTag {
  private static final int BYTES = 8;

  private EntityTag() {}

  /**
   * The tag of a response.
   *
   * @param generation the name of the generation
   * @param parts what else the response depends on
   */
  static String of(String generation, String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return "W/\"" + generation + "-" + HexFormat.of().formatHex(digest.digest(), 0, BYTES) + "\"";
  }

  /** Whether a client has the response of a tag already. */
  static boolean matches(WebRequest request, String tag) {
    List<String> known = request.headers().getOrDefault("if-none-match", List.of());
    for (String list : known) {
      for (String each : list.split(",", -1)) {
        if (strong(each.strip()).equals(strong(tag))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a client wants nothing but what it has none of: any response will be known to it. */
  static boolean matchesAny(WebRequest request) {
    return request.headers().getOrDefault("if-none-match", List.of()).equals(List.of("*"));
  }

  private static String strong(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
