package dev.tolmach.markup;

import java.util.Locale;

/**
 * How the fragments that link to headings are made. In all styles letters are lower-cased, a number
 * stands behind those that come again, and most punctuation is dropped; they differ in what is a
 * letter and what becomes of a heading without any.
 */
public enum AnchorStyle {
  /** As GitHub does: letters, marks and digits of all scripts, hyphens and underscores stay. */
  GITHUB {
    @Override
    String slug(String heading) {
      return filtered(heading, "", c -> isMark(c) || isLetterOrDigit(c));
    }
  },

  /** As Hugo does by default: as GitHub, but without combining marks and outer spaces. */
  HUGO {
    @Override
    String slug(String heading) {
      return filtered(heading.strip(), "heading", c -> c == '_' || isLetterOrDigit(c));
    }
  },

  /**
   * As Jekyll does, by kramdown's parser for GitHub's Markdown: as GitHub, but whether a numbered
   * fragment is taken already is not looked at.
   */
  JEKYLL {
    @Override
    String slug(String heading) {
      return filtered(heading.strip(), "", c -> isMark(c) || isLetterOrDigit(c));
    }
  },

  /** As Goldmark does by itself: nothing but the letters and digits of ASCII. */
  GOLDMARK {
    @Override
    String slug(String heading) {
      return filtered(
          heading.strip().replace('_', ' '), "heading", c -> c < 0x80 && isLetterOrDigit(c));
    }
  };

  /** Says which code points stay, besides the hyphen. */
  private interface Keeping {
    boolean keeps(int codePoint);
  }

  /** The fragment of a heading, whether taken or not. */
  abstract String slug(String heading);

  private static String filtered(String heading, String empty, Keeping kept) {
    StringBuilder slug = new StringBuilder(heading.length());
    String lower = heading.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); ) {
      int c = lower.codePointAt(i);
      i += Character.charCount(c);
      if (c == ' ') {
        slug.append('-');
      } else if (c == '-' || kept.keeps(c)) {
        slug.appendCodePoint(c);
      }
    }
    return slug.isEmpty() ? empty : slug.toString();
  }

  private static boolean isLetterOrDigit(int c) {
    return Character.isLetter(c) || Character.isDigit(c);
  }

  /** Marks, the underscore and its like, and numerals that are letters. */
  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.CONNECTOR_PUNCTUATION,
          Character.LETTER_NUMBER ->
          true;
      default -> false;
    };
  }
}
