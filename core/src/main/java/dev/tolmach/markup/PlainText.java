package dev.tolmach.markup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Takes the markup off a line that is meant as text, such as a title in front matter. */
public final class PlainText {

  private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)(?:\\s[^<>]*)?/?>");
  private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]*)\\]\\([^()\\s]*\\)");

  /* What these enclose is bounded, so that many openers without a closer cost no square. */
  private static final Pattern STRONG = Pattern.compile("\\*\\*(?=\\S)(.{1,500}?)(?<=\\S)\\*\\*");
  private static final Pattern CODE = Pattern.compile("(`{1,3})(.{1,500}?)\\1");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([<>`*_\\[\\]#\\\\])");

  private PlainText() {}

  /**
   * Returns a line without the tags that HTML knows, with its entities decoded, without Markdown's
   * marks of strong text, code and links, and with single spaces. Tags that HTML does not know, as
   * in {@code List<T>}, stay; so do those that nothing opens or closes: they are what the line
   * speaks of.
   */
  public static String of(String line) {
    String text = line;
    if (text.indexOf('<') >= 0) {
      String written = text;
      text = TAG.matcher(text).replaceAll(tag -> withoutTag(tag, written));
    }
    if (text.indexOf('&') >= 0) {
      text = Parser.unescapeEntities(text, false);
    }
    if (text.indexOf('*') >= 0 || text.indexOf('`') >= 0 || text.indexOf('[') >= 0) {
      text = LINK.matcher(text).replaceAll("$1");
      text = STRONG.matcher(text).replaceAll("$1");
      text = CODE.matcher(text).replaceAll("$2");
    }
    if (text.indexOf('\\') >= 0) {
      text = ESCAPE.matcher(text).replaceAll("$1");
    }
    return clean(text);
  }

  /** Returns a line with single spaces and without control characters. */
  public static String clean(String line) {
    TextBuilder out = new TextBuilder(line.length(), AnchorStyle.GITHUB);
    out.append(line);
    return out.build().text();
  }

  private static String withoutTag(MatchResult tag, String line) {
    String name = tag.group(1).toLowerCase(Locale.ROOT);
    String other = (tag.group().startsWith("</") ? "<" : "</") + name;
    boolean markup =
        VOID.contains(name)
            || HtmlText.isKnown(name) && line.toLowerCase(Locale.ROOT).contains(other);
    return Matcher.quoteReplacement(markup ? "" : tag.group());
  }
}
