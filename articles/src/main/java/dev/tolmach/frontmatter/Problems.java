package dev.tolmach.frontmatter;

import dev.tolmach.limits.Excerpt;
import java.util.List;

/** The wording of problems, in one place. */
final class Problems {

  /** How many problems of one kind are reported. */
  static final int MOST = 100;

  private Problems() {}

  /** A parser that comes to the end reports the line after it, and some know further line ends. */
  static void keepInside(String document, List<Problem> problems) {
    if (!problems.isEmpty()) {
      int end = document.length() - (document.endsWith("\n") ? 1 : 0);
      int last = 1 + Lines.count(document, 0, end);
      problems.replaceAll(each -> each.line() > last ? new Problem(last, each.message()) : each);
    }
  }

  static Problem duplicate(String key, int line) {
    return new Problem(
        line,
        "The key '"
            + Excerpt.of(key)
            + "' is stated twice. The last value counts. Remove the other one.");
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

  static Problem notUnderstood(int line, String text) {
    return new Problem(
        line,
        "A line of the front matter was not understood: '"
            + Excerpt.of(text.strip())
            + "'. Expected 'key: value'. It was left out; correct or remove it.");
  }

  static Problem script(String key, int line) {
    return new Problem(
        line,
        "A part of the front matter is code, which is never run: '"
            + Excerpt.of(key)
            + "'. Expected a text, a number, a list or a map. It was left out; write the value"
            + " itself.");
  }

  static Problem misplaced(String key, int line) {
    return new Problem(
        line,
        "The key '"
            + key
            + "' is indented below one that is no map. It was read as one of the article. Put it at"
            + " the beginning of its line.");
  }

  static Problem hidden(String key, int line) {
    return new Problem(
        line,
        "The key '"
            + key
            + "' is inside the value of another one. The article is read without it. Put it at"
            + " the beginning of its line, or close the value before it.");
  }

  static Problem closedTwice(int line) {
    return new Problem(
        line,
        "The front matter is closed twice. It was read up to the second time. Remove the first"
            + " closing line.");
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
