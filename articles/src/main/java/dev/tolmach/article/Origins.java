package dev.tolmach.article;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The origins of the facts about an article.
 *
 * @param title where its title was
 * @param date where its date was; null if it has none
 * @param language where its language is declared; null if it is not
 */
public record Origins(Origin title, @Nullable Origin date, @Nullable Origin language) {
  /** The first heading of level 1, or a lower one above the whole text. */
  public static final Origin HEADING = new Origin(Kind.HEADING, "heading");

  /** A bold line at the beginning of the text. */
  public static final Origin BOLD_LINE = new Origin(Kind.BOLD_LINE, "bold line");

  /** The title, the language or a {@code meta} element of an HTML page. */
  public static final Origin PAGE = new Origin(Kind.PAGE, "page");

  /** The site's table of contents, such as the {@code nav} of a {@code mkdocs.yml}. */
  public static final Origin CONTENTS = new Origin(Kind.CONTENTS, "table of contents");

  /** The file's name, its suffix or its folders. */
  public static final Origin PATH = new Origin(Kind.PATH, "path");

  /** The part of an article's file that a fact was found in. */
  public enum Kind {
    /** A key of front matter. */
    KEY,
    /** A heading. */
    HEADING,
    /** A bold line. */
    BOLD_LINE,
    /** The head of an HTML page. */
    PAGE,
    /** No part of it: the site's table of contents. */
    CONTENTS,
    /** The path. */
    PATH
  }

  /**
   * The origin of one fact.
   *
   * @param kind in which part of the file
   * @param text the key as written, or the kind as {@code lint} prints it
   */
  public record Origin(Kind kind, String text) {
    /** Prints the text. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** Checks that the title has an origin. */
  public Origins {
    Objects.requireNonNull(title, "title");
  }

  /** Returns the origin of what a key of front matter states. */
  public static Origin key(String key) {
    return new Origin(Kind.KEY, key);
  }

  Origins withTitle(Origin origin) {
    return new Origins(origin, date, language);
  }

  Origins withLanguage(Origin origin) {
    return new Origins(title, date, origin);
  }
}
