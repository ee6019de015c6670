package dev.tolmach.http;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;

/**
 * Names of hosts in any script, in the form that requests have them in: in ASCII, as RFC 5891 has
 * it and browsers send it ({@code xn--e1afmkfd.xn--p1ai} for {@code пример.рф}), in small letters.
 */
public final class HostName {
  private static final Set<String> BEFORE_HOST = Set.of("http://", "https://", "//");
  private static final String END_OF_HOST = "/:?#@[";

  /* What is longer is no name, as RFC 1035 has it; in another script each letter is one sign. */
  private static final int LONGEST = 255;

  private HostName() {}

  /**
   * A name in ASCII.
   *
   * @throws IllegalArgumentException if it is not in ASCII, and cannot be written so
   */
  public static String ascii(String name) {
    if (isAscii(name)) {
      return name.toLowerCase(Locale.ROOT);
    }
    if (name.length() > LONGEST) {
      throw new IllegalArgumentException("Too long a name: '" + name.length() + "' characters.");
    }
    return IDN.toASCII(name).toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }

  /**
   * An address whose host is in ASCII; one that is not of HTTP is left as it is.
   *
   * @throws IllegalArgumentException if its host is in another script, and cannot be written so
   */
  public static String asciiIn(String address) {
    int from = address.indexOf("//") + 2;
    if (from < 2 || !BEFORE_HOST.contains(address.substring(0, from).toLowerCase(Locale.ROOT))) {
      return address;
    }
    int to = from;
    while (to < address.length() && END_OF_HOST.indexOf(address.charAt(to)) < 0) {
      to++;
    }
    return address.substring(0, from) + ascii(address.substring(from, to)) + address.substring(to);
  }

  /**
   * An origin as browsers send it: in small letters, without the port that its scheme has anyway.
   *
   * @throws IllegalArgumentException if its host is in another script, and cannot be written so
   */
  public static String origin(String written) {
    String ascii = asciiIn(written).toLowerCase(Locale.ROOT);
    String port = ascii.startsWith("https:") ? ":443" : ":80";
    return ascii.endsWith(port) ? ascii.substring(0, ascii.length() - port.length()) : ascii;
  }
}
