package dev.tolmach.syntax.inline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lists of attributes in braces: {@code {#id .class key=value}}, {@code {: .class}}, and {@code
 * {-}}, which is Pandoc's {@code {.unnumbered}}.
 *
 * @see <a href="https://python-markdown.github.io/extensions/attr_list/">Python-Markdown</a>
 * @see <a href="https://pandoc.org/MANUAL.html#extension-header_attributes">Pandoc</a>
 * @see <a href="https://kramdown.gettalong.org/syntax.html#inline-attribute-lists">kramdown</a>
 */
final class AttributeList {

  private static final Pattern LIST =
      Pattern.compile("\\{(?:# ?[^{}\\s]|:|\\.[a-zA-Z])[^{}\n]*\\}");
  private static final Pattern ID = Pattern.compile("# ?([^\\s}]+)");
  /* Groups repeat so many times at most: each time costs the matcher some of the stack. */
  private static final Pattern PAIRS =
      Pattern.compile("\\{(?:[a-z-]++=(?:\"[^\"{}\n]*+\"|[\\w.-]++)[ ]*+){1,40}\\}");

  private static final int LONGEST_MARK = 100;

  private AttributeList() {}

  static @Nullable Found at(NotationText passage, int at, int before) {
    char next = passage.at(at + 1);
    if (next == '-') {
      boolean unnumbered = passage.at(at + 2) == '}' && before == ' ' && !passage.mdx();
      return unnumbered && ends(passage, at + 3) ? Found.hidden(at + 3) : null;
    }
    if (passage.startsWith("{::comment", at)) {
      return comment(passage, at);
    }
    if (next == '#' || next == ':' || next == '.') {
      Matcher list = passage.matcher(LIST, at);
      if (before == '$'
          || before == '{'
          || !list.lookingAt()
          || next == ':' && isLoose(passage, before, list.end()) && !isExtension(passage, at)) {
        return null;
      }
      Matcher id = ID.matcher(list.group());
      return new Found(list.end(), "", id.find() ? id.group(1) : null);
    }
    if (next < 'a' || next > 'z' || passage.mdx() || isFormula(passage, at, before)) {
      return null;
    }
    Matcher pairs = passage.matcher(PAIRS, at);
    return pairs.lookingAt() && !isLoose(passage, before, pairs.end())
        ? Found.hidden(pairs.end())
        : null;
  }

  /** Braces among the words of a line describe nothing before them. */
  private static boolean isLoose(NotationText passage, int before, int end) {
    return (before == ' ' || before == '\t') && !ends(passage, end);
  }

  private static boolean ends(NotationText passage, int end) {
    int at = end;
    while (at < passage.text().length() && passage.at(at) == ' ') {
      at++;
    }
    return at == passage.text().length() || "\n{|".indexOf(passage.at(at)) >= 0;
  }

  /** Hides a comment of kramdown, {@code {::comment}hidden{:/comment}}, or its first mark. */
  private static @Nullable Found comment(NotationText passage, int at) {
    int opened = passage.next("}", at, LONGEST_MARK);
    int close = opened < 0 ? -1 : passage.next("{:/", opened, passage.text().length());
    int end = close < 0 ? -1 : passage.next("}", close, LONGEST_MARK);
    int hidden = end < 0 ? opened : end;
    return hidden < 0 ? null : Found.hidden(hidden + 1);
  }

  /** Extensions of kramdown may occur anywhere: {@code {::comment}}, {@code {:/}}. */
  private static boolean isExtension(NotationText passage, int at) {
    return passage.at(at + 2) == ':' || passage.at(at + 2) == '/';
  }

  /**
   * Braces after an index, a power or a name belong to a formula or to code; {@code _} may end
   * emphasis, too, but no attribute has a name of one letter.
   */
  private static boolean isFormula(NotationText passage, int at, int before) {
    return before == '^'
        || before == '$'
        || before == '_' && passage.at(at + 2) == '='
        || Character.isLetterOrDigit(before);
  }
}
