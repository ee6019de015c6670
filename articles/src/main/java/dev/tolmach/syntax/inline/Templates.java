package dev.tolmach.syntax.inline;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shortcodes of Hugo and Zola ({@code {{< figure >}}}, {@code {{% note %}}}), tags and expressions
 * of Liquid, Nunjucks and Handlebars ({@code {% include %}}, {@code {{ page.title }}}), macros of
 * Yari ({@code {{cssxref("grid")}}}), tags of EJS ({@code <% %>}). Of their arguments the words
 * stay.
 *
 * @see <a href="https://gohugo.io/content-management/shortcodes/">Hugo</a>
 * @see <a href="https://www.getzola.org/documentation/content/shortcodes/">Zola</a>
 * @see <a href="https://shopify.github.io/liquid/tags/template/">Liquid</a>
 * @see <a href="https://hexo.io/docs/tag-plugins">Hexo</a>
 */
public final class Templates {

  private static final int LONGEST_SHORTCODE = 10_000;
  private static final int LONGEST_EXPRESSION = 2_000;
  private static final Pattern RAW = Pattern.compile("\\{%-?\\s*raw\\s*-?%\\}");
  private static final Pattern COMMENT =
      Pattern.compile("\\{(?:%|\\{[<%])-?\\s*comment\\b[^{}]*\\}{1,2}");
  private static final Pattern END_RAW = Pattern.compile("\\{%-?\\s*endraw\\s*-?%\\}");

  /** Tags of Liquid, Nunjucks and Tera between texts of which a reader sees one. */
  private static final Pattern CASE = Pattern.compile("-?\\s*(?:else|elsif|elseif|elif|when)\\b");

  /** A shortcode of Zola that shows itself. */
  private static final Pattern ESCAPED =
      Pattern.compile("/\\*\\s*+[\\w:.]++\\s*+\\(.*\\*/", Pattern.DOTALL);

  private static final Pattern CLOSING = Pattern.compile("-?\\s*(?:/|end[a-z])");

  private static final List<String> VERBATIM = List.of("pre", "script", "style");

  private Templates() {}

  /** Returns whether a template may begin with two characters. */
  public static boolean mayBegin(char first, char second) {
    return first == '{' ? second == '{' || second == '%' : first == '<' && second == '%';
  }

  /** Returns the template that begins at an offset, or null. */
  public static @Nullable Found at(NotationText passage, int at) {
    if (passage.startsWith("{{<", at)) {
      return tag(passage, at, ">}}", LONGEST_SHORTCODE);
    }
    if (passage.startsWith("{{%", at)) {
      return tag(passage, at, "%}}", LONGEST_SHORTCODE);
    }
    if (passage.startsWith("{{", at)) {
      return expression(passage, at);
    }
    if (passage.startsWith("{%", at)) {
      return tag(passage, at, "%}", LONGEST_SHORTCODE);
    }
    return passage.startsWith("<%", at) ? tag(passage, at, "%>", LONGEST_EXPRESSION) : null;
  }

  private static @Nullable Found expression(NotationText passage, int at) {
    int close = passage.next("}}", at + 2, LONGEST_EXPRESSION);
    if (close < 0) {
      return null;
    }
    int end = passage.startsWith("}}}", close) ? close + 3 : close + 2;
    String inner = passage.text().substring(at + 2, close);
    if (ESCAPED.matcher(inner).matches()) {
      return Found.words(end, "{{ " + withoutEscape(inner) + " }}");
    }
    return inner.contains("\n\n") ? null : Found.words(end, Wording.ofMacro(inner));
  }

  private static @Nullable Found tag(NotationText passage, int at, String closer, int limit) {
    int close = passage.next(closer, at + closer.length(), limit);
    if (close < 0 || isOpenedAgain(passage, at, closer.length(), close)) {
      return null;
    }
    int end = close + closer.length();
    int comment = opensComment(passage, at, end) ? endOfComment(passage, end, closer) : -1;
    if (comment >= 0) {
      return Found.hidden(comment);
    }
    String inner = passage.text().substring(at + closer.length(), close).strip();
    if (closer.equals("%}")
        && inner.length() > 3
        && inner.startsWith("/*")
        && inner.endsWith("*/")) {
      return Found.words(end, "{% " + withoutEscape(inner) + " %}");
    }
    String words = closer.equals("%}") ? TagWords.of(inner) : Shortcode.words(closer, inner);
    if (words.isEmpty() && separates(passage, end, inner)) {
      return Found.words(end, " ");
    }
    boolean apart = !words.isEmpty() && isPaired(passage, end, closer, inner);
    return Found.words(end, apart ? " " + words + " " : words);
  }

  private static String withoutEscape(String inner) {
    return inner.substring(2, inner.length() - 2).strip();
  }

  /** One case is no part of another one's word, nor what one template holds of the next one's. */
  private static boolean separates(NotationText passage, int end, String inner) {
    if (CASE.matcher(inner).lookingAt()) {
      return true;
    }
    boolean closes = CLOSING.matcher(inner).lookingAt();
    return closes && end > 0 && passage.at(end) == '{' && "{%".indexOf(passage.at(end + 1)) >= 0;
  }

  /** Returns whether the template between two offsets begins a comment, and nothing else. */
  static boolean opensComment(NotationText passage, int at, int end) {
    return COMMENT.matcher(passage.text()).region(at, end).matches();
  }

  private static int endOfComment(NotationText passage, int from, String closer) {
    String name = closer.equals("%}") ? "endcomment" : "/comment";
    int last = passage.next(name, from, passage.text().length());
    int close = last < 0 ? -1 : passage.text().indexOf(closer, last);
    return close < 0 ? -1 : close + closer.length();
  }

  /** The title of a template that holds content is no part of the content's first word. */
  private static boolean isPaired(NotationText passage, int from, String closer, String inner) {
    int start = 0;
    while (start < inner.length() && " -".indexOf(inner.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < inner.length() && !TagWords.endsName(inner.charAt(end))) {
      end++;
    }
    boolean zola = end < inner.length() && inner.charAt(end) == '(';
    String name =
        zola ? "{% end" : (closer.equals("%}") ? "end" : "/") + inner.substring(start, end);
    return end > start && passage.next(name, from, LONGEST_SHORTCODE) >= 0;
  }

  /** The closer of a template that begins later closes no earlier one. */
  private static boolean isOpenedAgain(NotationText passage, int at, int length, int close) {
    String text = passage.text();
    return text.indexOf(text.substring(at, at + length), at + length, close) >= 0;
  }

  /** Returns whether the template between two offsets begins text that no template engine reads. */
  public static boolean isRaw(NotationText passage, int at, int end) {
    return RAW.matcher(passage.text()).region(at, end).matches();
  }

  /** Returns whether the template between two offsets ends such text. */
  public static boolean isEndOfRaw(NotationText passage, int at, int end) {
    return END_RAW.matcher(passage.text()).region(at, end).matches();
  }

  /** Takes the templates off HTML, and keeps their words and all line feeds. */
  public static String strip(String html) {
    boolean plain = html.indexOf("{{") < 0 && html.indexOf("{%") < 0;
    return BracketCode.strip(plain ? html : stripped(new NotationText(html, false), false));
  }

  /** Takes the templates and components off a block of HTML, and keeps words and line feeds. */
  public static String stripBlock(String html, boolean mdx) {
    return BracketCode.strip(stripped(new NotationText(html, mdx), true));
  }

  private static String stripped(NotationText passage, boolean components) {
    String html = passage.text();
    StringBuilder out = new StringBuilder(html.length());
    int copied = 0;
    int raw = -1;
    for (int at = 0; at < html.length(); ) {
      char c = html.charAt(at);
      Found found = null;
      if (c == '{' || components && c == '<') {
        found = mayBegin(c, passage.at(at + 1)) ? at(passage, at) : null;
        found =
            found == null && c == '<'
                ? JsxTag.at(passage, at, at == 0 ? ' ' : html.charAt(at - 1))
                : found;
      }
      if (components && c == '<' && found == null) {
        at = Math.max(at + 1, afterVerbatim(passage, at));
        continue;
      }
      if (found == null || at < raw && !isEndOfRaw(passage, at, found.end())) {
        at++;
        continue;
      }
      raw =
          c == '{' && isRaw(passage, at, found.end())
              ? passage.next("endraw", at + 6, html.length())
              : raw;
      out.append(html, copied, at).append(found.words().replace('\n', ' '));
      for (int feed = html.indexOf('\n', at, found.end());
          feed >= 0;
          feed = html.indexOf('\n', feed + 1, found.end())) {
        out.append('\n');
      }
      at = found.end();
      copied = at;
    }
    return out.append(html, copied, html.length()).toString();
  }

  /** Returns where preformatted text, a script or a style ends that begins at an offset, or -1. */
  private static int afterVerbatim(NotationText passage, int at) {
    for (String name : VERBATIM) {
      boolean opens = passage.startsWith(name, at + 1);
      if (opens && !Character.isLetterOrDigit(passage.at(at + 1 + name.length()))) {
        return passage.next("</" + name, at, passage.text().length());
      }
    }
    return -1;
  }
}
