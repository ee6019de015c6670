package dev.tolmach.syntax.inline;

import java.util.regex.Pattern;

/** The tags that keep templates in code from being run: readers see what is between. */
public final class RawCode {

  private static final Pattern RAW =
      Pattern.compile(
          "\\{%-?\\s*raw\\s*-?%\\}(.{0,5000}?)\\{%-?\\s*endraw\\s*-?%\\}", Pattern.DOTALL);

  private RawCode() {}

  /** Returns code between backticks without such tags. */
  public static String strip(String code) {
    if (!code.contains("endraw")) {
      return code;
    }
    String shown = RAW.matcher(code).replaceAll("$1");
    boolean spaced = shown.length() > 2 && shown.startsWith(" ") && shown.endsWith(" ");
    return spaced ? shown.substring(1, shown.length() - 1) : shown;
  }
}
