package dev.tolmach.cli.output;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Texts that are no longer than a line bears. Characters are what a reader takes for one, such as a
 * letter with its marks or an emoji of several parts; none is split. What is cut away is an
 * ellipsis.
 */
public final class Shortened {
  /** The most characters of a title, a heading or a query. */
  public static final int TITLE = 200;

  /** The most characters of a tag, a category, an author or another value. */
  public static final int VALUE = 100;

  /** The most characters of any piece of a line: an id, a path, a message, a list. */
  public static final int PIECE = 600;

  private static final String ELLIPSIS = "…";

  /* So many marks may combine with a letter without making it another text. */
  private static final int UNITS_A_CHARACTER = 8;

  private Shortened() {}

  /** The beginning of a text that is too long; a text of at most so many characters as it is. */
  public static String end(String text, int longest) {
    int cut = cut(text, longest);
    return cut == text.length() ? text : text.substring(0, cut) + ELLIPSIS;
  }

  /**
   * The beginning and the end of a text that is too long, such as a message that ends with what to
   * do; a text of at most so many characters as it is.
   */
  public static String middle(String text, int longest) {
    if (cut(text, longest) == text.length()) {
      return text;
    }
    int head = (longest - 1) / 2;
    return text.substring(0, after(text, head))
        + ELLIPSIS
        + text.substring(before(text, longest - 1 - head));
  }

  /**
   * Where a text has to be cut to have at most so many characters with an ellipsis; its length if
   * it has no more.
   */
  public static int cut(String text, int longest) {
    return text.length() <= longest || after(text, longest) == text.length()
        ? text.length()
        : after(text, longest - 1);
  }

  /* Where so many characters from the beginning end. */
  private static int after(String text, int number) {
    int most = Math.min(text.length(), number * UNITS_A_CHARACTER);
    BreakIterator characters = characters(text.substring(0, most));
    for (int i = 0; i < number; i++) {
      int next = characters.next();
      if (next == BreakIterator.DONE || next == most) {
        return whole(text, most);
      }
    }
    return characters.current();
  }

  /* Where so many characters before the end begin. */
  private static int before(String text, int number) {
    int start = Math.max(0, text.length() - number * UNITS_A_CHARACTER);
    BreakIterator characters = characters(text.substring(start));
    characters.last();
    for (int i = 0; i < number; i++) {
      int previous = characters.previous();
      if (previous == BreakIterator.DONE || previous == 0) {
        return whole(text, start);
      }
    }
    return start + characters.current();
  }

  /* Never between the halves of a surrogate pair. */
  private static int whole(String text, int at) {
    boolean split =
        at > 0
            && at < text.length()
            && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    return split ? at - 1 : at;
  }

  private static BreakIterator characters(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return characters;
  }
}
