package dev.tolmach.article;

import dev.tolmach.markup.Heading;
import dev.tolmach.markup.PlainText;
import dev.tolmach.markup.RenderedText;
import dev.tolmach.value.DateParser;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds an article's title, and how much of the text's beginning only repeats it.
 *
 * @param title the title, not empty
 * @param origin where it was found, such as the key of a menu's title; null if front matter states
 *     it
 * @param repeated the length of the heading or the bold line that repeats it at the text's
 *     beginning
 */
record Titles(String title, Origins.@Nullable Origin origin, int repeated) {

  private static final Pattern INDEX =
      Pattern.compile("(?:_?index|readme)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE =
      Pattern.compile(
          "^(?:(?:19|20)\\d\\d(?:[-_.]?[01]\\d[-_.]?[0-3]\\d|-[01]?\\d-[0-3]?\\d)"
              + "(?:T[0-2]\\d[:-][0-5]\\d[:-][\\d.]{2,12}(?:Z|[+-]\\d\\d:?\\d\\d)?"
              + "|[0-2]\\d[0-5]\\d(?:[0-5]\\d)?)?"
              + "|\\d{1,2}([-_.])\\d{1,2}\\1(?:19|20)\\d\\d)[-_. ]+");
  private static final Pattern SEVERAL_WORDS =
      Pattern.compile("\\s|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]{4}");

  /** A note of a day, a week, a month or a year is called so. */
  private static final Pattern PERIOD =
      Pattern.compile("(?:19|20)\\d\\d(?:-(?:[01]\\d(?:-[0-3]\\d)?|W\\d\\d|Q[1-4]))?");

  /** A day, a month, a week or a quarter: the name of a note of a journal. */
  private static final Pattern ONLY_DATE =
      Pattern.compile(
          "(?:19|20)\\d\\d[-_.](?:[01]\\d(?:[-_.][0-3]\\d)?|[WwQq]\\d{1,2})"
              + "|\\d{1,2}([-_.])\\d{1,2}\\1(?:19|20)\\d\\d");

  /** What Notion puts after the names of pages that it exports, and of their folders. */
  private static final Pattern EXPORTED = Pattern.compile("(?<=\\S) [0-9a-f]{32}$");

  private static final Pattern DASHES = Pattern.compile("[-_]+");
  private static final Pattern EXTENSION =
      Pattern.compile("\\.(?:md|mdx|markdown|html?|txt)$", Pattern.CASE_INSENSITIVE);

  /**
   * Longer ones are compared as they are: normalization of many marks in a row takes the square.
   */
  private static final int LONGEST = 1_000;

  /**
   * Chooses the title.
   *
   * @param stated what the front matter states, or null
   * @param body the text
   * @param page the title of an HTML page, or empty
   * @param menu what the article is called in menus, or null
   * @param path the article's path, the last resort
   */
  static Titles of(
      @Nullable String stated,
      RenderedText body,
      String page,
      FrontMatterReader.@Nullable MenuTitle menu,
      String path) {
    if (stated != null) {
      return new Titles(stated, null, repeated(stated, body));
    }
    String heading = heading(body, !page.isEmpty());
    if (heading != null) {
      return new Titles(heading, Origins.HEADING, repeated(heading, body));
    }
    if (body.bold() > 0) {
      String bold = body.text().substring(0, body.bold());
      return new Titles(PlainText.clean(bold), Origins.BOLD_LINE, repeated(bold, body));
    }
    if (!page.isEmpty()) {
      return new Titles(page, Origins.PAGE, 0);
    }
    Heading top = top(body);
    if (top != null) {
      return new Titles(top.text(), Origins.HEADING, top.end());
    }
    return menu == null
        ? new Titles(ofPath(path), Origins.PATH, 0)
        : new Titles(menu.title(), Origins.key(menu.key()), 0);
  }

  /**
   * Returns the heading of a lower level that comes before everything else: the text begins with
   * it, it has several words, and no other is as high. Parts that are made to be included begin so.
   */
  private static @Nullable Heading top(RenderedText body) {
    if (body.headings().isEmpty() || body.headings().get(0).start() > 0) {
      return null;
    }
    Heading first = body.headings().get(0);
    boolean highest =
        body.headings().stream().skip(1).allMatch(heading -> heading.level() > first.level());
    return highest && SEVERAL_WORDS.matcher(first.text()).find() ? first : null;
  }

  /** The title of a table of contents, if there is no better one than the path. */
  Titles orListed(Optional<String> listed) {
    String text = written() ? "" : listed.map(PlainText::of).orElse("");
    return text.isEmpty() ? this : new Titles(text, Origins.CONTENTS, repeated);
  }

  /** The front matter, with the file's name as an alias where pages are known by it. */
  FrontMatter named(FrontMatter matter, String path, Settings settings) {
    String name = EXTENSION.matcher(path.substring(path.lastIndexOf('/') + 1)).replaceFirst("");
    boolean alike = !written() || isSame(title, name) || matter.aliases().contains(name);
    return alike || !settings.rules().site().names() ? matter : matter.withAlias(name);
  }

  /** Returns whether a person wrote it; not if it had to be made of the path. */
  boolean written() {
    return !Origins.PATH.equals(origin);
  }

  /**
   * Returns the heading of level 1 that precedes all others; after others it begins a part. Pages
   * of HTML have headings of menus before it.
   */
  private static @Nullable String heading(RenderedText body, boolean anywhere) {
    for (Heading heading : body.headings()) {
      if (heading.level() == 1) {
        return heading.plain();
      }
      if (!anywhere) {
        return null;
      }
    }
    return null;
  }

  private static int repeated(String title, RenderedText body) {
    if (!body.headings().isEmpty()) {
      Heading first = body.headings().get(0);
      boolean same = isSame(title, first.text()) || isSame(title, first.plain());
      if (first.start() == 0 && first.level() == 1 && same) {
        return first.end();
      }
    }
    boolean bold = isSame(title, body.text().substring(0, body.bold()));
    return body.bold() > 0 && bold ? body.bold() : 0;
  }

  private static boolean isSame(String title, String line) {
    boolean comparable = title.length() <= LONGEST && line.length() <= LONGEST;
    return title.equals(line) || comparable && key(title).equals(key(line));
  }

  private static String key(String text) {
    String key = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return key.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
  }

  private static String ofPath(String path) {
    String[] segments = path.split("/");
    String name = withoutLanguage(EXTENSION.matcher(last(segments, 1)).replaceFirst(""));
    if (INDEX.matcher(name).matches() && segments.length > 1) {
      name = last(segments, 2);
    }
    name = EXPORTED.matcher(name).replaceFirst("");
    String dateless = DATE.matcher(name).replaceFirst("");
    boolean noted = name.endsWith(" " + dateless) && DateParser.isWeekday(dateless);
    if (noted || PERIOD.matcher(name).matches() || ONLY_DATE.matcher(name).matches()) {
      return name; // What the note of a day is called, with the day of the week or without.
    }
    String words = dateless.isEmpty() ? name : dateless;
    String spaced =
        PlainText.clean(words.indexOf(' ') < 0 ? DASHES.matcher(words).replaceAll(" ") : words);
    return spaced.isEmpty() ? path : spaced;
  }

  private static String last(String[] segments, int back) {
    return segments.length < back ? "" : segments[segments.length - back];
  }

  private static String withoutLanguage(String name) {
    return PathLanguage.of(name).work();
  }
}
