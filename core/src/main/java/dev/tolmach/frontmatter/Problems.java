package dev.tolmach.frontmatter;

/** The wording of problems, in one place. */
final class Problems {

  /** How many problems of one kind are told. */
  static final int MOST = 100;

  private Problems() {}

  static Problem duplicate(String key, int line) {
    return new Problem(
        line,
        "The key '" + key + "' is stated twice. The last value counts. Remove the other one.");
  }

  static Problem broken(Syntax syntax, BrokenSyntaxException cause, int firstLine) {
    return new Problem(
        firstLine + cause.line() - 1,
        "The front matter is not valid "
            + syntax
            + ": "
            + cause.getMessage()
            + ". It was read line by line instead. Quote the value, or correct the line.");
  }

  static Problem tooLong(int line, int most) {
    return new Problem(
        line,
        "The front matter is too long: more than "
            + most
            + " lines with keys or items. What follows was not read. Shorten it.");
  }

  static Problem unclosed(int line) {
    return new Problem(
        line,
        "The front matter is not closed. It was read up to its last 'key: value' line. Put a line"
            + " '---' after it.");
  }
}
