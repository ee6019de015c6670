package dev.tolmach.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells how far a line of MDX is to be indented for Markdown. In MDX, what stands inside a tag may
 * be indented as deep as one likes; in Markdown, four columns make code of it. So indentation is
 * taken off, but for what an item of a list needs. For one text.
 */
final class MdxIndent {

  private static final int TOO_DEEP = 3;

  private final Deque<Item> items = new ArrayDeque<>();

  /**
   * An item of a list that is open.
   *
   * @param content the column of its content as written
   * @param kept the column of its content as it goes to Markdown
   */
  private record Item(int content, int kept) {}

  /** Returns how many columns white space takes. */
  static int columns(String text, int from, int to) {
    int columns = 0;
    for (int i = from; i < to; i++) {
      columns += text.charAt(i) == '\t' ? 4 - columns % 4 : 1;
    }
    return columns;
  }

  /**
   * Takes in a line that is not blank and not inside a fence.
   *
   * @param column where its text begins
   * @param marker the width of the mark that makes it an item of a list, 0 if it is none
   * @param afterBlank whether a blank line stands above it
   * @return the column where its text is to begin
   */
  int of(int column, int marker, boolean afterBlank) {
    boolean lazy = marker == 0 && !afterBlank && column > 0;
    while (!items.isEmpty() && column < items.peek().content() && !lazy) {
      items.pop();
    }
    Item item = items.peek();
    int base = item == null ? 0 : item.content();
    int kept = item == null ? 0 : item.kept();
    int deeper = Math.max(0, column - base);
    int result = kept + (item == null || deeper > TOO_DEEP ? 0 : deeper);
    if (marker > 0) {
      items.push(new Item(column + marker, result + marker));
    }
    return result;
  }
}
