package dev.tolmach.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tolmach.query.InvalidRequestException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The path and the query of an address: decoded strictly, so that what is no UTF-8 is an error; and
 * encoded.
 */
public final class QueryString {
  private static final String HEX = "0123456789ABCDEF";

  private QueryString() {}

  /**
   * The parameters of a query, in the order of their first mention. Empty ones are kept.
   *
   * @param query what follows the question mark, as it was sent
   * @throws InvalidRequestException if it is not percent-encoded UTF-8
   */
  public static Map<String, List<String>> parameters(String query) {
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
  public static String decoded(String part, boolean plus) {
    ByteBuffer bytes = ByteBuffer.allocate(part.length() * 3);
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '%') {
        bytes.put((byte) hex(part, i));
        i += 2;
      } else if (c == '+' && plus) {
        bytes.put((byte) ' ');
      } else {
        // A byte of Latin-1 as it came in; other servers may have decoded more than that.
        bytes.put(Character.toString(c).getBytes(c < 0x100 ? ISO_8859_1 : UTF_8));
      }
    }
    try {
      return UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw malformed(part, e);
    }
  }

  /**
   * A text as a part of an address: all but letters and digits of ASCII, {@code -._~} and the
   * characters that are kept is encoded, by its bytes in UTF-8.
   *
   * @param kept further characters of ASCII that stay as they are
   */
  public static String encoded(String text, String kept) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte each : text.getBytes(UTF_8)) {
      char c = (char) (each & 0xff);
      if (c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || "-._~".indexOf(c) >= 0
          || kept.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return encoded.toString();
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
