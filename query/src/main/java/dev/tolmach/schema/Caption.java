package dev.tolmach.schema;

import dev.tolmach.language.Language;
import dev.tolmach.query.Facet;
import java.util.Optional;

/**
 * A title, tag or heading of an article, as {@code IndexFields.CAPTION} holds it: language, kind,
 * key and spelling, separated by U+001F, so that all that begin alike are together in the order of
 * terms.
 *
 * @param language the language of the article's text
 * @param kind what it is
 * @param key the spelling in lower case, with {@code е} for {@code ё}, without marks before it
 * @param spelling as the author writes it, in one line
 */
public record Caption(Language language, Kind kind, String key, String spelling) {
  /** What a caption is. */
  public enum Kind {
    /** The title of an article. */
    TITLE('t'),
    /** A tag. */
    TAG('a'),
    /** The heading of a section. */
    HEADING('h');

    private final char mark;

    Kind(char mark) {
      this.mark = mark;
    }
  }

  private static final char SEPARATOR = '\u001F';

  /* Nobody completes to more. In UTF-16 code units. */
  private static final int LONGEST = 200;

  /**
   * A caption as an author wrote it.
   *
   * @return empty if it has no letter or digit, or is too long
   */
  public static Optional<Caption> written(Language language, Kind kind, String text) {
    String spelling = singleBlanks(text.replace(SEPARATOR, ' ').strip());
    String key = keyOf(spelling);
    return key.isEmpty() || spelling.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new Caption(language, kind, key, spelling));
  }

  private static String singleBlanks(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\t' && c <= '\r' || c == ' ' && text.charAt(i - 1) == ' ') {
        return text.replaceAll("\\s+", " ");
      }
    }
    return text;
  }

  /** The key of a spelling, or the beginning of one. */
  public static String keyOf(String written) {
    String key = Facet.key(written).replace('ё', 'е');
    int start = 0;
    while (start < key.length() && !Character.isLetterOrDigit(key.codePointAt(start))) {
      start += Character.charCount(key.codePointAt(start));
    }
    return key.substring(start);
  }

  /** What all captions of a language and kind begin with whose keys begin so. */
  public static String beginning(Language language, Kind kind, String key) {
    return language.tag() + SEPARATOR + kind.mark + SEPARATOR + key;
  }

  /** The caption as it is written in the index. */
  public String docValue() {
    return beginning(language, kind, key) + SEPARATOR + spelling;
  }

  /** Reads a caption of the index. */
  public static Caption parse(String docValue) {
    int kind = docValue.indexOf(SEPARATOR) + 1;
    int key = kind + 2;
    int spelling = docValue.indexOf(SEPARATOR, key) + 1;
    return new Caption(
        new Language(docValue.substring(0, kind - 1)),
        kindOf(docValue.charAt(kind)),
        docValue.substring(key, spelling - 1),
        docValue.substring(spelling));
  }

  private static Kind kindOf(char mark) {
    for (Kind kind : Kind.values()) {
      if (kind.mark == mark) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "Not a kind of caption: '" + mark + "'. Expected t, a or h. Rebuild the index.");
  }
}
