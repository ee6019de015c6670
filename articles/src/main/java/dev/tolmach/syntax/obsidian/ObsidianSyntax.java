package dev.tolmach.syntax.obsidian;

import dev.tolmach.syntax.node.Triggers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.commonmark.parser.Parser;
import org.commonmark.parser.Parser.ParserExtension;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;

/**
 * Obsidian's notations as an extension of the Markdown parser. For one document, of which it
 * remembers the tags, and whether the document shows that it is a note of Obsidian.
 */
public final class ObsidianSyntax implements ParserExtension {

  private static final int MOST_TAGS = 1_000;

  private final String document;
  private final Triggers triggers;
  private final Set<String> tags = new LinkedHashSet<>();
  private boolean shown;

  /**
   * The notations of a document.
   *
   * @param document its Markdown; lines end in line feeds
   * @param triggers its characters
   */
  public ObsidianSyntax(String document, Triggers triggers) {
    this.document = document;
    this.triggers = triggers;
  }

  @Override
  public void extend(Parser.Builder builder) {
    builder
        .customBlockParserFactory(new CommentBlock.Factory(document, this))
        .linkProcessor(new Embed(this));
    triggers.add(
        builder,
        factory('%', () -> new Comment(this)),
        factory('=', Highlight::new),
        factory('^', () -> new BlockId(this)),
        factory('#', () -> new InlineTag(this)));
  }

  private static InlineContentParserFactory factory(
      char trigger, Supplier<InlineContentParser> parser) {
    return new InlineContentParserFactory() {
      @Override
      public Set<Character> getTriggerCharacters() {
        return Set.of(trigger);
      }

      @Override
      public InlineContentParser create() {
        return parser.get();
      }
    };
  }

  /** Returns the tags in the text, without their marks, each once, in order. */
  public List<String> tags() {
    return new ArrayList<>(tags);
  }

  /** Returns whether the text has a notation that Obsidian alone reads. */
  public boolean isShown() {
    return shown;
  }

  void tag(String name) {
    if (tags.size() < MOST_TAGS) {
      tags.add(name);
    }
  }

  void show() {
    shown = true;
  }
}
