package dev.tolmach.article;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the facts about an article were found: a key of its front matter as written, or one of the
 * words below.
 *
 * @param title where its title was
 * @param date where its date was; null if it has none
 * @param language where its language is declared; null if it is not
 */
public record Origins(String title, @Nullable String date, @Nullable String language) {
  /** The first heading of level 1, or a lower one that stands above the whole text. */
  public static final String HEADING = "heading";

  /** A bold line at the beginning of the text. */
  public static final String BOLD_LINE = "bold line";

  /** The title or the language of an HTML page. */
  public static final String PAGE = "page";

  /** The file's name, its suffix or its folders. */
  public static final String PATH = "path";

  /** Checks that the title has an origin. */
  public Origins {
    Objects.requireNonNull(title, "title");
  }

  Origins withTitle(String origin) {
    return new Origins(origin, date, language);
  }

  Origins withLanguage(String origin) {
    return new Origins(title, date, origin);
  }
}
