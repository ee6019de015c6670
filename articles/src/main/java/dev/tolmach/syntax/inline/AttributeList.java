package dev.tolmach.syntax.inline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lists of attributes in braces: {@code {#id .class key=value}}, {@code {: .class}}.
 *
 * @see <a href="https://python-markdown.github.io/extensions/attr_list/">Python-Markdown</a>
 * @see <a href="https://kramdown.gettalong.org/syntax.html#inline-attribute-lists">kramdown</a>
 */
final class AttributeList {

  private static final Pattern LIST =
      Pattern.compile("\\{(?:# ?[^{}\\s]|:|\\.[a-zA-Z])[^{}\n]*\\}");
  private static final Pattern ID = Pattern.compile("# ?([^\\s}]+)");
  /* Groups repeat so many times at most: each time costs the matcher some of the stack. */
  private static final Pattern PAIRS =
      Pattern.compile("\\{(?:[a-z-]++=(?:\"[^\"{}\n]*+\"|[\\w.-]++)[ ]*+){1,40}\\}");

  private AttributeList() {}

  static @Nullable Found at(NotationText passage, int at, int before) {
    char next = passage.at(at + 1);
    if (next == '#' || next == ':' || next == '.') {
      Matcher list = passage.matcher(LIST, at);
      if (before == '$' || !list.lookingAt()) {
        return null;
      }
      Matcher id = ID.matcher(list.group());
      return new Found(list.end(), "", id.find() ? id.group(1) : null);
    }
    if (next < 'a' || next > 'z' || passage.mdx() || isIndex(passage, at, before)) {
      return null;
    }
    Matcher pairs = passage.matcher(PAIRS, at);
    return pairs.lookingAt() ? Found.hidden(pairs.end()) : null;
  }

  /** Formulas have indices, {@code \sum_{k=1}^{n}}; no attribute has a name of one letter. */
  private static boolean isIndex(NotationText passage, int at, int before) {
    return before == '^' || before == '_' && passage.at(at + 2) == '=';
  }
}
