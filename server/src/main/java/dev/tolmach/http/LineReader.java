package dev.tolmach.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The lines of a request, each of which ends in a carriage return and a line feed and nothing else:
 * programs differ in what they make of one of both alone. For one connection and one thread.
 */
final class LineReader {
  private static final String TOKEN = "!#$%&'*+-.^_`|~";

  private final TimedInput input;
  private final HttpLimits limits;
  private int left;

  LineReader(TimedInput input, HttpLimits limits) {
    this.input = input;
    this.limits = limits;
  }

  /** Allows all lines from now on together as many bytes as a head may have. */
  void allow() {
    left = limits.headBytes();
  }

  /**
   * A line without its end, each byte a character.
   *
   * @throws MalformedRequestException if it is none, or the lines are too long together
   * @throws EOFException if the client has closed the connection
   */
  String line() throws IOException, MalformedRequestException {
    byte[] bytes = new byte[128];
    int length = 0;
    for (int c = next(); c != '\r'; c = next()) {
      if (c < ' ' && c != '\t' || c == 0x7f) {
        throw MalformedRequestException.bad(
            "A control character in a request", "lines of text that end in CR LF");
      }
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, length * 2);
      }
      bytes[length++] = (byte) c;
    }
    if (next() != '\n') {
      throw MalformedRequestException.bad(
          "A control character in a request", "lines of text that end in CR LF");
    }
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private int next() throws IOException, MalformedRequestException {
    if (--left < 0) {
      throw tooLarge(limits.headBytes() + " bytes before the body");
    }
    int c = input.read();
    if (c < 0) {
      throw new EOFException("The client went away in the middle of a request.");
    }
    return c;
  }

  /**
   * The headers up to an empty line, by their names in small letters.
   *
   * @throws MalformedRequestException if a line is none, or there are too many
   */
  Map<String, List<String>> headers() throws IOException, MalformedRequestException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    int count = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1 || !isToken(line.substring(0, colon))) {
        throw MalformedRequestException.bad(
            "Not a header: '" + MalformedRequestException.shortened(line) + "'",
            "NAME: VALUE in one line");
      }
      if (++count > limits.headers()) {
        throw tooLarge(limits.headers() + " headers");
      }
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      headers
          .computeIfAbsent(name, any -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return headers;
  }

  /** Whether a text is a token, such as the name of a header. */
  static boolean isToken(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(c ->
                c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || TOKEN.indexOf(c) >= 0);
  }

  private static MalformedRequestException tooLarge(String most) {
    return new MalformedRequestException(
        431, "Too large a request. Expected at most " + most + ". Send fewer or shorter headers.");
  }
}
