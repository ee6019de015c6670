package dev.tolmach.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns titles and snippets into HTML in which the words that were found are marked.
 *
 * <p>Titles and snippets are what the authors of articles wrote: untrusted text. Whoever puts them
 * into a page as they are lets an article run a script there. What this class returns is safe
 * between tags and in quoted attributes: {@code & < > " '} are escaped, control characters and
 * halves of surrogate pairs become U+FFFD. It is not safe inside {@code <script>} or {@code
 * <style>}, nor as the name of a tag or an attribute. Put it into {@code <bdi>}, so that text from
 * right to left does not turn the text next to it around.
 *
 * <p>Tags are inserted as they are given, so they must never come from an article or a reader.
 *
 * {@snippet class="dev.tolmach.examples.SearchAPage" region="page"}
 *
 * <p>Any number of threads may use one.
 *
 * @param open what precedes a word that was found, such as {@code <em class="found">}
 * @param close what follows it, such as {@code </em>}
 */
public record HtmlHighlighter(String open, String close) {
  private static final char REPLACEMENT = '\uFFFD';

  /** Marks words by {@code <mark>} and {@code </mark>}. */
  public HtmlHighlighter() {
    this("<mark>", "</mark>");
  }

  /** A snippet in HTML. */
  public String html(Snippet snippet) {
    return html(snippet.text(), snippet.matches());
  }

  /** The title of a hit in HTML. */
  public String title(Hit hit) {
    return html(hit.title(), hit.titleMatches());
  }

  /** A text in HTML without marks, such as a tag, a heading or the query. */
  public static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    append(html, text, 0, text.length());
    return html.toString();
  }

  /**
   * A text in HTML.
   *
   * @param matches the ranges to mark, in any order; those that overlap or touch each other are
   *     marked as one, and one that splits a surrogate pair takes all of it
   * @throws IllegalArgumentException if a range is not one of the text
   */
  public String html(String text, List<TextRange> matches) {
    StringBuilder html = new StringBuilder(text.length() + 64);
    int at = 0;
    for (TextRange range : joined(text, matches)) {
      append(html, text, at, range.start());
      html.append(open);
      append(html, text, range.start(), range.end());
      html.append(close);
      at = range.end();
    }
    append(html, text, at, text.length());
    return html.toString();
  }

  private static List<TextRange> joined(String text, List<TextRange> matches) {
    List<TextRange> joined = new ArrayList<>();
    for (TextRange match : matches.stream().sorted().toList()) {
      TextRange range = whole(text, match);
      TextRange last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && range.start() <= last.end()) {
        joined.removeLast();
        range = new TextRange(last.start(), Math.max(last.end(), range.end()));
      }
      if (range.start() < range.end()) {
        joined.add(range);
      }
    }
    return joined;
  }

  private static TextRange whole(String text, TextRange range) {
    if (range.start() < 0 || range.end() < range.start() || range.end() > text.length()) {
      throw new IllegalArgumentException(
          "Not a range of the text: '"
              + range.start()
              + "–"
              + range.end()
              + "'. Expected one between 0 and "
              + text.length()
              + ". Give a text together with its own ranges.");
    }
    int start = isInsidePair(text, range.start()) ? range.start() - 1 : range.start();
    int end = isInsidePair(text, range.end()) ? range.end() + 1 : range.end();
    return new TextRange(start, end);
  }

  private static boolean isInsidePair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static void append(StringBuilder html, String text, int from, int to) {
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.appendCodePoint(isText(c) ? c : REPLACEMENT);
      }
      i += Character.charCount(c);
    }
  }

  private static boolean isText(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !surrogate && (!Character.isISOControl(c) || c == '\t' || c == '\n' || c == '\r');
  }
}
