package dev.tolmach.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A heading of an article and what follows it, up to the next heading of any level.
 *
 * @param number its place in the article, from 1 on
 * @param level the heading's level, 1 to 6; 0 for what precedes the first heading
 * @param heading the heading's text without markup; empty at level 0
 * @param anchor the fragment a link to the heading uses, without {@code #}; empty at level 0
 * @param line the heading's line in the article's file, 1-based
 * @param blocks its blocks as they follow each other in the file, the heading first
 */
public record ShownSection(
    int number, int level, String heading, String anchor, int line, List<ShownBlock> blocks) {
  /** Copies the blocks. */
  public ShownSection {
    blocks = List.copyOf(blocks);
  }

  /** Returns the text of all blocks, each on a line of its own. */
  public String text() {
    return blocks.stream().map(ShownBlock::text).collect(Collectors.joining("\n"));
  }

  ShownSection with(List<ShownBlock> otherBlocks) {
    return new ShownSection(number, level, heading, anchor, line, otherBlocks);
  }
}
