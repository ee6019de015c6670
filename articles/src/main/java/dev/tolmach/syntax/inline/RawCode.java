package dev.tolmach.syntax.inline;

import java.util.regex.Pattern;

/** The tags that keep templates in code from being run: readers see what is between. */
public final class RawCode {

  private static final Pattern RAW =
      Pattern.compile(
          "\\{%-?\\s*raw\\s*-?%\\}(.{0,5000}?)\\{%-?\\s*endraw\\s*-?%\\}", Pattern.DOTALL);

  /** What says how to colour it (PyMdown, InlineHilite): {@code #!python x = 1}. */
  private static final Pattern LANGUAGE = Pattern.compile("^(?:#!|:::)[a-z][a-z0-9+-]*+ (?=\\S)");

  private RawCode() {}

  /** Returns code between backticks without such tags, and without the name of its language. */
  public static String strip(String code) {
    if (code.startsWith("#!") || code.startsWith(":::")) {
      return LANGUAGE.matcher(code).replaceFirst("");
    }
    if (!code.contains("endraw")) {
      return code;
    }
    String shown = RAW.matcher(code).replaceAll("$1");
    boolean spaced = shown.length() > 2 && shown.startsWith(" ") && shown.endsWith(" ");
    return spaced ? shown.substring(1, shown.length() - 1) : shown;
  }
}
