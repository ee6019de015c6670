package dev.tolmach.tool;

import dev.tolmach.search.ShownArticle;
import dev.tolmach.search.ShownBlock;
import dev.tolmach.search.Snippet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * On which lines of its file an article has its blocks, and what a snippet shows.
 *
 * <p>A snippet knows the line of its first match, but may begin in a block before it and end in one
 * after it. So its text is looked up in the blocks, without the white space and the marks that
 * separate and shorten its parts. For one article and any number of threads.
 *
 * <p>Of a block only the first line is kept. A block of code has as many lines as its text; another
 * one ends at the latest on the line before the next block begins. The last one of a file is taken
 * to be wrapped as the others are, and may seem longer than it is.
 */
final class FileLines {
  /**
   * Some lines of a file.
   *
   * @param from the first line, 1-based
   * @param to the last line, or one after it
   */
  record Lines(int from, int to) {}

  /* In characters: of a shorter block nothing follows for others. */
  private static final int SHORTEST = 40;

  private record Run(List<ShownBlock> blocks, List<Integer> starts, String text) {}

  private final List<ShownBlock> blocks;
  private final int[] firstLines;
  private final double breaks;
  private final Run prose;
  private final Run code;

  FileLines(ShownArticle article) {
    blocks = article.sections().stream().flatMap(section -> section.blocks().stream()).toList();
    firstLines =
        blocks.stream().mapToInt(ShownBlock::line).filter(line -> line > 0).sorted().toArray();
    breaks = breaks();
    prose = run(blocks.stream().filter(block -> !isCode(block)).toList());
    code = run(blocks.stream().filter(FileLines::isCode).toList());
  }

  private static boolean isCode(ShownBlock block) {
    return block.kind() == ShownBlock.Kind.CODE;
  }

  private static Run run(List<ShownBlock> blocks) {
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (ShownBlock block : blocks) {
      starts.add(text.length());
      text.append(bare(block.text()));
    }
    return new Run(blocks, starts, text.toString());
  }

  /** The lines of a snippet; empty if they are not known. */
  Optional<Lines> of(Snippet snippet) {
    if (snippet.line() == 0) {
      return Optional.empty();
    }
    String bare = bare(snippet.text());
    List<ShownBlock> covered = covered(prose, bare, snippet.line());
    if (covered.isEmpty()) {
      covered = covered(code, bare, snippet.line());
    }
    int from =
        covered.stream()
            .mapToInt(ShownBlock::line)
            .filter(line -> line > 0)
            .min()
            .orElse(snippet.line());
    int to = covered.stream().mapToInt(this::last).max().orElse(snippet.line());
    return Optional.of(new Lines(from, Math.max(from, to)));
  }

  /* The stretch of blocks that has the text, and the line of the match among them. */
  private static List<ShownBlock> covered(Run run, String bare, int line) {
    int at = bare.isEmpty() ? -1 : run.text().indexOf(bare);
    while (at >= 0) {
      int first = blockAt(run, at);
      int last = blockAt(run, at + bare.length() - 1);
      List<ShownBlock> found = run.blocks().subList(first, last + 1);
      if (found.stream().anyMatch(block -> block.line() == line)) {
        return found;
      }
      at = run.text().indexOf(bare, at + 1);
    }
    return List.of();
  }

  /* The last block that begins at an offset or before it. */
  private static int blockAt(Run run, int offset) {
    int low = 0;
    int high = run.starts().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (run.starts().get(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }

  /** The last line of the last block, or one after it; 0 if none is known. */
  int last() {
    return blocks.stream().mapToInt(this::last).max().orElse(0);
  }

  /** The last line of a block, or one after it; 0 if its first one is unknown. */
  int last(ShownBlock block) {
    if (block.line() == 0) {
      return 0;
    }
    if (isCode(block)) {
      return block.line() + (int) Math.max(1, block.text().stripTrailing().lines().count()) - 1;
    }
    int next = next(block);
    return next > 0
        ? next - 1
        : block.line() + (int) Math.ceil(1.25 * breaks * block.text().length());
  }

  /* The line on which the next block begins; 0 if there is none. */
  private int next(ShownBlock block) {
    int after = Arrays.binarySearch(firstLines, block.line() + 1);
    int at = after < 0 ? -after - 1 : after;
    return at < firstLines.length ? firstLines[at] : 0;
  }

  /* How many line breaks a character brings, in the paragraph that has most. */
  private double breaks() {
    double most = 0;
    for (ShownBlock block : blocks) {
      int next = isCode(block) || block.line() == 0 ? 0 : next(block);
      if (next > 0 && block.text().length() >= SHORTEST) {
        most = Math.max(most, (double) (next - block.line() - 2) / block.text().length());
      }
    }
    return most;
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '·' && c != '…') {
        bare.append(c);
      }
    }
    return bare.toString();
  }
}
