package dev.tolmach.schema;

import dev.tolmach.language.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an article that are searched as text.
 *
 * <p>Every part is indexed once under its plain name in neutral tokens (folded, unstemmed, Han as
 * characters and pairs), and, but for {@link #CODE}, once more for each language group that the
 * article holds, as {@code text.ru} or {@code title.zh}. See {@link #hasPlaces} for which of them
 * phrases can be asked.
 */
public enum TextField {
  /** The title. */
  TITLE("title"),
  /** The headings of all sections, one a line. */
  HEADINGS("headings"),
  /** What the author says about the article: tags, categories, authors, keywords, description. */
  ABOUT("about"),
  /** The rendered text, headings included, code blocks excluded. */
  TEXT("text"),
  /** The code blocks. Searched as written only. */
  CODE("code");

  /** The parts that language fields exist for. */
  public static final List<TextField> IN_LANGUAGES = List.of(TITLE, HEADINGS, ABOUT, TEXT);

  /* The language whose words are all found as characters in the neutral field, too. */
  private static final String IN_CHARACTERS = Language.CHINESE_SIMPLIFIED.primary();

  private final String name;

  TextField(String name) {
    this.name = name;
  }

  /** The part that a field holds, neutral or a language's; null if it is no field of text. */
  public static @Nullable TextField of(String field) {
    int dot = field.indexOf('.');
    String name = dot < 0 ? field : field.substring(0, dot);
    for (TextField each : values()) {
      if (each.name.equals(name)) {
        return each;
      }
    }
    return null;
  }

  /**
   * Whether a field of text knows where in a part its words stand. A field of Chinese words does
   * not: it only says how often an article has each, since the characters of every word stand in
   * the neutral field, too, which says where.
   */
  public static boolean hasPlaces(String field) {
    return !field.endsWith('.' + IN_CHARACTERS);
  }

  /** The name of the neutral field, such as {@code text}. */
  public String neutral() {
    return name;
  }

  /**
   * The name of the field for a language, such as {@code text.ru}. The two ways of writing Chinese
   * share one field, so the name carries the primary subtag only.
   */
  public String in(Language language) {
    return name + '.' + language.primary();
  }
}
