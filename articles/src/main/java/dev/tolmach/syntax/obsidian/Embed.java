package dev.tolmach.syntax.obsidian;

import dev.tolmach.syntax.node.Hidden;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * Embedded notes and files: {@code ![[note#part]]}, {@code ![[picture.png|300x200]]}. The name of a
 * file, a part of it and a size are no text; an alias is.
 *
 * @see <a href="https://help.obsidian.md/embeds">Obsidian, Embed files</a>
 */
final class Embed implements LinkProcessor {

  private static final int LONGEST = 500;

  private final ObsidianSyntax syntax;

  Embed(ObsidianSyntax syntax) {
    this.syntax = syntax;
  }

  @Override
  public @Nullable LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
    String inner = info.text();
    Node outer = info.openingBracket() == null ? null : info.openingBracket().getPrevious();
    if (info.marker() != null
        || !(outer instanceof Text bracket && bracket.getLiteral().equals("["))
        || !(outer.getPrevious() instanceof Text mark && mark.getLiteral().equals("!"))
        || inner.isBlank()
        || inner.length() > LONGEST
        || inner.indexOf('\n') >= 0) {
      return null;
    }
    scanner.setPosition(info.afterTextBracket());
    if (!scanner.next(']')) {
      return null;
    }
    /* Nodes that the parser still knows of stay in the tree, and become nothing. */
    mark.setLiteral("");
    bracket.setLiteral("");
    syntax.show();
    String alias = alias(inner);
    Node node = alias.isEmpty() ? new Hidden(inner) : new Text(alias);
    return LinkResult.replaceWith(node, scanner.position());
  }

  private static String alias(String inner) {
    StringBuilder words = new StringBuilder();
    int bar = inner.indexOf('|');
    while (bar >= 0) {
      int next = inner.indexOf('|', bar + 1);
      String part = inner.substring(bar + 1, next < 0 ? inner.length() : next).strip();
      if (!isSize(part)) {
        words.append(words.isEmpty() ? "" : " ").append(part);
      }
      bar = next;
    }
    return words.toString();
  }

  /** Returns whether a part after a bar is a width, or a width and a height. */
  private static boolean isSize(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if ((c < '0' || c > '9') && c != 'x' && c != '×') {
        return false;
      }
    }
    return true;
  }
}
