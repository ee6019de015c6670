package dev.tolmach.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes off a line of Markdown what may stand inside it: shortcodes, tags and expressions of
 * templates, components, comments, alerts, includes, attribute lists, wiki links. For one text.
 */
final class InlineStripper {

  private static final int FAR = 1 << 20;
  private static final int LONGEST_SHORTCODE = 10_000;
  private static final int LONGEST_EXPRESSION = 2_000;
  private static final int LONGEST_LINK = 300;
  private static final Pattern ATTRIBUTES =
      Pattern.compile("(?<!\\$)\\{(?:# ?[^{}\\s]|:|\\.[a-zA-Z])[^{}\n]*\\}");
  private static final Pattern ID = Pattern.compile("# ?([^\\s}]+)");
  private static final Pattern RUBY =
      Pattern.compile("\\{(\\p{IsHan}+)\\|([\\p{IsHiragana}\\p{IsKatakana}ー|]+)\\}");
  private static final Pattern LITERAL =
      Pattern.compile("\\{\\s*(?:\"([^\"]*)\"|'([^']*)')\\s*\\}");
  /* Groups repeat so many times at most: each time costs the matcher some of the stack. */
  private static final Pattern BLANK = Pattern.compile("\\{(['\"])(?: |\\\\n){0,40}\\1\\}");
  private static final Pattern RAW = Pattern.compile("-?\\s*raw\\s*-?");
  private static final Pattern PAIRS =
      Pattern.compile("\\{(?:[a-z-]++=(?:\"[^\"{}\n]*+\"|[\\w.-]++)[ ]*+){1,40}\\}");
  private static final Pattern COMMENT_ID =
      Pattern.compile("(?:\\{/\\*|<!--)\\s*(?:\\{?#)?([\\p{L}\\p{N}_.-]+)\\}?\\s*(?:\\*/\\}|-->)");

  private final String text;
  private final StrippedOutput out;
  private final Seeker seeker;
  private final boolean mdx;

  /** Whether the line is a row of a table. */
  private boolean table;

  /** Where the strong text ends that is being written, -1 before the first. */
  private int strongEnd = -1;

  InlineStripper(String text, StrippedOutput out, Seeker seeker, boolean mdx) {
    this.text = text;
    this.out = out;
    this.seeker = seeker;
    this.mdx = mdx;
  }

  /** Says whether the next lines are rows of a table. */
  void table(boolean value) {
    table = value;
  }

  /** Writes the text from an offset to the end of its line; returns where the next line begins. */
  int line(int start) {
    int at = start;
    int copied = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        out.copy(text, copied, at + 1);
        return at + 1;
      }
      int end = c > '{' || c < ':' && c != '*' ? at : construct(at, c, copied);
      if (end > at) {
        at = end;
        copied = end;
      } else {
        at += c == '\\' ? 2 : 1;
      }
    }
    out.copy(text, copied, text.length());
    return text.length();
  }

  /**
   * Writes what stands before a construct, and its words; returns its end, or its start if none.
   */
  private int construct(int at, char c, int copied) {
    return switch (c) {
      case '`' -> codeSpan(at, copied);
      case '*' -> strong(at, copied);
      case '{' -> braces(at, copied);
      case '<' -> angle(at, copied);
      case '[' -> bracket(at, copied);
      case ']' -> looseTarget(at, copied);
      case ':' -> text.startsWith(":::", at) ? container(at, copied) : at;
      default -> at;
    };
  }

  /** Writes the text from an offset to behind the next template; returns where it goes on. */
  int templates(int start) {
    int at = text.indexOf('{', start);
    while (at >= 0) {
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      int end = next == '{' || next == '%' ? braces(at, start) : at;
      if (end > at) {
        return end;
      }
      at = text.indexOf('{', at + 1);
    }
    out.copy(text, start, text.length());
    return text.length();
  }

  private int replace(int copied, int at, int end, String words) {
    out.copy(text, copied, at);
    boolean alone =
        !words.isEmpty() && (end == text.length() || text.charAt(end) == '\n') && out.atLineStart();
    out.text.append(words.replace('\n', ' ')).append(alone ? "  " : "");
    out.drop(text, at, end);
    return end;
  }

  private int verbatim(int copied, int end) {
    out.copy(text, copied, end);
    return end;
  }

  /**
   * Leaves out the marks of strong text that touches ideographs. By CommonMark's rules many of them
   * do not count, for they were made for words with spaces between.
   */
  private int strong(int at, int copied) {
    if (at == strongEnd) {
      return replace(copied, at, at + 2, "");
    }
    if (at < strongEnd || !text.startsWith("**", at) || isStar(at + 2) || isStar(at - 1)) {
      return at;
    }
    int close = seeker.next("**", at + 3, LONGEST_LINK);
    boolean pair = close > 0 && !isStar(close + 2) && !isSpace(at + 2) && !isSpace(close - 1);
    if (!pair || !isIdeograph(at - 1) && !isIdeograph(close + 2)) {
      return at;
    }
    String inner = text.substring(at + 2, close);
    if (inner.indexOf('\n') >= 0 || inner.chars().filter(c -> c == '`').count() % 2 == 1) {
      return at;
    }
    strongEnd = close;
    return replace(copied, at, at + 2, "");
  }

  private boolean isStar(int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == '*';
  }

  private boolean isSpace(int at) {
    return Character.isWhitespace(text.charAt(at));
  }

  private boolean isIdeograph(int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= 0x2e80;
  }

  private int codeSpan(int at, int copied) {
    int end = CodeSpan.end(text, at);
    String span = text.substring(at, end);
    String kept = CodeSpan.kept(span, table);
    if (kept.equals(span)) {
      return verbatim(copied, end);
    }
    out.copy(text, copied, at);
    out.copy(kept, 0, kept.length());
    return end;
  }

  private int braces(int at, int copied) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    int end =
        switch (next) {
          case '{' -> doubleBraces(at, copied);
          case '%' -> template(at, copied, "%}", LONGEST_SHORTCODE);
          case '/' -> comment(at, copied, "{/*", "*/}");
          case '#' -> attributes(at, copied);
          case ':', '.' -> SpanEnd.at(text, at) ? at : attributes(at, copied);
          default -> at;
        };
    if (end > at) {
      return end;
    }
    Matcher ruby = RUBY.matcher(text).region(at, text.length());
    if (next >= 0x2e80 && ruby.lookingAt()) {
      String html = "<ruby>" + ruby.group(1) + "<rt>" + ruby.group(2) + "</rt></ruby>";
      return replace(copied, at, ruby.end(), html.replace("|", ""));
    }
    Matcher blank = BLANK.matcher(text).region(at, text.length());
    if (blank.lookingAt()) {
      return replace(copied, at, blank.end(), " ");
    }
    if (mdx) {
      return expression(at, copied);
    }
    Matcher pairs = PAIRS.matcher(text).region(at, text.length());
    return next >= 'a' && next <= 'z' && !SpanEnd.at(text, at) && pairs.lookingAt()
        ? replace(copied, at, pairs.end(), "")
        : at;
  }

  private int doubleBraces(int at, int copied) {
    if (text.startsWith("{{<", at)) {
      return template(at, copied, ">}}", LONGEST_SHORTCODE);
    }
    if (text.startsWith("{{%", at)) {
      return template(at, copied, "%}}", LONGEST_SHORTCODE);
    }
    int close = seeker.next("}}", at + 2, LONGEST_EXPRESSION);
    if (close < 0 || text.substring(at, close).contains("\n\n")) {
      return at;
    }
    int end = text.startsWith("}}}", close) ? close + 3 : close + 2;
    return replace(copied, at, end, Wording.ofMacro(text.substring(at + 2, close)));
  }

  /** What stands between the tags of {@code raw} is shown as it stands. */
  private int shown(int at, int copied, int inner) {
    int close = seeker.next("endraw", inner, FAR);
    int open = close < 0 ? -1 : text.lastIndexOf("{%", close);
    int end = close < 0 ? -1 : text.indexOf("%}", close);
    if (open < inner || end < 0) {
      return -1;
    }
    out.copy(text, copied, at);
    out.drop(text, at, inner);
    out.copy(text, inner, open);
    out.drop(text, open, end + 2);
    return end + 2;
  }

  private int template(int at, int copied, String closer, int limit) {
    int close = seeker.next(closer, at + closer.length(), limit);
    if (close < 0) {
      return at;
    }
    String inner = text.substring(at + closer.length(), close).strip();
    if (closer.equals("%}") && RAW.matcher(inner).matches()) {
      int end = shown(at, copied, close + closer.length());
      return end < 0 ? replace(copied, at, close + closer.length(), "") : end;
    }
    String words = closer.equals("%}") ? TagWords.of(inner) : Shortcode.words(closer, inner);
    return replace(copied, at, close + closer.length(), words);
  }

  private int comment(int at, int copied, String opener, String closer) {
    if (!text.startsWith(opener, at)) {
      return at;
    }
    int close = seeker.next(closer, at + opener.length(), FAR);
    if (close < 0) {
      return at;
    }
    int end = close + closer.length();
    Matcher id = COMMENT_ID.matcher(text).region(at, end);
    out.copy(text, copied, at);
    if (id.matches() && out.lineBeginsWith('#')) {
      out.anchors.put(out.line, id.group(1));
    }
    return replace(at, at, end, "");
  }

  private int attributes(int at, int copied) {
    Matcher matcher = ATTRIBUTES.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return at;
    }
    Matcher id = ID.matcher(matcher.group());
    out.copy(text, copied, at);
    if (id.find()) {
      out.anchors.put(out.line, id.group(1));
    }
    return replace(at, at, matcher.end(), "");
  }

  private int expression(int at, int copied) {
    int close = HtmlTag.endOfBraces(text, at);
    if (close < 0) {
      return at;
    }
    Matcher literal = LITERAL.matcher(text).region(at, close + 1);
    String words = "";
    if (literal.matches()) {
      words = literal.group(1) == null ? literal.group(2) : literal.group(1);
    }
    return replace(copied, at, close + 1, words);
  }

  private int angle(int at, int copied) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (next) {
      case '!' -> comment(at, copied, "<!--", "-->");
      case '%' -> template(at, copied, "%>", LONGEST_EXPRESSION);
      default -> {
        int end = next == 'p' || next == 's' ? raw(at, copied) : at;
        yield end > at ? end : component(at, copied);
      }
    };
  }

  /** Copies what must stay as it is: preformatted text, scripts and styles. */
  private int raw(int at, int copied) {
    for (String name : new String[] {"pre", "script", "style"}) {
      int behind = at + 1 + name.length();
      boolean opens = text.startsWith(name, at + 1) && behind < text.length();
      if (opens && !Character.isLetterOrDigit(text.charAt(behind))) {
        int close = seeker.next("</" + name, behind, FAR);
        return close < 0 ? at : verbatim(copied, close);
      }
    }
    return at;
  }

  private int component(int at, int copied) {
    int name = text.startsWith("</", at) ? at + 2 : at + 1;
    char first = name < text.length() ? text.charAt(name) : ' ';
    boolean capital = first >= 'A' && first <= 'Z';
    boolean component = capital || first == '>' || mdx && first >= 'a' && first <= 'z';
    if (!component) {
      return at;
    }
    HtmlTag tag = HtmlTag.at(text, at);
    boolean html = tag != null && HtmlElements.isKnown(tag.name());
    if (tag == null || html && tag.attributes().indexOf('{') < 0) {
      return at;
    }
    boolean glued = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    if (glued && !tag.closing() && tag.attributes().isEmpty() && isTypeParameter(tag)) {
      return replace(copied, at, tag.end(), "&lt;" + tag.name() + "&gt;");
    }
    return replace(copied, at, tag.end(), Wording.of(tag.attributes()));
  }

  /** {@code List<String>} is text where nothing closes the tag. */
  private boolean isTypeParameter(HtmlTag tag) {
    return seeker.next("</" + tag.name(), tag.end(), LONGEST_SHORTCODE) < 0;
  }

  private int bracket(int at, int copied) {
    if (text.startsWith("[!", at)) {
      return alert(at, copied);
    }
    boolean embeds = at > 0 && text.charAt(at - 1) == '!';
    if (!embeds && text.startsWith("[[", at)) {
      return wikiLink(at, copied);
    }
    boolean contents = text.startsWith("[TOC]", at) || text.startsWith("[toc]", at);
    return contents ? replace(copied, at, at + 5, "") : at;
  }

  /** An address with spaces is none by CommonMark's rules, and would be left in the text. */
  private int looseTarget(int at, int copied) {
    int end = LooseTarget.end(text, at + 1);
    return end < 0 ? at : replace(copied, at + 1, end, "()");
  }

  private int alert(int at, int copied) {
    Alert alert = Alert.at(text, at);
    return alert == null ? at : replace(copied, at, alert.end(), alert.words());
  }

  private int wikiLink(int at, int copied) {
    int close = seeker.next("]]", at + 2, LONGEST_LINK);
    if (close < 0) {
      return at;
    }
    String inner = text.substring(at + 2, close);
    boolean link = close + 2 < text.length() && text.charAt(close + 2) == '(';
    if (link || inner.isBlank() || inner.chars().anyMatch(c -> "[]\n".indexOf(c) >= 0)) {
      return at;
    }
    boolean contents = inner.equalsIgnoreCase("toc") || inner.equalsIgnoreCase("_toc_");
    String words = inner.substring(inner.lastIndexOf('|') + 1);
    return replace(copied, at, close + 2, contents ? "" : words);
  }

  private int container(int at, int copied) {
    int close = seeker.next(":::", at + 3, LONGEST_EXPRESSION);
    if (close < 0 || text.substring(at, close).indexOf('\n') >= 0) {
      return at;
    }
    return replace(copied, at, close + 3, Containers.title(text.substring(at + 3, close)));
  }
}
