package dev.tolmach.markup;

import dev.tolmach.syntax.node.Hidden;
import dev.tolmach.syntax.node.LinkWords;
import dev.tolmach.syntax.node.Words;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** The source of a heading, without the marks that make it one. */
final class HeadingSource {

  private static final Pattern CLOSING = Pattern.compile("(?:^|[ \t])#+$");

  private HeadingSource() {}

  /**
   * Returns the last line of a heading's text, as generators look at it: the whole of it unless it
   * is underlined and goes over several lines.
   *
   * @param heading a heading that knows its source spans
   * @param text the Markdown that it was parsed from
   */
  static String of(Heading heading, String text) {
    List<SourceSpan> spans = heading.getSourceSpans();
    if (spans.isEmpty()) {
      return "";
    }
    boolean underlined = spans.size() > 1;
    SourceSpan span = spans.get(underlined ? spans.size() - 2 : 0);
    int start = span.getInputIndex();
    String line = text.substring(start, start + span.getLength()).strip();
    String written = underlined ? line : withoutMarks(line);
    return withoutNotations(heading, written);
  }

  /** Anchors are made after generators have taken their notations off. */
  private static String withoutNotations(Heading heading, String written) {
    String left = written;
    for (Node node = heading.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Hidden hidden) {
        left = replaced(left, hidden.literal(), "");
      } else if (node instanceof Words words) {
        left = replaced(left, words.literal(), words.words());
      } else if (node instanceof LinkWords words) {
        int from = left.indexOf("[[");
        int to = left.indexOf("]]", Math.max(0, from));
        left =
            from < 0 || to < 0 ? left : replaced(left, left.substring(from, to + 2), words.words());
      }
    }
    return left.strip();
  }

  private static String replaced(String text, String part, String with) {
    int at = text.indexOf(part);
    return at < 0 ? text : text.substring(0, at) + with + text.substring(at + part.length());
  }

  private static String withoutMarks(String line) {
    int marks = 0;
    while (marks < line.length() && line.charAt(marks) == '#') {
      marks++;
    }
    return CLOSING.matcher(line.substring(marks).strip()).replaceFirst("").strip();
  }
}
