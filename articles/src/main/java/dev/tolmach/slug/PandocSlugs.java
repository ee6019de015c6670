package dev.tolmach.slug;

/** The fragments of Pandoc, by which Hakyll and Quarto make theirs. */
public final class PandocSlugs {

  private PandocSlugs() {}

  /**
   * Letters, digits, and the signs {@code _ - .} from the first letter on; {@code section} where
   * there is none (pandoc.org/MANUAL.html, Extension: auto_identifiers).
   */
  public static String pandoc(String heading) {
    StringBuilder slug = new StringBuilder(heading.length());
    boolean apart = false;
    for (int i = 0; i < heading.length(); ) {
      int c = heading.codePointAt(i);
      i += Character.charCount(c);
      boolean kept = Characters.isWord(c) || c == '_' || c == '-' || c == '.';
      if (kept && (!slug.isEmpty() || Character.isLetter(c))) {
        slug.append(apart ? "-" : "").appendCodePoint(Character.toLowerCase(c));
        apart = false;
      } else if (Characters.isSpace(c)) {
        apart = !slug.isEmpty();
      }
    }
    return slug.isEmpty() ? "section" : slug.toString();
  }
}
