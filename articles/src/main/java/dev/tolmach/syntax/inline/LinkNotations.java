package dev.tolmach.syntax.inline;

import dev.tolmach.syntax.node.Hidden;
import dev.tolmach.syntax.node.LinkWords;
import dev.tolmach.syntax.node.Words;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * What generators put between square brackets.
 *
 * <ul>
 *   <li>Alerts of GitHub and Obsidian, {@code [!NOTE]}, and the extensions of DocFX, {@code
 *       [!INCLUDE[words](file)]}.
 *   <li>Links of wikis, {@code [[page|words]]}, and the contents, {@code [TOC]}.
 *   <li>Shortcodes of WordPress, {@code [caption id="a"]words[/caption]}.
 *   <li>Links whose address holds spaces or a template, {@code [words]({{< ref "a.md" >}})}.
 * </ul>
 *
 * <p>For one document.
 *
 * @see <a href="https://docs.github.com/en/get-started/writing-on-github">GitHub</a>
 * @see <a href="https://dotnet.github.io/docfx/docs/markdown.html">DocFX</a>
 * @see <a
 *     href="https://foambubble.github.io/foam/user/features/link-reference-definitions">Foam</a>
 * @see <a href="https://help.obsidian.md/links">Obsidian</a>
 */
public final class LinkNotations implements LinkProcessor {

  private static final int LONGEST = 500;
  private static final int LONGEST_WIKI_LINK = 300;

  /** What lists the headings of a page, or the pages below it. */
  private static final Set<String> CONTENTS = Set.of("toc", "_toc_", "_tosp_");

  /** How many nodes before a bracket may be the name of the extension that it belongs to. */
  private static final int NODES_OF_NAME = 8;

  private final BracketNames names;

  /** The notations of a document. */
  public LinkNotations(String document) {
    this.names = new BracketNames(document);
  }

  @Override
  public @Nullable LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
    if (info.destination() == null) {
      scanner.setPosition(info.afterTextBracket());
      LinkReferenceDefinition defined = definition(info.text(), context);
      if (defined != null) {
        boolean generated = scanner.peek() == ']' && isGenerated(defined, info.text());
        return generated ? wikiLink(info, scanner) : null;
      }
      return withoutAddress(info, scanner);
    }
    return scanner.peek() == ']' ? extension(info, scanner) : null;
  }

  /** What the author defines as a link is that link. */
  private static @Nullable LinkReferenceDefinition definition(
      String label, InlineParserContext context) {
    return context.getDefinition(LinkReferenceDefinition.class, label);
  }

  /**
   * Foam defines each link of its wikis, by its words or as the page of its name, for readers that
   * know no such links.
   */
  private static boolean isGenerated(LinkReferenceDefinition definition, String text) {
    if (text.indexOf('|') > 0) {
      return true;
    }
    String page = definition.getDestination().replace("%20", " ");
    int end = page.endsWith(".md") ? page.length() - 3 : page.length();
    return page.substring(page.lastIndexOf('/') + 1, end).equalsIgnoreCase(text)
        && end < page.length();
  }

  private @Nullable LinkResult withoutAddress(LinkInfo info, Scanner scanner) {
    String text = info.text();
    char next = scanner.peek();
    if (next == '(') {
      return looseTarget(info, scanner);
    }
    LinkResult wikiLink = next == ']' ? wikiLink(info, scanner) : null;
    if (wikiLink != null || info.marker() != null) {
      return wikiLink;
    }
    String code = BracketCode.words(text, next, names);
    if (code != null) {
      Node shown = code.isEmpty() ? new Hidden(text) : new Words(code, text, false);
      return LinkResult.replaceWith(shown, info.afterTextBracket());
    }
    if (isExtension(text)) {
      /* Obsidian folds an alert by the mark after it. */
      scanner.setPosition(info.afterTextBracket());
      skip(scanner, next == '-' || next == '+' ? 1 : 0);
      return LinkResult.replaceWith(new Hidden(text), scanner.position());
    }
    return text.equals("TOC") || text.equals("toc")
        ? LinkResult.replaceWith(new Hidden(text), info.afterTextBracket())
        : null;
  }

  private static boolean isExtension(String text) {
    return text.length() > 1
        && text.charAt(0) == '!'
        && Character.isLetter(text.charAt(1))
        && text.indexOf('\n') < 0;
  }

  /** An address with spaces is none by CommonMark's rules, and would be left in the text. */
  private static @Nullable LinkResult looseTarget(LinkInfo info, Scanner scanner) {
    Position open = scanner.position();
    int length = LooseTarget.end(line(scanner), 0);
    scanner.setPosition(open);
    if (length < 0) {
      return null;
    }
    skip(scanner, length);
    if (scanner.peek() == ']') {
      LinkResult extension = extension(info, scanner);
      if (extension != null) {
        return extension;
      }
    }
    Node node = info.marker() == null ? new Link("", null) : new Image("", null);
    return LinkResult.wrapTextIn(node, scanner.position()).includeMarker();
  }

  /** Returns what is left of the line, or the longest piece of it that is looked at. */
  private static String line(Scanner scanner) {
    Position from = scanner.position();
    for (int i = 0; i < LONGEST && scanner.peek() != '\n' && scanner.hasNext(); i++) {
      scanner.next();
    }
    return scanner.getSource(from, scanner.position()).getContent();
  }

  private static void skip(Scanner scanner, int characters) {
    for (int i = 0; i < characters; i++) {
      scanner.next();
    }
  }

  /**
   * A link that an extension of DocFX holds: {@code [!INCLUDE [words](file)]}. An include shows
   * another file; what its brackets hold is often that file's text.
   */
  private static @Nullable LinkResult extension(LinkInfo info, Scanner scanner) {
    if (info.marker() != null || info.openingBracket() == null) {
      return null;
    }
    Node first = info.openingBracket().getPrevious();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < NODES_OF_NAME && first instanceof Text text; i++) {
      if (isBracket(text)) {
        break;
      }
      name.insert(0, text.getLiteral());
      first = text.getPrevious();
    }
    if (!isBracket(first) || !isExtension(name.toString())) {
      return null;
    }
    blank(first, info.openingBracket());
    String words = info.text();
    boolean shown =
        name.toString().toLowerCase(Locale.ROOT).startsWith("!include")
            && Wording.isProse(words, true);
    return LinkResult.replaceWith(new LinkWords(shown ? words : ""), scanner.position());
  }

  private static boolean isBracket(@Nullable Node node) {
    return node instanceof Text text && text.getLiteral().equals("[");
  }

  /* Nodes that the parser still knows of stay in the tree, and become nothing. */
  @SuppressWarnings("ReferenceEquality") // A node is itself and no other.
  private static void blank(Node from, Node until) {
    for (Node node = from; node != null && node != until; node = node.getNext()) {
      if (node instanceof Text text) {
        text.setLiteral("");
      }
    }
  }

  private static @Nullable LinkResult wikiLink(LinkInfo info, Scanner scanner) {
    String text = info.text();
    Node outer = info.openingBracket() == null ? null : info.openingBracket().getPrevious();
    boolean doubled =
        info.marker() == null
            && outer != null
            && isBracket(outer)
            && !isBracket(outer.getPrevious());
    if (outer == null
        || !doubled
        || text.isBlank()
        || text.length() > LONGEST_WIKI_LINK
        || isOdd(text)) {
      return null;
    }
    scanner.next();
    if (scanner.peek() == '(') {
      return null;
    }
    blank(outer, info.openingBracket());
    boolean contents = CONTENTS.contains(text.toLowerCase(Locale.ROOT));
    LinkWords node = new LinkWords(contents ? "" : shown(text));
    return LinkResult.replaceWith(node, info.afterTextBracket());
  }

  /** A link without words of its own shows its page; an id of a block is nothing to read. */
  private static String shown(String text) {
    int bar = text.lastIndexOf('|');
    if (bar >= 0) {
      return text.substring(bar + 1);
    }
    int block = text.indexOf("#^");
    String target = block > 0 ? text.substring(0, block) : text;
    boolean local = target.length() > 1 && target.charAt(0) == '#';
    return local ? target.substring(1) : target;
  }

  private static boolean isOdd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[' || c == ']' || c == '\n') {
        return true;
      }
    }
    return false;
  }
}
