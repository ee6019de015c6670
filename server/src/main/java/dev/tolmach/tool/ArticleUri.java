package dev.tolmach.tool;

import dev.tolmach.query.InvalidRequestException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The address of an article for agents, {@code tolmach://article/ID} or {@code
 * tolmach://article/ID#SECTION}.
 *
 * @param id the article as a search prints it
 * @param section the anchor of one of its sections; empty: all of it
 */
public record ArticleUri(String id, Optional<String> section) {
  /** What every address begins with. */
  public static final String PREFIX = "tolmach://article/";

  private static final String PLAIN = "-._~/:@!$&'()*+,;=";

  /**
   * The address of a whole article: everything but ASCII letters, digits and some marks encoded.
   */
  public static String of(String id) {
    StringBuilder uri = new StringBuilder(PREFIX);
    for (byte each : id.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (letter || PLAIN.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return uri.toString();
  }

  /**
   * Reads an address. What should be percent-encoded need not be; a percent sign is always the
   * beginning of an encoded byte.
   *
   * @throws InvalidRequestException if it is none
   */
  public static ArticleUri parse(String uri) {
    if (!uri.startsWith(PREFIX)) {
      throw malformed(uri);
    }
    String rest = uri.substring(PREFIX.length());
    int hash = rest.indexOf('#');
    String id = decoded(hash < 0 ? rest : rest.substring(0, hash), uri);
    String anchor = hash < 0 ? "" : decoded(rest.substring(hash + 1), uri);
    if (id.isEmpty()) {
      throw malformed(uri);
    }
    return new ArticleUri(id, anchor.isEmpty() ? Optional.empty() : Optional.of(anchor));
  }

  private static String decoded(String part, String uri) {
    byte[] sent = part.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(sent.length);
    for (int i = 0; i < sent.length; i++) {
      if (sent[i] != '%') {
        bytes.put(sent[i]);
        continue;
      }
      int high = i + 2 < sent.length ? Character.digit(sent[i + 1], 16) : -1;
      int low = i + 2 < sent.length ? Character.digit(sent[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        throw malformed(uri);
      }
      bytes.put((byte) (high * 16 + low));
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw malformed(uri);
    }
  }

  private static InvalidRequestException malformed(String uri) {
    return new InvalidRequestException(
        "Not the URI of an article: '"
            + uri
            + "'. Expected "
            + PREFIX
            + " and the article's id, percent-encoded. Take a URI from an answer.");
  }
}
