package dev.tolmach.syntax.inline;

import dev.tolmach.syntax.html.HtmlTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Expressions in braces: {@code {props.name}} of MDX, of which a string is text, and the space
 * {@code {' '}} that others than MDX write too.
 *
 * @see <a href="https://mdxjs.com/docs/what-is-mdx/#expressions">MDX</a>
 */
final class JsxExpression {

  private static final Pattern LITERAL =
      Pattern.compile("\\{\\s*(?:\"([^\"]*)\"|'([^']*)')\\s*\\}");
  /* Groups repeat so many times at most: each time costs the matcher some of the stack. */
  private static final Pattern BLANK = Pattern.compile("\\{(['\"])(?: |\\\\n){0,40}\\1\\}");

  private JsxExpression() {}

  static @Nullable Found at(NotationText passage, int at) {
    Matcher blank = passage.matcher(BLANK, at);
    if (blank.lookingAt()) {
      return Found.words(blank.end(), " ");
    }
    int close = passage.mdx() ? HtmlTag.endOfBraces(passage.text(), at) : -1;
    if (close < 0) {
      return null;
    }
    Matcher literal = LITERAL.matcher(passage.text()).region(at, close + 1);
    String words = "";
    if (literal.matches()) {
      words = literal.group(1) == null ? literal.group(2) : literal.group(1);
    }
    return Found.words(close + 1, words);
  }
}
