package dev.tolmach.markup;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the fragments that link to headings are made. In all styles letters are lower-cased, a number
 * stands behind those that come again, and most punctuation is dropped; they differ in what is a
 * letter, in what becomes of a heading without any, and in whether the heading is looked at as its
 * reader sees it or as it stands in the file, addresses of links included.
 */
public enum AnchorStyle {
  /**
   * As GitHub does: letters, marks and digits of all scripts, hyphens and underscores stay. The
   * algorithm is that of the npm package github-slugger (MIT licence), by which Docusaurus and
   * Astro make theirs too.
   */
  GITHUB(false, true) {
    @Override
    String slug(String heading) {
      return filtered(heading.toLowerCase(Locale.ROOT), AnchorStyle::isWord);
    }
  },

  /**
   * As Hugo does by default: letters, digits and underscores as they stand in the file. The
   * algorithm is {@code github} in Hugo's markup/goldmark/autoid.go (Apache licence 2.0).
   */
  HUGO(true, true) {
    @Override
    String slug(String heading) {
      return orHeading(filtered(lower(heading.strip()), c -> c == '_' || isLetterOrDigit(c)));
    }
  },

  /**
   * As Hugo does if told to be {@code github-ascii}: accents are taken off, and all else left out.
   */
  HUGO_ASCII(true, true) {
    @Override
    String slug(String heading) {
      String bare = ACCENTS.matcher(decomposed(heading)).replaceAll("");
      return orHeading(
          filtered(lower(bare.strip()), c -> c == '_' || c < 0x80 && isLetterOrDigit(c)));
    }
  },

  /**
   * As Hugo does if told to be {@code blackfriday}, and did of itself before its version 0.60: one
   * hyphen for whatever stands between letters and numbers (markup/blackfriday/anchors.go).
   */
  BLACKFRIDAY(true, true) {
    @Override
    String slug(String heading) {
      return orHeading(hyphenated(lower(heading)));
    }
  },

  /**
   * As Jekyll does by default, by kramdown's parser for GitHub's Markdown: as GitHub, but dashes
   * made of hyphens are dropped, and whether a numbered fragment is taken already is not looked at.
   * The algorithm is {@code generate_gfm_header_id} of kramdown-parser-gfm (MIT licence).
   */
  JEKYLL(false, false) {
    @Override
    String slug(String heading) {
      return filtered(lower(heading.strip()).replace('\t', ' '), AnchorStyle::isWord);
    }

    @Override
    String words(String prose) {
      return DASHES.matcher(prose).replaceAll("");
    }
  },

  /**
   * As kramdown does by itself, and Jekyll where it is told {@code input: kramdown}: ASCII letters
   * and digits from the first letter on; {@code section} where there is none. The algorithm is
   * {@code basic_generate_id} of lib/kramdown/converter/base.rb (MIT licence).
   */
  KRAMDOWN(true, false) {
    @Override
    String slug(String heading) {
      String fromLetter = BEFORE_LETTERS.matcher(heading).replaceFirst("");
      String slug = lower(filtered(fromLetter, c -> c < 0x80 && isLetterOrDigit(c)));
      return slug.isEmpty() ? "section" : slug;
    }
  },

  /**
   * As Goldmark does by itself: nothing but the letters and digits of ASCII; spaces and underscores
   * become hyphens. The algorithm is the default one of its parser/parser.go (MIT licence).
   */
  GOLDMARK(true, true) {
    @Override
    String slug(String heading) {
      String spaced = heading.strip().replace('_', ' ').replace('\t', ' ');
      return orHeading(lower(filtered(spaced, c -> c < 0x80 && isLetterOrDigit(c))));
    }
  };

  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
  private static final Pattern DASHES = Pattern.compile("-{2,3}");
  private static final Pattern BEFORE_LETTERS = Pattern.compile("^[^A-Za-z]+");

  /** Longer ones are not normalized: of many marks in a row that takes the square. */
  private static final int LONGEST = 1_000;

  private final boolean ofSource;
  private final boolean unique;

  AnchorStyle(boolean ofSource, boolean unique) {
    this.ofSource = ofSource;
    this.unique = unique;
  }

  /** Says which code points stay, besides the hyphen. */
  private interface Keeping {
    boolean keeps(int codePoint);
  }

  /** The fragment of a heading, whether taken or not. */
  abstract String slug(String heading);

  /** What of a heading's text, code apart, goes into its fragment. */
  String words(String prose) {
    return prose;
  }

  /** Whether headings are looked at as they stand in the file. */
  boolean ofSource() {
    return ofSource;
  }

  /** Whether no fragment is given twice, and none that an author gave. */
  boolean unique() {
    return unique;
  }

  private static String filtered(String heading, Keeping kept) {
    StringBuilder slug = new StringBuilder(heading.length());
    heading
        .codePoints()
        .forEach(c -> {
          if (c == ' ') {
            slug.append('-');
          } else if (c == '-' || kept.keeps(c)) {
            slug.appendCodePoint(c);
          }
        });
    return slug.toString();
  }

  private static String hyphenated(String heading) {
    StringBuilder slug = new StringBuilder(heading.length());
    boolean apart = false;
    for (int i = 0; i < heading.length(); ) {
      int c = heading.codePointAt(i);
      i += Character.charCount(c);
      if (isLetterOrDigit(c) || isNumber(c)) {
        slug.append(apart && !slug.isEmpty() ? "-" : "").appendCodePoint(c);
        apart = false;
      } else {
        apart = true;
      }
    }
    return slug.toString();
  }

  /** Each letter for itself, as Go and Ruby do: a sigma at the end of a word stays as it is. */
  private static String lower(String heading) {
    StringBuilder lower = new StringBuilder(heading.length());
    heading.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  private static String decomposed(String heading) {
    return heading.length() > LONGEST
        ? heading
        : Normalizer.normalize(heading, Normalizer.Form.NFD);
  }

  private static String orHeading(String slug) {
    return slug.isEmpty() ? "heading" : slug;
  }

  private static boolean isLetterOrDigit(int c) {
    return Character.isLetter(c) || Character.isDigit(c);
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  /** Letters and what passes for them, marks, digits, the underscore and its like. */
  private static boolean isWord(int c) {
    return Character.isAlphabetic(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.DECIMAL_DIGIT_NUMBER,
              Character.CONNECTOR_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
