package dev.tolmach.markup;

import dev.tolmach.syntax.html.HtmlElements;
import dev.tolmach.syntax.html.HtmlTag;
import java.util.Locale;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Writes the text of HTML, handed over as tags and text, into rendered text.
 *
 * <ul>
 *   <li>Scripts, styles, drawings and {@link Permalinks} have no text; preformatted blocks are
 *       code.
 *   <li>Tags of blocks and line breaks end the line, tags of table cells put a middle dot, all
 *       others nothing.
 *   <li>An image is its alternative text. The glosses of ruby come after the block, so that they
 *       break no word.
 * </ul>
 *
 * <p>For one document.
 */
public final class HtmlText {

  private final TextBuilder out;
  private final StringBuilder preformatted = new StringBuilder();
  private String silence = "";
  private int silentDepth;
  private boolean inPreformatted;
  private boolean inGloss;
  private boolean inOwnLink;

  /** The line of the body on which the preformatted text begins. */
  private int preformattedLine;

  HtmlText(TextBuilder out) {
    this.out = out;
  }

  /** Sets the line of the body, 1-based, of what comes next. */
  void at(int line) {
    out.at(line);
  }

  /**
   * Begins an element.
   *
   * @param name its name in lower case
   * @param alt the alternative text, or null
   * @param id the element's id, or null
   * @param line its line in the body, 1-based
   */
  void open(String name, @Nullable String alt, @Nullable String id, int line) {
    if (silentDepth > 0) {
      silentDepth += name.equals(silence) ? 1 : 0;
    } else if (HtmlElements.isSilent(name)) {
      silence = name;
      silentDepth = 1;
    } else if (name.equals("pre")) {
      inPreformatted = true;
      preformattedLine = out.place();
    } else if (HtmlElements.isHeading(name)) {
      out.heading(name.charAt(1) - '0', line, id, null);
    } else if (name.equals("br")) {
      lineBreak();
    } else if (name.equals("img")) {
      image(alt);
    } else if (name.equals("rt")) {
      inGloss = true;
    } else if (name.equals("a") && id != null) {
      out.anchor(id);
    } else {
      separate(name);
    }
  }

  /**
   * Takes the address and the classes of the {@code a} that was just begun.
   *
   * @param href its address, or null
   * @param classes its classes, or null
   */
  void link(@Nullable String href, @Nullable String classes) {
    if (silentDepth > 0) {
      return;
    }
    if (Permalinks.isClass(classes)) {
      silence = "a";
      silentDepth = 1;
    }
    inOwnLink = Permalinks.isWithin(href);
  }

  private void separate(String name) {
    if (HtmlElements.isBlock(name) && !inPreformatted) {
      out.block();
    } else if (HtmlElements.isCell(name)) {
      out.cell();
    }
  }

  private void lineBreak() {
    if (inPreformatted) {
      preformatted.append('\n');
    } else {
      out.hardBreak();
    }
  }

  private void image(@Nullable String alt) {
    if (alt != null && !alt.isBlank()) {
      out.space();
      text(alt);
      out.space();
    }
  }

  /** Ends an element. */
  void close(String name) {
    if (silentDepth > 0) {
      silentDepth -= name.equals(silence) ? 1 : 0;
    } else if (name.equals("pre")) {
      endPreformatted();
    } else if (name.equals("rt") || name.equals("ruby")) {
      inGloss = false;
    } else if (HtmlElements.isHeading(name)) {
      out.block();
    } else {
      inOwnLink &= !name.equals("a");
      separate(name);
    }
  }

  /** Takes text, its entities decoded. */
  void text(String text) {
    if (silentDepth > 0) {
      if (silence.equals("rp")) {
        out.toAnchor(text);
      }
      return;
    }
    if (inPreformatted) {
      preformattedLine = preformatted.isEmpty() ? out.place() : preformattedLine;
      preformatted.append(text);
    } else if (inGloss) {
      out.toAnchor(text);
      out.note(text);
    } else if (!inOwnLink || !Permalinks.isMark(text)) {
      out.append(text);
    }
  }

  /** Takes words of a notation, which may hold entities. */
  void words(String words) {
    text(decode(words));
  }

  /** Takes words of a component, which no generator makes anchors of. */
  void component(String words) {
    if (silentDepth == 0 && !inPreformatted && !inGloss) {
      out.aside(decode(words));
    } else {
      words(words);
    }
  }

  /** Takes inline code. */
  void code(String code) {
    if (silentDepth == 0 && !inPreformatted && !inGloss) {
      out.appendCode(code);
    } else {
      text(code);
    }
  }

  /** Ends what is still open: nothing of a fragment silences what comes after it. */
  void end() {
    silentDepth = 0;
    inGloss = false;
    inOwnLink = false;
    endPreformatted();
  }

  private void endPreformatted() {
    if (inPreformatted) {
      inPreformatted = false;
      out.code(preformatted.toString(), preformattedLine);
      preformatted.setLength(0);
    }
  }

  /**
   * Takes a block of HTML in Markdown, well formed or not.
   *
   * @param html the block
   * @param line its first line in the body, 1-based
   */
  void fragment(String html, int line) {
    int at = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      if (open < 0) {
        break;
      }
      HtmlTag tag = HtmlTag.at(html, open);
      int end = tag == null ? endOfDeclaration(html, open) : tag.end();
      at(line);
      textOf(html.substring(at, end == open + 1 ? end : open));
      if (tag != null) {
        tag(tag, line + newlines(html, at, open));
        end = tag.name().equals(silence) && silentDepth > 0 ? rawEnd(html, end, silence) : end;
      }
      line += newlines(html, at, end);
      at = end;
    }
    at(line);
    textOf(html.substring(at));
    end();
  }

  /** Takes one tag in Markdown. */
  void tag(HtmlTag tag, int line) {
    String name = tag.name().toLowerCase(Locale.ROOT);
    if (tag.closing()) {
      close(name);
      return;
    }
    boolean glued = Character.isLetterOrDigit(out.last()) && tag.attributes().isEmpty();
    boolean custom = name.indexOf('-') > 0; // Such names are of elements, never of types.
    if (glued && !custom && !HtmlElements.isKnown(name)) {
      text("<" + tag.name() + ">");
      return;
    }
    boolean image = name.equals("img");
    String alt = image ? tag.attribute("alt") : null;
    String id = tag.attribute("id");
    id = id == null && name.equals("a") ? tag.attribute("name") : id;
    open(name, alt == null ? null : decode(alt), id, line);
    if (name.equals("a")) {
      link(tag.attribute("href"), tag.attribute("class"));
    }
    if (tag.attributes().endsWith("/")) {
      close(name);
    }
  }

  private void textOf(String html) {
    if (!html.isEmpty()) {
      text(inPreformatted ? decode(html) : Leftovers.strip(decode(html)));
    }
  }

  private static String decode(String html) {
    return html.indexOf('&') < 0 ? html : Parser.unescapeEntities(html, false);
  }

  private static int endOfDeclaration(String html, int open) {
    String closer;
    if (html.startsWith("<!--", open)) {
      closer = "-->";
    } else if (html.startsWith("<!", open) || html.startsWith("<?", open)) {
      closer = ">";
    } else {
      return open + 1;
    }
    int end = html.indexOf(closer, open);
    return end < 0 ? html.length() : end + closer.length();
  }

  private static int rawEnd(String html, int from, String name) {
    if (!name.equals("script") && !name.equals("style")) {
      return from;
    }
    int end = html.indexOf("</", from);
    while (end >= 0 && !html.regionMatches(true, end + 2, name, 0, name.length())) {
      end = html.indexOf("</", end + 2);
    }
    return end < 0 ? html.length() : end;
  }

  private static int newlines(String html, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += html.charAt(i) == '\n' ? 1 : 0;
    }
    return count;
  }
}
