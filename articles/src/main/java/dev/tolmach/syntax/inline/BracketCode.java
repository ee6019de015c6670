package dev.tolmach.syntax.inline;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shortcodes of WordPress, which exports of it keep inside lines: {@code [caption id="a"]words
 * [/caption]}, {@code [gallery ids="1,2"]}, {@code [su_note color="red"]}. Their marks are no text;
 * what they hold is, as are titles and captions among their arguments. In prose nobody writes a
 * name with quoted arguments between brackets; without any, only the names of WordPress count.
 *
 * @see <a href="https://codex.wordpress.org/Shortcode">WordPress, Shortcode</a>
 */
final class BracketCode {
  private static final int LONGEST = 1_000;

  private static final String NAMES =
      "caption|wp_caption|gallery|embed|audio|video|playlist|soundcloud|youtube|vimeo|dailymotion";

  private static final Pattern OPENER =
      Pattern.compile(
          "([a-z][a-z0-9_-]{1,30})((?:\\s+[\\w-]{1,40}=(?:\"[^\"]*\"|'[^']*'|[^\\s\"'=\\]]{1,200})"
              + ")+)\\s*/?");
  private static final Pattern NAMED = Pattern.compile("(?:" + NAMES + ")\\s.*", Pattern.DOTALL);
  private static final Pattern ADDRESS =
      Pattern.compile("(?:" + NAMES + ")(?:=|\\s+)https?://\\S+");
  private static final Pattern CLOSER =
      Pattern.compile("/(?:" + NAMES + "|[a-z]+(?:[_-][a-z0-9]+)+)");
  private static final Pattern ANY = Pattern.compile("\\[([a-z/][^\\[\\]]{1," + LONGEST + "})]");

  private static final Pattern CODE = Pattern.compile("<(pre|code)\\b");

  /** Words that are shortcodes before an address. */
  private static final Set<String> OF_ADDRESSES = Set.of("embed", "audio", "video");

  private BracketCode() {}

  /**
   * Returns what a reader sees of a shortcode, or null if the text is none.
   *
   * @param text what is between the brackets
   * @param after what follows the closing bracket, {@code \0} at the end
   * @param names the names of the shortcodes around it
   */
  static @Nullable String words(String text, char after, BracketNames names) {
    if (text.isEmpty() || text.length() > LONGEST || !mayBe(text.charAt(0))) {
      return null;
    }
    Matcher opener = OPENER.matcher(text);
    if (opener.matches() && (isQuoted(text) || NAMED.matcher(text).matches())) {
      String shown = Wording.of(opener.group(2));
      return shown.isEmpty() ? "" : " " + shown + " ";
    }
    boolean bare = text.equals("gallery") || after == 'h' && OF_ADDRESSES.contains(text);
    boolean marks = bare || ADDRESS.matcher(text).matches() || isCloser(text, names);
    return marks ? "" : null;
  }

  private static boolean isCloser(String text, BracketNames names) {
    return CLOSER.matcher(text).matches() || text.charAt(0) == '/' && names.has(text.substring(1));
  }

  private static boolean mayBe(char first) {
    return first == '/' || first >= 'a' && first <= 'z';
  }

  private static boolean isQuoted(String text) {
    return text.indexOf('"') > 0 || text.indexOf('\'') > 0;
  }

  /** Takes the shortcodes off HTML but for its code, and keeps their words and all line feeds. */
  static String strip(String html) {
    if (html.indexOf('[') < 0) {
      return html;
    }
    StringBuilder out = new StringBuilder(html.length());
    Matcher code = CODE.matcher(html);
    int at = 0;
    while (code.find(at)) {
      int end = html.indexOf("</" + code.group(1), code.end());
      out.append(stripPart(html.substring(at, code.start())));
      int after = end < 0 ? html.length() : end;
      out.append(html, code.start(), after);
      at = after;
    }
    return out.append(stripPart(html.substring(at))).toString();
  }

  private static String stripPart(String html) {
    Matcher any = ANY.matcher(html);
    BracketNames names = new BracketNames(html);
    StringBuilder out = new StringBuilder(html.length());
    while (any.find()) {
      char after = any.end() < html.length() ? html.charAt(any.end()) : '\0';
      String words = words(any.group(1), after, names);
      boolean lines = any.group(1).indexOf('\n') >= 0;
      any.appendReplacement(
          out, Matcher.quoteReplacement(words == null || lines ? any.group() : words));
    }
    return any.appendTail(out).toString();
  }
}
