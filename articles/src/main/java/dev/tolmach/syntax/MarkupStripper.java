package dev.tolmach.syntax;

import dev.tolmach.syntax.directive.DirectiveFence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes off Markdown what site generators add to it: imports, components and expressions of MDX,
 * shortcodes of Hugo, tags of Liquid and Nunjucks, containers, alerts, attribute lists, comments.
 * Words that a reader would see stay; code stays as it is; no line comes or goes.
 *
 * <p>Works through the lines; what may stand inside a line is left to {@link InlineStripper}. For
 * one text.
 */
public final class MarkupStripper {

  private static final String FENCE = "~~~~~~~~";
  private static final int FAR = 1 << 20;
  private static final Pattern IMPORT =
      Pattern.compile(
          "import\\s(?:[^'\"\n;]*\\sfrom\\s*)?['\"][^'\"\n]+['\"].*|import\\s*\\{[^}]*");
  private static final Pattern EXPORT =
      Pattern.compile("export\\s+(?:default|const|let|var|function|async|class|\\{|\\*).*");
  private static final Pattern CODE_TAG =
      Pattern.compile("\\{(?:%|\\{[<%])-?\\s*(highlight|codeblock|code|prism)\\b.*[%>]\\}\\}?\\s*");
  private static final Pattern ATTRIBUTES = Pattern.compile("\\{:[^{}]*\\}\\s*");
  private static final Pattern CLOSING =
      Pattern.compile("</(?!pre|script|style|textarea)[A-Za-z][A-Za-z0-9-]*>\\s*");
  private static final Pattern ID = Pattern.compile("#([^\\s}]+)");
  private static final Pattern ONE_ELEMENT =
      Pattern.compile("<([A-Za-z][A-Za-z0-9]*)(?:[ \t][^<>]*)?>(.*)</\\1>[ \t]*");
  private static final Pattern LIST = Pattern.compile("(?:[-*+]|\\d{1,9}[.)])(?:[ \t]+|$)");

  private final String text;
  private final StrippedOutput out;
  private final InlineStripper inline;
  private final Seeker seeker;
  private final boolean mdx;
  private final MdxIndent indent = new MdxIndent();
  private final OpenDirectives directives = new OpenDirectives();

  private int lineEnd;
  private char fence;
  private int fenceLength;
  private String tagEnd = "";
  private boolean afterBlank = true;
  private boolean inCode;
  private boolean inList;
  private int fenceIndent;

  /** The column at which the open fence stands in what is written. */
  private int fenceColumn;

  private MarkupStripper(String text, boolean mdx) {
    this.text = text;
    this.mdx = mdx;
    this.out = new StrippedOutput(text.length());
    this.seeker = new Seeker(text);
    this.inline = new InlineStripper(text, out, seeker, mdx);
  }

  /**
   * Strips a text.
   *
   * @param text Markdown; lines end in line feeds
   * @param mdx whether it is MDX for certain
   */
  public static StrippedMarkdown strip(String text, boolean mdx) {
    String head = text.substring(0, Math.min(text.length(), 300)).stripLeading();
    String first = head.lines().findFirst().orElse("");
    boolean isMdx = mdx || IMPORT.matcher(first).matches() || EXPORT.matcher(first).matches();
    MarkupStripper stripper = new MarkupStripper(text, isMdx);
    stripper.strip();
    return new StrippedMarkdown(stripper.out.text.toString(), stripper.out.anchors, isMdx);
  }

  /** Takes the shortcodes and tags of templates off HTML, and keeps their words. */
  public static String stripTemplates(String html) {
    if (html.indexOf("{{") < 0 && html.indexOf("{%") < 0) {
      return html;
    }
    StrippedOutput out = new StrippedOutput(html.length());
    InlineStripper inline = new InlineStripper(html, out, new Seeker(html), false);
    for (int at = 0; at < html.length(); ) {
      at = inline.templates(at);
    }
    return out.text.toString();
  }

  private void strip() {
    int at = 0;
    while (at < text.length()) {
      int feed = text.indexOf('\n', at);
      lineEnd = feed < 0 ? text.length() : feed;
      at = line(at);
    }
  }

  /** Writes the line at an offset, or more; returns where the next one begins. */
  private int line(int lineStart) {
    int start = mdx ? unindented(lineStart) : lineStart;
    int first = skip(start, true);
    if (fence != 0) {
      return insideFence(start, first);
    }
    if (!tagEnd.isEmpty()) {
      return insideCodeTag(start, first);
    }
    if (first == lineEnd) {
      afterBlank = true;
      inline.table(false);
      return copyLine(start);
    }
    if (text.charAt(first) == '|' || text.charAt(first) == ':' || text.charAt(first) == '-') {
      noteTable(first);
    }
    int spaces = skip(start, false) - start;
    if (isIndentedCode(spaces, first)) {
      inCode = true;
      return copyLine(start);
    }
    inCode = false;
    inList = isListItem(first) || inList && (spaces > 0 || !afterBlank);
    afterBlank = false;
    boolean whole = directives.take(text, first, lineEnd) || opensFence(first);
    return whole ? copyLine(start) : special(start, first);
  }

  /** Writes the indentation that a line of MDX keeps; returns where its text begins. */
  private int unindented(int start) {
    int first = skip(start, false);
    if (fence != 0 || !tagEnd.isEmpty()) {
      if (fenceIndent < 0) {
        /* What opened it has come to stand further in: then so must all that is inside. */
        out.text.append(" ".repeat(Math.max(-fenceIndent, fenceColumn - (first - start))));
        return start;
      }
      return start + Math.min(first - start, fenceIndent);
    }
    if (first < lineEnd) {
      Matcher item = LIST.matcher(text).region(first, lineEnd);
      int marker = item.lookingAt() ? Math.min(5, item.end() - first) : 0;
      int column = MdxIndent.columns(text, start, first);
      int kept = indent.of(column, marker, afterBlank);
      out.text.append(" ".repeat(kept));
      fenceIndent = first - start - kept;
      fenceColumn = kept;
    }
    return first;
  }

  private boolean isIndentedCode(int spaces, int first) {
    boolean deep = spaces >= 4 || spaces > 0 && text.charAt(first - 1) == '\t';
    return !mdx && !inList && deep && (afterBlank || inCode);
  }

  /** The line of delimiters begins a table's rows, which go on to the next blank line. */
  private void noteTable(int first) {
    boolean delimiters = DelimiterRow.is(text, first, lineEnd);
    if (delimiters && text.indexOf('|', first, lineEnd) >= 0) {
      inline.table(true);
    }
  }

  private boolean isListItem(int first) {
    return LIST.matcher(text).region(first, lineEnd).lookingAt()
        || IndentedOpener.is(text, first, lineEnd);
  }

  /** Returns the first offset that is no white space, and no quote mark if those are skipped. */
  private int skip(int start, boolean quotes) {
    int i = start;
    while (i < lineEnd) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t' && !(quotes && c == '>')) {
        break;
      }
      i++;
    }
    return i;
  }

  private int copyLine(int start) {
    int next = Math.min(lineEnd + 1, text.length());
    out.copy(text, start, next);
    return next;
  }

  private int dropLine() {
    int next = Math.min(lineEnd + 1, text.length());
    out.drop(text, lineEnd, next);
    return next;
  }

  private int replaceLine(int start, int first, String with) {
    out.text.append(text, start, first).append(with);
    return dropLine();
  }

  private boolean opensFence(int first) {
    int at = first;
    Matcher item = LIST.matcher(text).region(first, lineEnd);
    while (item.lookingAt()) {
      at = item.end();
      item.region(at, lineEnd);
    }
    DirectiveFence code = at < lineEnd ? OpenDirectives.code(text, at, lineEnd) : null;
    if (code != null) {
      fence = code.mark();
      fenceLength = code.length();
      return true;
    }
    int length = fenceRun(at);
    if (length < 3
        || text.charAt(at) == '`' && text.substring(at + length, lineEnd).contains("`")) {
      return false;
    }
    fence = text.charAt(at);
    fenceLength = length;
    return true;
  }

  private int fenceRun(int at) {
    char c = at < lineEnd ? text.charAt(at) : ' ';
    int i = at;
    while ((c == '`' || c == '~' || c == fence) && i < lineEnd && text.charAt(i) == c) {
      i++;
    }
    return i - at;
  }

  private int insideFence(int start, int first) {
    boolean same = first < lineEnd && text.charAt(first) == fence;
    int length = same ? fenceRun(first) : 0;
    if (length >= fenceLength && text.substring(first + length, lineEnd).isBlank()) {
      fence = 0;
      afterBlank = true;
    }
    return copyLine(start);
  }

  private int insideCodeTag(int start, int first) {
    if (!text.substring(first, lineEnd).startsWith(tagEnd)) {
      return copyLine(start);
    }
    tagEnd = "";
    return replaceLine(start, first, FENCE);
  }

  /** Writes a line outside of code that may be more than text. */
  private int special(int start, int first) {
    return switch (text.charAt(first)) {
      case ':' -> colons(start, first);
      case '{' -> braces(start, first);
      case '$' -> math(start, first);
      case '#' -> heading(start, first);
      case '<' -> html(start, first);
      case '-', '*', '+' -> item(start, first);
      case '[', '@' -> brackets(start, first);
      case 'i', 'e' -> mdx && first == lineStart() ? statement(start) : inline.line(start);
      default -> inline.line(start);
    };
  }

  /**
   * A block of HTML goes on to the next blank line. A closing tag right above a heading or a
   * paragraph would make raw text of them: it is left out. So are the tags of an element that
   * stands on one line right above a heading.
   */
  private int html(int start, int first) {
    int next = lineEnd + 1;
    if (next >= text.length() || text.charAt(next) == '<') {
      return inline.line(start);
    }
    if (text.startsWith("</", first)) {
      boolean closes = CLOSING.matcher(text).region(first, lineEnd).matches();
      return closes ? dropLine() : inline.line(start);
    }
    if (text.charAt(next) == '#') {
      Matcher element = ONE_ELEMENT.matcher(text).region(first, lineEnd);
      if (element.matches() && !element.group(1).equalsIgnoreCase("pre")) {
        return replaceLine(start, first, element.group(2));
      }
    }
    return inline.line(start);
  }

  /** Some editors write a no-break space behind the mark of a list. */
  private int item(int start, int first) {
    if (first + 1 < lineEnd && text.charAt(first + 1) == '\u00a0') {
      out.text.append(text, start, first + 1).append(' ');
      return inline.line(first + 2);
    }
    return inline.line(start);
  }

  private int brackets(int start, int first) {
    String words = BracketLine.words(text.substring(first, lineEnd));
    return words == null ? inline.line(start) : replaceLine(start, first, words);
  }

  /** A line that begins with colons is a block of the parser, unless it closes what it opens. */
  private int colons(int start, int first) {
    int name = first;
    while (name < lineEnd && text.charAt(name) == ':') {
      name++;
    }
    boolean whole = name - first > 1 && text.substring(name, lineEnd).indexOf(":::") < 0;
    return whole ? copyLine(start) : inline.line(start);
  }

  private int braces(int start, int first) {
    String line = text.substring(first, lineEnd);
    if (ATTRIBUTES.matcher(line).matches()) {
      Matcher id = ID.matcher(line);
      if (id.find()) {
        out.anchors.put(out.line - 1, id.group(1));
      }
      return dropLine();
    }
    Matcher tag = CODE_TAG.matcher(line);
    if (tag.matches()) {
      String end = endOfCodeTag(line, tag.group(1));
      if (!end.isEmpty()) {
        tagEnd = end;
        return replaceLine(start, first, FENCE);
      }
    }
    return inline.line(start);
  }

  /** Returns how the line begins that closes a code tag, or nothing if no line does. */
  private String endOfCodeTag(String line, String name) {
    String[] ends =
        line.startsWith("{%")
            ? new String[] {"{% end" + name, "{%- end" + name, "{%end" + name}
            : new String[] {"{{< /" + name, "{{</" + name, "{{% /" + name, "{{%/" + name};
    for (String end : ends) {
      if (seeker.next(end, lineEnd, FAR) >= 0) {
        return end;
      }
    }
    return "";
  }

  /** A displayed formula on lines of its own is code: nothing in it is emphasized. */
  private int math(int start, int first) {
    boolean bare = text.substring(first, lineEnd).strip().equals("$$");
    if (!bare || seeker.next("$$", lineEnd, FAR) < 0) {
      return inline.line(start);
    }
    tagEnd = "$$";
    return replaceLine(start, first, FENCE);
  }

  /** Old writers leave out the space after the marks, and mean a heading all the same. */
  private int heading(int start, int first) {
    int marks = first;
    while (marks < lineEnd && text.charAt(marks) == '#') {
      marks++;
    }
    int level = marks - first;
    char next = marks < lineEnd ? text.charAt(marks) : ' ';
    boolean glued = next >= 0x2e80 || level > 1 && Character.isLetterOrDigit(next);
    if (level <= 6 && (glued || Character.isSpaceChar(next))) {
      out.text.append(text, start, marks).append(' ');
      return inline.line(marks);
    }
    return inline.line(start);
  }

  private int lineStart() {
    return text.lastIndexOf('\n', lineEnd - 1) + 1;
  }

  /** Leaves out an import or an export, to the line where its braces are closed. */
  private int statement(int start) {
    String line = text.substring(start, lineEnd);
    if (!IMPORT.matcher(line).matches() && !EXPORT.matcher(line).matches()) {
      return inline.line(start);
    }
    int depth = 0;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '{' || c == '(' || c == '[') {
        depth++;
      } else if (c == '}' || c == ')' || c == ']') {
        depth--;
      } else if (c == '\n' && (depth <= 0 || at < text.length() && text.charAt(at) == '#')) {
        break;
      }
    }
    out.drop(text, start, at);
    return at;
  }
}
