package dev.tolmach.markup;

import dev.tolmach.syntax.html.HtmlTag;
import dev.tolmach.syntax.inline.RawCode;
import dev.tolmach.syntax.inline.Templates;
import dev.tolmach.syntax.node.CodeLines;
import dev.tolmach.syntax.node.HeadingId;
import dev.tolmach.syntax.node.Hidden;
import dev.tolmach.syntax.node.HiddenBlock;
import dev.tolmach.syntax.node.LinkWords;
import dev.tolmach.syntax.node.Raw;
import dev.tolmach.syntax.node.Target;
import dev.tolmach.syntax.node.UnknownDirective;
import dev.tolmach.syntax.node.Words;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Writes the nodes of a Markdown document into rendered text. Walks the tree without recursion, so
 * that no depth overflows the stack. For one document.
 */
@SuppressWarnings("ReferenceEquality") // a node is itself and no other
final class NodeWriter {

  private static final String XREF = "xref:";

  private final TextBuilder out;
  private final HtmlText html;
  private final String source;
  private final boolean mdx;
  private final int linesBefore;
  private final int deepest;
  private int line = 1;

  /** The line of the words that come next; the block's first one or a later one. */
  private int place = 1;

  private int blocks;
  private int inlines;

  /** How many blocks around it show notations as they are written. */
  private int rawBlocks;

  private @Nullable Node lead;

  /** The paragraph of an alert, whose first line is its title, {@code [!NOTE] words}. */
  private @Nullable Node alert;

  /**
   * A writer of one document.
   *
   * @param source the Markdown that it was parsed from
   * @param mdx whether it is MDX
   * @param linesBefore how many lines preceded the source
   * @param deepest how deep the parser lets blocks, and inlines, be nested
   */
  NodeWriter(TextBuilder out, String source, boolean mdx, int linesBefore, int deepest) {
    this.out = out;
    this.html = new HtmlText(out);
    this.source = source;
    this.mdx = mdx;
    this.linesBefore = linesBefore;
    this.deepest = deepest;
  }

  void write(Node document) {
    Node node = document;
    while (node != null) {
      boolean inside = enter(node);
      if (isDeepest(node)) {
        out.deepest(line + linesBefore);
      }
      if (inside && node.getFirstChild() != null) {
        count(node, 1);
        node = node.getFirstChild();
        continue;
      }
      leave(node);
      while (node.getNext() == null && node != document && node.getParent() != null) {
        node = node.getParent();
        count(node, -1);
        leave(node);
      }
      node = node == document ? null : node.getNext();
    }
  }

  private void count(Node around, int step) {
    if (around instanceof Block) {
      blocks += step;
    } else {
      inlines += step;
    }
  }

  /* The document itself is not counted by the parser, nor is what holds no others. */
  private boolean isDeepest(Node node) {
    return node instanceof Block ? blocks > deepest : inlines >= deepest;
  }

  /** Begins a node; says whether its children are to be written. */
  private boolean enter(Node node) {
    switch (node) {
      case Text text -> text(text);
      case SoftLineBreak soft -> {
        if (alert != null && soft.getParent() == alert) {
          out.hardBreak();
          alert = null;
        } else {
          out.softBreak();
        }
        at(place + 1);
      }
      case HardLineBreak hard -> {
        out.hardBreak();
        at(place + 1);
      }
      case Code code -> html.code(RawCode.strip(code.getLiteral()));
      case HtmlInline inline -> inline(inline.getLiteral());
      case Image image -> out.space();
      case InlineFootnote footnote -> out.space();
      case TableRow row -> {
        out.block();
        at(first(row, place));
      }
      case Link link -> {
        apart(link, link.getPrevious());
        return !isPermalink(link);
      }
      case StrongEmphasis strong -> lead = out.isEmpty() ? strong : lead;
      case Words words -> words(words);
      case LinkWords words -> html.words(Leftovers.strip(words.words()));
      case Hidden hidden -> {
        hidden(hidden);
        boolean titles = hidden.literal().startsWith("!") && hidden.getPrevious() == null;
        alert = titles ? hidden.getParent() : alert;
        return false;
      }
      case FootnoteReference reference -> {
        return false;
      }
      case HiddenBlock hidden -> {
        out.block();
        return false;
      }
      case UnknownDirective directive -> out.unknown(directive.kind(), place + linesBefore);
      case Block block -> enterBlock(block);
      default -> {}
    }
    return true;
  }

  private void enterBlock(Block block) {
    line = first(block, line);
    at(line);
    rawBlocks += block instanceof Raw ? 1 : 0;
    switch (block) {
      case Heading heading ->
          out.heading(
              heading.getLevel(),
              line + linesBefore,
              idOf(heading),
              HeadingSource.of(heading, source));
      case FencedCodeBlock code -> out.code(code.getLiteral(), line + linesBefore + 1);
      case IndentedCodeBlock code -> out.code(code.getLiteral(), line + linesBefore);
      case CodeLines code -> out.code(code.literal(), line + linesBefore + code.firstLine());
      case HtmlBlock raw -> {
        out.block();
        html.fragment(Templates.stripBlock(raw.getLiteral(), mdx), line + linesBefore);
        out.block();
      }
      default -> out.block();
    }
  }

  /** Returns the id that the author gives a heading: in it, or on the line below; or null. */
  private @Nullable String idOf(Heading heading) {
    if (heading.getNext() instanceof HiddenBlock below && below.headingId() != null) {
      return below.headingId();
    }
    String id = null;
    if (id == null && heading.getPrevious() instanceof Target target) {
      id = target.id();
    }
    for (Node child = heading.getFirstChild(); child != null; child = child.getNext()) {
      id = child instanceof HeadingId given ? given.id() : id;
    }
    return id;
  }

  /** Returns the first line of a node, or another one if the parser does not know it. */
  private static int first(Node node, int otherwise) {
    return node.getSourceSpans().isEmpty()
        ? otherwise
        : node.getSourceSpans().get(0).getLineIndex() + 1;
  }

  private void at(int itsPlace) {
    place = itsPlace;
    out.at(place + linesBefore);
  }

  private void leave(Node node) {
    switch (node) {
      case TableCell cell -> out.cell();
      case Link link -> apart(link, link.getNext());
      case Image image -> out.space();
      case InlineFootnote footnote -> out.space();
      case TableRow row -> out.block();
      case StrongEmphasis strong -> strong(strong);
      case Block block -> {
        rawBlocks -= block instanceof Raw ? 1 : 0;
        html.end();
        out.block();
      }
      default -> {}
    }
  }

  /** A cross reference of DocFX shows the name it refers to, without the query and its escapes. */
  private void text(Text text) {
    boolean closed = text.getPrevious() instanceof LinkWords && text.getLiteral().startsWith("]");
    String literal = closed ? text.getLiteral().substring(1) : text.getLiteral();
    if (literal.startsWith(XREF)
        && text.getParent() instanceof Link link
        && link.getDestination().startsWith(XREF)) {
      int query = literal.indexOf('?');
      String name = literal.substring(XREF.length(), query < 0 ? literal.length() : query);
      literal = name.replaceAll("%60\\d*", "").replaceAll("%2[aA]|\\*$", "").replace("%23", "#");
    }
    if (text.getParent() instanceof Image && text.getNext() == null) {
      literal = withoutSize(literal);
    }
    html.text(Leftovers.strip(literal));
  }

  /** Obsidian writes the width of a picture, or width and height, after its words. */
  private static String withoutSize(String words) {
    int bar = words.lastIndexOf('|');
    for (int i = bar + 1; bar >= 0 && i < words.length(); i++) {
      char c = words.charAt(i);
      if (c != 'x' && (c < '0' || c > '9')) {
        return words;
      }
    }
    return bar >= 0 && bar < words.length() - 1 ? words.substring(0, bar) : words;
  }

  /** Machine translation likes to glue words to the names that cross references show. */
  private void apart(Link link, @Nullable Node neighbour) {
    if (link.getDestination().startsWith(XREF) && neighbour instanceof Text text) {
      String words = text.getLiteral();
      int nearest = neighbour == link.getNext() ? 0 : words.length() - 1;
      if (!words.isEmpty() && Character.isLetterOrDigit(words.charAt(nearest))) {
        out.space();
      }
    }
  }

  private static boolean isPermalink(Link link) {
    return Permalinks.isWithin(link.getDestination())
        && link.getFirstChild() instanceof Text text
        && text.getNext() == null
        && Permalinks.isMark(text.getLiteral());
  }

  private void inline(String literal) {
    HtmlTag tag = HtmlTag.at(literal, 0);
    if (tag != null) {
      html.tag(tag, line + linesBefore);
    }
    at(place + newlines(literal));
  }

  private void words(Words words) {
    String shown = rawBlocks > 0 ? words.literal() : words.words();
    String plain = Leftovers.strip(shown.replace('\n', ' '));
    if (words.literal().startsWith("<")) {
      html.component(plain);
    } else {
      html.words(plain);
    }
    at(place + newlines(words.literal()));
    if (words.isAlone()) {
      out.hardBreak();
    }
  }

  private void hidden(Hidden hidden) {
    if (rawBlocks > 0) {
      html.words(hidden.literal().replace('\n', ' '));
    }
    at(place + newlines(hidden.literal()));
  }

  private static int newlines(String literal) {
    int count = 0;
    for (int i = literal.indexOf('\n'); i >= 0; i = literal.indexOf('\n', i + 1)) {
      count++;
    }
    return count;
  }

  /** Notes a bold line that the document begins with. */
  private void strong(StrongEmphasis strong) {
    Node next = strong.getNext();
    boolean ends = next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak;
    if (strong == lead
        && ends
        && strong.getParent() instanceof Paragraph paragraph
        && paragraph.getParent() instanceof Document) {
      out.boldSoFar();
    }
  }
}
