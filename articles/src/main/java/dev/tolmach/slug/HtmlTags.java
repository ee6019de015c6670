package dev.tolmach.slug;

/** Takes tags out of a line, as the npm package hexo-util does ({@code stripHTML}, MIT licence). */
final class HtmlTags {

  private HtmlTags() {}

  static String strip(String line) {
    if (line.indexOf('<') < 0) {
      return line;
    }
    StringBuilder text = new StringBuilder(line.length());
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c != '<') {
        text.append(c);
        at++;
      } else if (at + 1 < line.length() && line.charAt(at + 1) == ' ') {
        text.append("< ");
        at += 2;
      } else {
        at = line.startsWith("<!--", at) ? endOfComment(line, at) : endOfTag(line, at);
      }
    }
    return text.toString();
  }

  private static int endOfComment(String line, int at) {
    int end = line.indexOf("-->", at + 4);
    return end < 0 ? line.length() : end + 3;
  }

  /* A tag that nothing ends takes the rest of the line with it. */
  private static int endOfTag(String line, int at) {
    int depth = 0;
    char quote = 0;
    for (int i = at + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' || c == '\'') {
        quote = quote == 0 ? c : c == quote ? 0 : quote;
      } else if (c == '<' && quote == 0) {
        depth++;
      } else if (c == '>' && quote == 0 && depth-- == 0) {
        return i + 1;
      }
    }
    return line.length();
  }
}
