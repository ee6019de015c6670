package dev.tolmach.markup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Renders Markdown: CommonMark with tables, footnotes, strikethrough and task lists, and with what
 * site generators add to it, of which the words are kept.
 *
 * <p>A body that is one single fence of Markdown is taken for what stands inside. Safe for use by
 * several threads.
 */
public final class MarkdownRenderer {

  /** How deep blocks and inlines may stand in one another; deeper ones are text. */
  private static final int DEPTH = 100;

  private static final List<Extension> EXTENSIONS =
      List.of(
          FootnotesExtension.builder().inlineFootnotes(true).build(),
          StrikethroughExtension.create(),
          TaskListItemsExtension.create());

  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private static final Parser MARKDOWN = parser(TABLES).build();
  private static final Parser WITHOUT_TABLES = parser(List.of()).build();

  /** MDX knows no indented code and no blocks of HTML: what stands between its tags is Markdown. */
  private static final Parser MDX = parser(TABLES).enabledBlockTypes(blocksOfMdx()).build();

  private static final Parser MDX_WITHOUT_TABLES =
      parser(List.of()).enabledBlockTypes(blocksOfMdx()).build();

  private MarkdownRenderer() {}

  private static Parser.Builder parser(List<Extension> tables) {
    return Parser.builder()
        .extensions(tables)
        .extensions(EXTENSIONS)
        .customBlockParserFactory(LongParagraph.FACTORY)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
        .maxOpenBlockParsers(DEPTH)
        .maxInlineNesting(DEPTH);
  }

  /** In the parser's own order: what is underlined is a heading before it is a break or a list. */
  private static Set<Class<? extends Block>> blocksOfMdx() {
    return new LinkedHashSet<>(
        List.of(
            BlockQuote.class,
            Heading.class,
            FencedCodeBlock.class,
            ThematicBreak.class,
            ListBlock.class));
  }

  /**
   * Renders a body.
   *
   * @param body the text behind the front matter; lines end in line feeds
   * @param mdx whether it is MDX for certain; elsewhere its imports tell
   * @param style how the headings' anchors are made where the author gives none
   */
  public static RenderedText render(String body, boolean mdx, AnchorStyle style) {
    WholeFence fence = WholeFence.unwrap(body);
    StrippedMarkdown stripped = MarkupStripper.strip(fence.body(), mdx);
    Node document = parse(stripped);
    TextBuilder out = new TextBuilder(stripped.text().length(), style);
    new NodeWriter(out, stripped, fence.lines()).write(document);
    return out.build();
  }

  private static Node parse(StrippedMarkdown stripped) {
    try {
      return (stripped.mdx() ? MDX : MARKDOWN).parse(stripped.text());
    } catch (IllegalArgumentException tooManyCells) {
      /* The parser's only objection is a table of a million cells, empty ones that it fills up included. */
      return (stripped.mdx() ? MDX_WITHOUT_TABLES : WITHOUT_TABLES).parse(stripped.text());
    }
  }
}
