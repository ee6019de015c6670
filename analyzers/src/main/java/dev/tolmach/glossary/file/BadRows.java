package dev.tolmach.glossary.file;

import java.util.List;

/** Counts the rows of a file that say nothing that can be understood. For one thread. */
final class BadRows {
  /* What a decoder puts for bytes that are none. */
  private static final char REPLACEMENT = '\uFFFD';

  private final String file;
  private int first;
  private int count;
  private String expected = "";

  BadRows(String file) {
    this.file = file;
  }

  /** Counts a row if it is of another character set: its bytes are no text in UTF-8. */
  boolean isOtherCharset(int line, String row) {
    boolean other = row.indexOf(REPLACEMENT) >= 0;
    if (other) {
      add(line, "text in UTF-8");
    }
    return other;
  }

  void add(int line, String what) {
    if (count++ == 0) {
      first = line;
      expected = what;
    }
  }

  /** One line about all of them; none if there are none. */
  List<String> problems() {
    return count == 0
        ? List.of()
        : List.of(
            "Not a row of a lexicon: "
                + file
                + ":"
                + first
                + (count > 1 ? " and " + (count - 1) + " more" : "")
                + ". Expected "
                + expected
                + ". These rows are left out; correct them.");
  }
}
