package dev.tolmach.syntax;

import dev.tolmach.syntax.block.OneLine;
import dev.tolmach.syntax.node.HeadingId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Headings that CommonMark does not know: without a space after their marks, as the first Markdown
 * allowed, and with attributes after the closing marks, as PHP Markdown Extra has them. DocFX
 * writes tabs like headings.
 *
 * @see <a href="https://daringfireball.net/projects/markdown/syntax#header">Markdown</a>
 * @see <a href="https://docsify.js.org/#/helpers">Docsify, Helpers</a>
 * @see <a href="https://fumadocs.dev/docs/markdown#custom-heading-anchor">Fumadocs, Headings</a>
 * @see <a href="https://dotnet.github.io/docfx/docs/markdown.html#tabs">DocFX, Tabs</a>
 * @see <a href="https://michelf.ca/projects/php-markdown/extra/#spe-attr">PHP Markdown Extra</a>
 */
final class SiteHeading {

  private static final int DEEPEST = 6;
  private static final Pattern CLOSING = Pattern.compile("(?:^|[ \t])#+[ \t]*$");

  /** An id as Fumadocs has it, {@code ## Words [#id]}, and as Docsify, {@code ## Words :id=id}. */
  private static final Pattern OWN_ID =
      Pattern.compile("(?<=\\S)\\s+(?:\\[#([\\w-]+)\\]|:id=([\\p{L}\\p{N}_-]+))\\s*$");

  /** What keeps a heading of Docsify out of its menu. */
  private static final Pattern IGNORED =
      Pattern.compile("\\s+(?:<!--\\s*)?\\{docsify-ignore(?:-all)?\\}(?:\\s*-->)?\\s*$");

  /** The label of a tab is no heading. */
  private static final Pattern TAB = Pattern.compile("\\s++(\\[.*\\]\\(#tab/[^()\\s]++\\))\\s*+");

  private SiteHeading() {}

  static @Nullable BlockStart start(ParserState state, String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    if (level > DEEPEST || level == line.length()) {
      return null;
    }
    Matcher tab = TAB.matcher(line).region(level, line.length());
    if (tab.matches()) {
      return OneLine.words(SourceLine.of(tab.group(1), null), state);
    }
    char next = line.charAt(level);
    boolean spaced = next == ' ' || next == '\t';
    boolean glued = next >= 0x2e80 || level > 1 && Character.isLetterOrDigit(next);
    if (!glued && !Character.isSpaceChar(next) && next != '\t') {
      return null;
    }
    BlockStart own = spaced ? marked(state, line, level) : null;
    if (own != null) {
      return own;
    }
    int attributes = line.stripTrailing().endsWith("}") ? line.lastIndexOf('{') : -1;
    boolean marked = attributes > level && isMarked(line, attributes);
    if (spaced && !marked) {
      return null;
    }
    Heading heading = new Heading();
    heading.setLevel(level);
    String words =
        marked
            ? CLOSING.matcher(line.substring(level, attributes)).replaceFirst(" ")
                + line.substring(attributes)
            : CLOSING.matcher(line.substring(level)).replaceFirst("");
    return OneLine.of(heading, SourceLine.of(words.strip(), null), state);
  }

  /** Begins a heading with what single generators put after its words; null if it has none. */
  private static @Nullable BlockStart marked(ParserState state, String line, int level) {
    boolean maybe = line.contains("[#") || line.contains(":id=") || line.contains("docsify-ignore");
    Matcher own = OWN_ID.matcher(line);
    Matcher ignored = IGNORED.matcher(line);
    boolean named = maybe && own.find();
    if (!named && !(maybe && ignored.find())) {
      return null;
    }
    String words = line.substring(level, named ? own.start() : ignored.start()).strip();
    if (words.isEmpty()) {
      return null;
    }
    Heading heading = new Heading();
    heading.setLevel(level);
    if (named) {
      String id = own.group(1) == null ? own.group(2) : own.group(1);
      heading.appendChild(new HeadingId("", id));
    }
    return OneLine.of(heading, SourceLine.of(words, null), state);
  }

  /** Returns whether closing marks are before an offset. */
  private static boolean isMarked(String line, int at) {
    int end = at;
    while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
      end--;
    }
    return end > 0 && line.charAt(end - 1) == '#';
  }
}
