package dev.tolmach.syntax.inline;

import dev.tolmach.syntax.html.HtmlElements;
import dev.tolmach.syntax.html.HtmlTag;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tags of components, as JSX and Vue have them: {@code <Card title="Words" />}. The words of their
 * attributes stay. What is a tag of HTML in MDX is one only if HTML knows it.
 *
 * @see <a href="https://mdxjs.com/docs/what-is-mdx/#jsx">MDX</a>
 * @see <a href="https://vitepress.dev/guide/using-vue">VitePress</a>
 */
public final class JsxTag {

  private static final int LONGEST = 10_000;

  /** What such a component holds is as little prose as what the element of its name does. */
  private static final Set<String> VERBATIM =
      Set.of("code", "kbd", "pre", "samp", "script", "style", "textarea");

  private JsxTag() {}

  /**
   * Returns the tag that begins at an offset, or null.
   *
   * @param before the character before it, or a space
   */
  public static @Nullable Found at(NotationText passage, int at, int before) {
    int name = passage.startsWith("</", at) ? at + 2 : at + 1;
    char first = passage.at(name);
    boolean capital = first >= 'A' && first <= 'Z';
    boolean lower = first >= 'a' && first <= 'z';
    if (!capital && !(lower && passage.mdx()) && !(first == '>' && isFragment(passage, at))) {
      return null;
    }
    HtmlTag tag = HtmlTag.at(passage.text(), at);
    if (tag == null || isHtml(tag, passage, name)) {
      return null;
    }
    boolean glued = Character.isLetterOrDigit(before);
    if (glued && !tag.closing() && tag.attributes().isEmpty() && isTypeParameter(passage, tag)) {
      return Found.words(tag.end(), "<" + tag.name() + ">");
    }
    String words = Wording.of(tag.attributes());
    return Found.words(tag.end(), words.isEmpty() ? "" : " " + words + " ");
  }

  /** Names of MDX are of components if they begin with a capital, {@code <Aside title="a">}. */
  private static boolean isHtml(HtmlTag tag, NotationText passage, int name) {
    if (!HtmlElements.isKnown(tag.name()) || tag.attributes().indexOf('{') >= 0) {
      return false;
    }
    char first = passage.at(name);
    char second = passage.at(name + 1);
    boolean component = first >= 'A' && first <= 'Z' && second >= 'a' && second <= 'z';
    return !passage.mdx() || !component || VERBATIM.contains(tag.name().toLowerCase(Locale.ROOT));
  }

  private static boolean isFragment(NotationText passage, int at) {
    return passage.mdx() || passage.next("</>", at, LONGEST) >= 0;
  }

  /** {@code List<String>} is text where nothing closes the tag. */
  private static boolean isTypeParameter(NotationText passage, HtmlTag tag) {
    return passage.next("</" + tag.name(), tag.end(), LONGEST) < 0;
  }
}
