package dev.tolmach.cli.output;

/** What a piece of text is, which decides how it looks on a terminal. */
public enum Style {
  /** Text like any other. */
  PLAIN(""),
  /** A title or a heading of the output. */
  TITLE("1"),
  /** A word that was found. */
  MATCH("1;33"),
  /** A word that was found in a title. */
  TITLE_MATCH("1;4;33"),
  /** What matters less: dates, ids, counts. */
  DETAIL("2"),
  /** What is chosen. */
  SELECTED("1;32"),
  /** What the reader should look at. */
  WARNING("33"),
  /** What went wrong. */
  ERROR("31");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String on() {
    return "\u001b[" + code + "m";
  }

  String off() {
    return "\u001b[0m";
  }
}
