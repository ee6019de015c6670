package dev.tolmach.markup;

import dev.tolmach.limits.Limit;
import dev.tolmach.limits.Limits;
import dev.tolmach.syntax.SiteSyntax;
import dev.tolmach.syntax.container.ContainerSyntax;
import dev.tolmach.syntax.mkdocs.MkDocsSyntax;
import dev.tolmach.syntax.myst.MystSyntax;
import dev.tolmach.syntax.node.Triggers;
import dev.tolmach.syntax.obsidian.ObsidianSyntax;
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
 * <p>A body that is one single fence of Markdown is replaced by its content. Immutable and safe for
 * use by several threads.
 */
public final class MarkdownRenderer {

  private static final List<Extension> EXTENSIONS =
      List.of(
          FootnotesExtension.builder().inlineFootnotes(true).build(),
          StrikethroughExtension.create(),
          TaskListItemsExtension.create());

  static final List<Extension> TABLES = List.of(TablesExtension.create());

  private static final MarkdownRenderer STANDARD =
      new MarkdownRenderer(Limit.MARKDOWN_DEPTH.standard());

  /**
   * MDX knows no indented code and no blocks of HTML: what is between its tags is Markdown. In the
   * parser's own order: what is underlined is a heading before it is a break or a list.
   */
  private static final Set<Class<? extends Block>> BLOCKS_OF_MDX =
      new LinkedHashSet<>(
          List.of(
              BlockQuote.class,
              Heading.class,
              FencedCodeBlock.class,
              ThematicBreak.class,
              ListBlock.class));

  private final int depth;

  private MarkdownRenderer(int depth) {
    this.depth = depth;
  }

  /** Returns a renderer of blocks and inlines that are nested no deeper than a limit. */
  public static MarkdownRenderer within(Limits limits) {
    int depth = limits.of(Limit.MARKDOWN_DEPTH);
    return depth == STANDARD.depth ? STANDARD : new MarkdownRenderer(depth);
  }

  /**
   * Renders a body.
   *
   * @param body the text after the front matter; lines end in line feeds
   * @param mdx whether it is MDX for certain; otherwise its imports decide
   * @param style how the headings' anchors are made where the author gives none
   */
  public RenderedText render(String body, boolean mdx, AnchorStyle style) {
    WholeFence fence = WholeFence.unwrap(body);
    Parsed parsed = parse(fence.body(), mdx);
    String escaped = parsed.syntax().withBarsEscaped(parsed.document());
    if (!escaped.equals(fence.body())) {
      parsed = parse(escaped, mdx);
    }
    TextBuilder out = new TextBuilder(escaped.length(), style);
    new NodeWriter(out, escaped, parsed.syntax().isMdx(), fence.lines(), depth)
        .write(parsed.document());
    ObsidianSyntax obsidian = parsed.obsidian();
    return out.build().withTags(new TextTags(obsidian.tags(), obsidian.isShown()));
  }

  /** A tree, and the notations that have seen the document. */
  private record Parsed(Node document, SiteSyntax syntax, ObsidianSyntax obsidian) {}

  private Parsed parse(String text, boolean mdx) {
    try {
      return parse(text, mdx, TABLES);
    } catch (IllegalArgumentException tooManyCells) {
      /* The parser's only objection is a table of a million cells, empty ones that it fills up
       * included. */
      return parse(text, mdx, List.of());
    }
  }

  private Parsed parse(String text, boolean mdx, List<Extension> tables) {
    Triggers triggers = new Triggers(text);
    SiteSyntax syntax = SiteSyntax.of(text, triggers, mdx);
    ObsidianSyntax obsidian = new ObsidianSyntax(text, triggers);
    Parser.Builder parser =
        markdown(depth)
            .extensions(tables)
            .extensions(
                List.of(
                    MkDocsSyntax.of(triggers),
                    MystSyntax.of(triggers),
                    ContainerSyntax.of(triggers),
                    obsidian,
                    syntax));
    if (syntax.isMdx()) {
      parser.enabledBlockTypes(BLOCKS_OF_MDX);
    }
    return new Parsed(parser.build().parse(text), syntax, obsidian);
  }

  /** Returns a parser of CommonMark and its extensions without tables, and without notations. */
  static Parser.Builder markdown(int depth) {
    return Parser.builder()
        .extensions(EXTENSIONS)
        .customBlockParserFactory(LongParagraph.FACTORY)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
        .maxOpenBlockParsers(depth)
        .maxInlineNesting(depth);
  }
}
