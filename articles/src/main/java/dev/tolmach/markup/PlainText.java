package dev.tolmach.markup;

import dev.tolmach.syntax.html.HtmlElements;
import java.util.HashSet;
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
      Set<String> tags = new HashSet<>();
      TAG.matcher(text).results().forEach(tag -> tags.add(nameOf(tag, isClosing(tag))));
      text = TAG.matcher(text).replaceAll(tag -> withoutTag(tag, tags));
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

  private static boolean isClosing(MatchResult tag) {
    return tag.group().startsWith("</");
  }

  private static String nameOf(MatchResult tag, boolean closing) {
    return (closing ? "/" : "") + tag.group(1).toLowerCase(Locale.ROOT);
  }

  /* The tags of the line are gathered once: to look for each one's partner would take the square. */
  private static String withoutTag(MatchResult tag, Set<String> tags) {
    boolean markup =
        VOID.contains(nameOf(tag, false))
            || HtmlElements.isKnown(nameOf(tag, false))
                && tags.contains(nameOf(tag, !isClosing(tag)));
    return Matcher.quoteReplacement(markup ? "" : tag.group());
  }
}
