package dev.tolmach.article;

import java.util.Arrays;
import java.util.List;

/**
 * The lines of an article's file on which its blocks begin.
 *
 * <ul>
 *   <li>A block of the text is a line of {@link Article#text()}: a paragraph, a heading, an item of
 *       a list, a row of a table. A block of the code is one of {@link Article#code()}.
 *   <li>Its line is the one with its first words, 1-based, front matter counted: of code between
 *       fences the line below the fence.
 * </ul>
 *
 * <p>{@link Article#lineOfText} and {@link Article#lineOfCode} return the line of an offset.
 * Immutable.
 */
public final class BlockLines {
  /** The lines of an article of which none is known. */
  public static final BlockLines UNKNOWN = new BlockLines(new int[0], new int[0], new int[0]);

  private final int[] text;
  private final int[] codeStarts;
  private final int[] code;

  private BlockLines(int[] text, int[] codeStarts, int[] code) {
    this.text = text;
    this.codeStarts = codeStarts;
    this.code = code;
  }

  /**
   * The lines of blocks.
   *
   * @param text for each line of the text its line in the file
   * @param codeStarts where the blocks of code begin in the code, in UTF-16 code units, in order
   * @param code for each block of code its line in the file
   * @throws IllegalArgumentException if there are not as many lines of code as blocks, or the
   *     blocks are out of order
   */
  public static BlockLines of(List<Integer> text, List<Integer> codeStarts, List<Integer> code) {
    if (codeStarts.size() != code.size()) {
      throw new IllegalArgumentException(
          "Not one line for each block of code: '"
              + code.size()
              + "'. Expected "
              + codeStarts.size()
              + ".");
    }
    int[] starts = array(codeStarts);
    for (int i = 1; i < starts.length; i++) {
      if (starts[i] < starts[i - 1]) {
        throw new IllegalArgumentException(
            "A block of code is out of order: '"
                + starts[i]
                + "'. Expected "
                + starts[i - 1]
                + " or more. Sort the blocks.");
      }
    }
    return new BlockLines(array(text), starts, array(code));
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns how many blocks of text there are; 0 if their lines are unknown. */
  public int textBlocks() {
    return text.length;
  }

  /** Returns the line of a block of text, 0-based in their order. */
  public int ofText(int block) {
    return text[block];
  }

  /** Returns how many blocks of code there are; 0 if their lines are unknown. */
  public int codeBlocks() {
    return code.length;
  }

  /** Returns the line of a block of code, 0-based in their order. */
  public int ofCode(int block) {
    return code[block];
  }

  /** Returns where a block of code begins in the code, in UTF-16 code units. */
  public int codeStart(int block) {
    return codeStarts[block];
  }

  /** Returns the block of code that holds an offset of the code, or -1 if none is known to. */
  int codeBlockAt(int offset) {
    int found = Arrays.binarySearch(codeStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BlockLines that
        && Arrays.equals(text, that.text)
        && Arrays.equals(codeStarts, that.codeStarts)
        && Arrays.equals(code, that.code);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(text) + Arrays.hashCode(codeStarts)) + Arrays.hashCode(code);
  }

  @Override
  public String toString() {
    return "BlockLines[text="
        + Arrays.toString(text)
        + ", codeStarts="
        + Arrays.toString(codeStarts)
        + ", code="
        + Arrays.toString(code)
        + ']';
  }
}
