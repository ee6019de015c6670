package dev.tolmach.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Makes the fragments that link to headings, as GitHub does: lower case, letters, digits, hyphens
 * and underscores kept, spaces made hyphens, all else dropped, a number behind those that come
 * again. For one document.
 */
final class Anchors {

  private final Map<String, Integer> used = new HashMap<>();

  /** Returns the anchor of the next heading. */
  String of(String heading) {
    String slug = slug(heading);
    Integer times = used.putIfAbsent(slug, 0);
    if (times == null) {
      return slug;
    }
    int number = times;
    String numbered;
    do {
      number++;
      numbered = slug + "-" + number;
    } while (used.containsKey(numbered));
    used.put(slug, number);
    used.put(numbered, 0);
    return numbered;
  }

  private static String slug(String heading) {
    StringBuilder slug = new StringBuilder(heading.length());
    String lower = heading.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (c == ' ') {
        slug.append('-');
      } else if (c == '-' || isWord(c)) {
        slug.appendCodePoint(c);
      }
    }
    return slug.toString();
  }

  private static boolean isWord(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.CONNECTOR_PUNCTUATION,
          Character.DECIMAL_DIGIT_NUMBER ->
          true;
      default -> Character.isLetter(c) || Character.getType(c) == Character.LETTER_NUMBER;
    };
  }
}
