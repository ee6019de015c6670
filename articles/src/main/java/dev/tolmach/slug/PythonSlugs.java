package dev.tolmach.slug;

import java.text.Normalizer;

/** The fragments of MkDocs, of the extensions that its sites use, and of Sphinx. */
public final class PythonSlugs {

  private PythonSlugs() {}

  /**
   * MkDocs's default: what of the heading is ASCII, without marks. The algorithm is {@code slugify}
   * of markdown/extensions/toc.py in Python-Markdown (BSD-3-Clause licence).
   */
  public static String mkdocs(String heading) {
    String decomposed = Characters.normal(heading, Normalizer.Form.NFKD);
    StringBuilder ascii = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c < 0x80) {
        ascii.append(c);
      }
    }
    return mkdocsUnicode(ascii.toString());
  }

  /** MkDocs's with {@code slugify_unicode} of the same file: letters of all scripts. */
  public static String mkdocsUnicode(String heading) {
    StringBuilder kept = new StringBuilder(heading.length());
    heading
        .codePoints()
        .filter(c -> isWord(c) || c == '-' || isSpace(c))
        .forEach(kept::appendCodePoint);
    String lower = Characters.lowerWords(stripped(kept.toString()));
    StringBuilder slug = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c != '-' && !isSpace(c)) {
        slug.append(c);
      } else if (slug.isEmpty() || slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    return slug.toString();
  }

  /**
   * MkDocs's with {@code pymdownx.slugs.slugify} and {@code case: lower}, as most sites whose
   * headings are not in Latin letters set it. The algorithm is that of pymdownx/slugs.py in PyMdown
   * Extensions (MIT licence).
   */
  public static String pymdown(String heading) {
    return Characters.lowerWords(pymdownCased(heading));
  }

  /** The same as {@link #pymdown} where no case is set: capitals stay. */
  public static String pymdownCased(String heading) {
    String text = stripped(Characters.normal(heading, Normalizer.Form.NFC));
    return Characters.filtered(text, PythonSlugs::isWord);
  }

  /**
   * Sphinx's, and so that of Jupyter Book before its second version: ASCII letters and digits from
   * the first letter on; empty where there is none. The algorithm is {@code make_id} of
   * docutils/nodes.py (public domain).
   */
  public static String docutils(String heading) {
    String lower = Characters.lowerWords(heading);
    StringBuilder spelled = new StringBuilder(lower.length());
    lower.codePoints().forEach(c -> spelled.append(withoutStroke(c)));
    String decomposed = Characters.normal(spelled.toString(), Normalizer.Form.NFKD);
    StringBuilder ascii = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c < 0x80) {
        ascii.append(c);
      }
    }
    String slug = Characters.hyphenated(ascii.toString(), c -> !isSmallOrDigit(c));
    int from = 0;
    while (from < slug.length() && !Character.isLetter(slug.charAt(from))) {
      from++;
    }
    return slug.substring(from);
  }

  private static boolean isSmallOrDigit(int c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  private static String withoutStroke(int c) {
    return switch (c) {
      case 'ø' -> "o";
      case 'đ' -> "d";
      case 'ħ' -> "h";
      case 'ı' -> "i";
      case 'ł' -> "l";
      case 'ŧ' -> "t";
      case 'ß' -> "sz";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      default -> Character.toString(c);
    };
  }

  /** What {@code \w} means in Python: marks are none of it. */
  private static boolean isWord(int c) {
    return c == '_' || Characters.isLetterOrDigit(c) || Characters.isNumber(c);
  }

  private static boolean isSpace(int c) {
    return c >= '\t' && c <= '\r'
        || c >= 0x1c && c <= 0x1f
        || Character.isSpaceChar(c)
        || c == 0x85;
  }

  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
