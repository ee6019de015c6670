package dev.tolmach.syntax;

/**
 * Lines of MkDocs under which Markdown is indented as far as code: {@code !!! note}, {@code ???+
 * tip}, {@code === "Tab"}.
 */
final class IndentedOpener {

  private IndentedOpener() {}

  /** Says whether a line may be one, by how it begins. */
  static boolean is(String text, int first, int lineEnd) {
    int words = first + 3;
    while (words < lineEnd && "+! ".indexOf(text.charAt(words)) >= 0) {
      words++;
    }
    boolean tab = text.startsWith("===", first) && words < lineEnd && text.charAt(words) == '"';
    return tab
        || words < lineEnd && (text.startsWith("!!!", first) || text.startsWith("???", first));
  }
}
