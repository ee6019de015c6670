package dev.tolmach.schema;

/**
 * Why an index cannot be searched by a program, or only as it is.
 *
 * @param kind what is different
 * @param detail a description of where
 */
public record Mismatch(Kind kind, String detail) {
  /** What can be different. */
  public enum Kind {
    /** The program's form of documents, or its analysis. */
    VERSION(
        "by another version of Tolmach",
        "one that this version can bring up to date",
        "Rebuild it"),
    /** The index was built with a dictionary, and the program has none for that language. */
    DICTIONARY_MISSING(
        "with a dictionary that this program lacks",
        "the same dictionaries",
        "Add the dictionary to the program, or rebuild the index without it"),
    /** The index was built without a dictionary, and the program has one for that language. */
    DICTIONARY_ADDED(
        "without a dictionary that this program has",
        "the same dictionaries",
        "Rebuild the index with it, or take the dictionary out of the program"),
    /** The index was built with a dictionary, and the program has another one. */
    DICTIONARY_OTHER(
        "with another dictionary than this program has",
        "the same dictionaries",
        "Use the dictionary that it was built with, or rebuild the index");

    private final String how;
    private final String expected;
    private final String remedy;

    Kind(String how, String expected, String remedy) {
      this.how = how;
      this.expected = expected;
      this.remedy = remedy;
    }

    /** What was expected, to follow "Expected". */
    public String expected() {
      return expected;
    }

    /** What to do, without a full stop. */
    public String remedy() {
      return remedy;
    }
  }

  /** How the index was built, to follow "The index was built". */
  public String how() {
    return kind.how;
  }

  /** The same with where. */
  public String description() {
    return how() + " (" + detail + ")";
  }
}
