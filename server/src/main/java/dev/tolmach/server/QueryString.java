package dev.tolmach.server;

import dev.tolmach.query.InvalidRequestException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query and the path of an address, decoded strictly: what is no UTF-8 is an error. */
final class QueryString {
  private QueryString() {}

  /**
   * The parameters of a query, in the order of their first mention. Empty ones are kept.
   *
   * @param query what stands after the question mark, as it was sent
   * @throws InvalidRequestException if it is not percent-encoded UTF-8
   */
  static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String part : query.split("&", -1)) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String name = decoded(equals < 0 ? part : part.substring(0, equals), true);
        String value = equals < 0 ? "" : decoded(part.substring(equals + 1), true);
        parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
      }
    }
    return parameters;
  }

  /**
   * A part of an address, decoded.
   *
   * @param plus whether a plus sign is a space, as in queries
   * @throws InvalidRequestException if it is not percent-encoded UTF-8
   */
  static String decoded(String part, boolean plus) {
    ByteBuffer bytes = ByteBuffer.allocate(part.length() * 3);
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '%') {
        bytes.put((byte) hex(part, i));
        i += 2;
      } else if (c == '+' && plus) {
        bytes.put((byte) ' ');
      } else {
        bytes.put(Character.toString(c).getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw malformed(part, e);
    }
  }

  private static int hex(String part, int at) {
    int high = at + 2 < part.length() ? Character.digit(part.charAt(at + 1), 16) : -1;
    int low = at + 2 < part.length() ? Character.digit(part.charAt(at + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw malformed(part, null);
    }
    return high * 16 + low;
  }

  private static InvalidRequestException malformed(String part, @Nullable Exception cause) {
    return new InvalidRequestException(
        "Not an address: '"
            + part
            + "'. Expected UTF-8 with two hexadecimal digits after each percent sign. Encode it.",
        cause);
  }
}
