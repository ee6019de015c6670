package dev.tolmach.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A property of articles whose values can be counted and filtered by.
 *
 * @param name its name, as in the command line and in JSON, such as {@code tag}
 */
public record Facet(String name) {
  /** The tags of an article. */
  public static final Facet TAG = new Facet("tag");

  /** The categories of an article. */
  public static final Facet CATEGORY = new Facet("category");

  /** The authors of an article. */
  public static final Facet AUTHOR = new Facet("author");

  /** The language of an article's text, a BCP 47 tag. */
  public static final Facet LANGUAGE = new Facet("language");

  /** The calendar date of an article: years, and under each its months. */
  public static final Facet DATE = new Facet("date");

  /** The facets of every index, in the order they are shown; archives may have further ones. */
  public static final List<Facet> ALL = List.of(TAG, CATEGORY, AUTHOR, LANGUAGE, DATE);

  /**
   * The facet of a name, in any case: one of {@link #ALL}, or one that an archive has of its own.
   * Whether an index has it is known only when it is searched.
   *
   * @throws InvalidRequestException if the name is empty
   */
  public static Facet named(String name) {
    String key = key(name);
    if (key.isEmpty()) {
      throw new InvalidRequestException(
          "A facet without a name: '" + name + "'. Expected a name such as tag. Give one.");
    }
    return new Facet(key);
  }

  /**
   * The plain key of a name or value: NFKC, lower case, white space folded. An index folds values
   * as it folds words, so that there more spellings are one.
   */
  public static String key(String written) {
    String folded = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare = folded.strip();
    StringBuilder key = new StringBuilder(bare.length());
    boolean blank = false;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (isBlank(c)) {
        blank = true;
      } else {
        if (blank) {
          key.append(' ');
        }
        blank = false;
        key.append(c);
      }
    }
    return key.toString();
  }

  /* The separators of ASCII, and its white space. */
  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c >= '\u001D' && c <= '\u001F';
  }
}
