package dev.tolmach.schema;

import dev.tolmach.language.Language;
import dev.tolmach.query.ArticlePart;
import java.lang.Character.UnicodeScript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an article that are searched as text.
 *
 * <p>Every part is indexed once under its plain name in neutral tokens (folded, unstemmed, Han as
 * pairs and, in a field next to it, as characters), and, but for {@link #CODE}, once more for each
 * language group that the article holds, as {@code text.ru} or {@code title.zh}. See {@link
 * #hasPositions} for which of them phrases can be asked.
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

  /* Radicals are the first; the halves of characters outside the first plane come later. */
  private static final char FIRST_HAN = '\u2E80';

  /* The language whose words are all found as characters in the neutral field, too. */
  private static final String IN_CHARACTERS = Language.CHINESE_SIMPLIFIED.primary();

  /* After the name of a part: the field of its single Han characters. */
  private static final String CHARACTERS = "-characters";

  private final String name;

  TextField(String name) {
    this.name = name;
  }

  /** What is searched where somebody looks in one part of an article. */
  public static TextField of(ArticlePart part) {
    return switch (part) {
      case TITLE -> TITLE;
      case HEADING -> HEADINGS;
      case TEXT -> TEXT;
      case CODE -> CODE;
    };
  }

  /** The part that a field holds, neutral or a language's; null if it is no field of text. */
  public static @Nullable TextField of(String field) {
    int dot = field.indexOf('.');
    int end = dot < 0 ? field.indexOf('-') : dot;
    String name = end < 0 ? field : field.substring(0, end);
    for (TextField each : values()) {
      if (each.name.equals(name)) {
        return each;
      }
    }
    return null;
  }

  /**
   * Whether a field of text knows the positions of its words in a part. Fields of Chinese words and
   * of single characters do not: they only say how often an article has each, since the pairs of
   * characters in the neutral field say where.
   */
  public static boolean hasPositions(String field) {
    return !field.endsWith('.' + IN_CHARACTERS) && !isOfCharacters(field);
  }

  /** Whether a field has the single Han characters of a part. */
  public static boolean isOfCharacters(String field) {
    return field.endsWith(CHARACTERS);
  }

  /** Whether a field is neutral: neither a language's nor one of single characters. */
  public static boolean isNeutral(String field) {
    return field.indexOf('.') < 0 && field.indexOf('-') < 0;
  }

  /**
   * The field that says in which articles a term of a field is. For a single Han character of a
   * neutral field that is another one, since inside of runs a neutral field has pairs only.
   */
  public static String holding(String field, String term) {
    return isNeutral(field) && isCharacter(term) ? field + CHARACTERS : field;
  }

  /**
   * The field of whole texts that goes with a field of a part: {@code text.ru} for {@code
   * title.ru}, and for itself.
   */
  public static String inText(String field) {
    TextField part = of(field);
    return part == null || part == TEXT ? field : TEXT.name + field.substring(part.name.length());
  }

  /** The fields of all parts of an article that go with a field of whole texts. */
  public static List<String> inAll(String field) {
    String language = field.substring(TEXT.name.length());
    List<TextField> parts = language.isEmpty() ? List.of(values()) : IN_LANGUAGES;
    return parts.stream().map(part -> part.name + language).toList();
  }

  /** Whether a term is a single Han character. */
  public static boolean isCharacter(String term) {
    return !term.isEmpty()
        && term.codePointCount(0, term.length()) == 1
        && UnicodeScript.of(term.codePointAt(0)) == UnicodeScript.HAN;
  }

  /** Whether a text may have Han characters; false where it surely has none. */
  public static boolean mayHaveHan(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_HAN) {
        return true;
      }
    }
    return false;
  }

  /** The name of the field of single Han characters, such as {@code text-characters}. */
  public String characters() {
    return name + CHARACTERS;
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
