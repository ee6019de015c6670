package dev.tolmach.slug;

/** The fragments of Zola and mdBook. */
public final class RustSlugs {

  private RustSlugs() {}

  /**
   * Zola's default: all is spelled in ASCII, and one hyphen is put for whatever is no letter and no
   * digit then. The algorithm is that of the crate slug (MIT or Apache licence 2.0), which spells
   * each character by itself.
   */
  public static String zola(String heading) {
    StringBuilder slug = new StringBuilder(heading.length());
    for (int i = 0; i < heading.length(); ) {
      int c = heading.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        append(slug, (char) c);
      } else {
        String spelled = Transliteration.of(c);
        for (int k = 0; k < spelled.length(); k++) {
          append(slug, spelled.charAt(k));
        }
      }
    }
    int last = slug.length() - 1;
    return last >= 0 && slug.charAt(last) == '-' ? slug.substring(0, last) : slug.toString();
  }

  private static void append(StringBuilder slug, char c) {
    if (Characters.isAsciiLetterOrDigit(c)) {
      slug.append((char) Characters.asciiLower(c));
    } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
      slug.append('-');
    }
  }

  /**
   * Zola's where {@code slugify.anchors} is {@code safe} or {@code off}: white space becomes
   * underscores. The algorithm is {@code slugify_anchors} of components/utils/src/slugs.rs (MIT
   * licence).
   */
  public static String zolaSafe(String heading) {
    StringBuilder slug = new StringBuilder(heading);
    for (int i = 0; i < slug.length(); i++) {
      char c = slug.charAt(i);
      if (c == ' ' || c >= '\t' && c <= '\r' && c != '\u000b') {
        slug.setCharAt(i, '_');
      }
    }
    return slug.toString();
  }

  /**
   * MdBook's: letters and numbers of all scripts, of which only those of ASCII are lowered. The
   * algorithm is {@code id_from_content} of crates/mdbook-html/src/utils.rs (MPL-2.0), a rule of
   * three lines.
   */
  public static String mdbook(String heading) {
    StringBuilder slug = new StringBuilder(heading.length());
    heading
        .strip()
        .codePoints()
        .forEach(c -> {
          if (c == '_' || c == '-' || Character.isAlphabetic(c) || isNumeric(c)) {
            slug.appendCodePoint(Characters.asciiLower(c));
          } else if (Characters.isSpace(c)) {
            slug.append('-');
          }
        });
    return slug.toString();
  }

  private static boolean isNumeric(int c) {
    return Character.isDigit(c) || Characters.isNumber(c);
  }
}
