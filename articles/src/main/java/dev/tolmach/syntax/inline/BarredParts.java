package dev.tolmach.syntax.inline;

/** Parts of a table's row whose bars belong to themselves: code, wiki links, templates, ruby. */
public final class BarredParts {

  private BarredParts() {}

  /** Returns a row with the bars of such parts escaped. */
  public static String escaped(String row) {
    if (row.indexOf('`') < 0 && row.indexOf("[[") < 0 && row.indexOf('{') < 0) {
      return row;
    }
    NotationText passage = new NotationText(row, false);
    StringBuilder out = new StringBuilder(row.length() + 8);
    for (int at = 0; at < row.length(); ) {
      int end = row.charAt(at) == '\\' ? Math.min(row.length(), at + 2) : end(passage, at);
      if (end <= at) {
        out.append(row.charAt(at++));
      } else if (row.charAt(at) == '\\') {
        out.append(row, at, end);
        at = end;
      } else {
        escape(row, at, end, out);
        at = end;
      }
    }
    return out.toString();
  }

  private static int end(NotationText passage, int at) {
    char c = passage.at(at);
    if (c == '`') {
      return CodeSpan.end(passage.text(), at);
    }
    if (c == '[' && passage.at(at + 1) == '[') {
      int close = passage.next("]]", at + 2, passage.text().length());
      return close < 0 ? -1 : close + 2;
    }
    if (c != '{') {
      return -1;
    }
    Ruby ruby = Ruby.at(passage, at);
    Found found = Templates.mayBegin(c, passage.at(at + 1)) ? Templates.at(passage, at) : null;
    return ruby != null ? ruby.end() : found != null ? found.end() : -1;
  }

  private static void escape(String row, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      char c = row.charAt(i);
      boolean bare = c == '|' && row.charAt(i - 1) != '\\';
      out.append(bare ? "\\" : "").append(c);
    }
  }
}
