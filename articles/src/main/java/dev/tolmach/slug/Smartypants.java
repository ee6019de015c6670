package dev.tolmach.slug;

/**
 * The typographic quotes and dashes that hexo-renderer-marked makes of typed ones before it makes a
 * heading's fragment (MIT licence; its option {@code smartypants} is on by default).
 */
public final class Smartypants {

  private static final String BEFORE_SINGLE = "-—/([{\"";
  private static final String BEFORE_DOUBLE = "-—/([{‘";

  private Smartypants() {}

  /** Returns prose, code apart, as it is printed. */
  public static String of(String prose) {
    if (prose.indexOf('\'') < 0
        && prose.indexOf('"') < 0
        && !prose.contains("--")
        && !prose.contains("...")) {
      return prose;
    }
    String dashed = prose.replace("---", "—").replace("--", "–");
    return quoted(quoted(dashed, '\'', BEFORE_SINGLE, "‘’"), '"', BEFORE_DOUBLE, "“”")
        .replace("...", "…");
  }

  private static String quoted(String text, char mark, String before, String pair) {
    StringBuilder quoted = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == mark) {
        boolean opens =
            i == 0
                || before.indexOf(text.charAt(i - 1)) >= 0
                || Characters.isSpace(text.charAt(i - 1));
        quoted.append(pair.charAt(opens ? 0 : 1));
      } else {
        quoted.append(c);
      }
    }
    return quoted.toString();
  }
}
