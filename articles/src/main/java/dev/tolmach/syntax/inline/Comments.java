package dev.tolmach.syntax.inline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Comments of HTML and MDX. In a heading, one that holds an id alone gives it that id.
 *
 * @see <a href="https://mdxjs.com/docs/what-is-mdx/#markdown">MDX</a>
 * @see <a href="https://docusaurus.io/docs/markdown-features/toc#heading-ids">Docusaurus</a>
 */
final class Comments {

  private static final int FAR = 1 << 20;
  private static final Pattern ID =
      Pattern.compile("(?:\\{/\\*|<!--)\\s*(?:\\{?#)?([\\p{L}\\p{N}_.-]+)\\}?\\s*(?:\\*/\\}|-->)");

  private Comments() {}

  static @Nullable Found at(NotationText passage, int at) {
    if (passage.startsWith("{/*", at)) {
      return comment(passage, at, "*/}", 3);
    }
    if (!passage.startsWith("<!--", at)) {
      return null;
    }
    /* HTML lets these two be whole comments. */
    if (passage.startsWith(">", at + 4) || passage.startsWith("->", at + 4)) {
      return Found.hidden(passage.text().indexOf('>', at) + 1);
    }
    return comment(passage, at, "-->", 4);
  }

  private static @Nullable Found comment(NotationText passage, int at, String closer, int opener) {
    int close = passage.next(closer, at + opener, FAR);
    if (close < 0) {
      return null;
    }
    int end = close + closer.length();
    Matcher id = ID.matcher(passage.text()).region(at, end);
    return new Found(end, "", id.matches() ? id.group(1) : null);
  }
}
