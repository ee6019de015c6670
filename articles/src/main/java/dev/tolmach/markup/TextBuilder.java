package dev.tolmach.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds rendered text.
 *
 * <ul>
 *   <li>White space is one space, blocks are one line each; a line break of the source is a space,
 *       but nothing between two characters of scripts that write no spaces.
 *   <li>A middle dot separates the cells of a table.
 *   <li>Control characters and byte order marks are dropped; all other characters stay the
 *       author's.
 * </ul>
 *
 * <p>For one document.
 */
final class TextBuilder {

  /** The separation of the last character and the next one. */
  private enum Gap {
    NONE,
    SPACE,
    LINE,
    APART,
    CELL,
    BLOCK
  }

  /** Marks without a space between them and what they close. */
  private static final String CLOSING = ",.;:!?)]}»”’，。、；：！？）】》」』";

  /** Marks that ideographic and other scripts share. */
  private static final String SHARED = "“”‘’—…·";

  private final StringBuilder text;
  private final StringBuilder code = new StringBuilder();
  private final List<Integer> lines = new ArrayList<>();
  private final List<CodeBlock> codeBlocks = new ArrayList<>();
  private final List<Pending> headings = new ArrayList<>();
  private final StringBuilder notes = new StringBuilder();
  private final Anchors anchors;
  private Gap gap = Gap.NONE;
  private char space = ' ';
  private int place = 1;
  private int level;
  private int line;
  private @Nullable String id;
  private boolean idGiven;
  private @Nullable String source;

  /** The heading as its reader sees it, before its white space is made single. */
  private final StringBuilder heading = new StringBuilder();

  private int headingStart = -1;
  private int bold;
  private int deepestLine;
  private final Map<String, Integer> unknown = new LinkedHashMap<>();

  TextBuilder(int expectedLength, AnchorStyle style) {
    text = new StringBuilder(expectedLength);
    anchors = new Anchors(style);
  }

  /**
   * A heading whose anchor waits for those that the author gives to later ones.
   *
   * @param words it as its reader sees it, before its white space is made single
   * @param source its source in the file; null for a heading of HTML
   */
  private record Pending(
      Heading heading, String words, @Nullable String source, @Nullable String id, boolean given) {}

  RenderedText build() {
    block();
    return new RenderedText(
        text.toString(),
        code.toString(),
        lines,
        codeBlocks,
        headings(),
        bold,
        deepestLine,
        unknown,
        TextTags.NONE);
  }

  private List<Heading> headings() {
    for (Pending pending : headings) {
      if (pending.given && pending.id != null) {
        anchors.givenFirst(pending.id);
      }
    }
    List<Heading> all = new ArrayList<>(headings.size());
    for (Pending pending : headings) {
      all.add(pending.heading.withAnchor(anchor(pending)));
    }
    return all;
  }

  /* An anchor inside a heading of Markdown does not keep the generator from making one more. */
  private String anchor(Pending pending) {
    if (pending.id != null && pending.given) {
      if (pending.source != null) {
        anchors.given(pending.id);
      }
      return pending.id;
    }
    String words = pending.source == null ? pending.heading.text() : pending.words;
    String made = anchors.of(words, pending.source);
    return pending.id == null ? made : pending.id;
  }

  /** Sets the line of the body, 1-based, of what comes next. */
  void at(int itsPlace) {
    place = itsPlace;
  }

  /** Returns the line of the body, 1-based, of what comes next. */
  int place() {
    return place;
  }

  /** Notes that the nesting limit is reached on a line; the first one counts. */
  void deepest(int onLine) {
    deepestLine = deepestLine == 0 ? onLine : deepestLine;
  }

  /** Notes a kind of directive that is not known; the first line of each counts. */
  void unknown(String kind, int onLine) {
    unknown.putIfAbsent(kind, onLine);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Returns the character before the next one, or a space if there is none or a gap. */
  char last() {
    return gap != Gap.NONE || text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
  }

  /** Appends text; its own line feeds are line breaks of the source. */
  void append(String more) {
    toAnchor(anchors.style().words(more));
    aside(more);
  }

  /** Appends inline code. */
  void appendCode(String more) {
    toAnchor(more);
    aside(more);
  }

  /** Takes text that counts for the anchor of a heading alone. */
  void toAnchor(String more) {
    if (level > 0) {
      heading.append(more);
    }
  }

  /** Appends words that do not count for the anchor of a heading. */
  void aside(String more) {
    int length = more.length();
    int from = 0;
    for (int i = 0; i < length; i++) {
      char c = more.charAt(i);
      if (isPlain(c)) {
        continue;
      }
      appendPlain(more, from, i);
      from = i + 1;
      appendSpecial(more, i, c);
    }
    appendPlain(more, from, length);
  }

  private static boolean isPlain(char c) {
    return c > ' ' && c < 0x7f
        || c > 0xa0 && c < 0x2000
        || c > 0x206f && c < 0x3000
        || c > 0x3000 && c < 0xd800
        || c > 0xdfff && c < 0xfeff;
  }

  private void appendPlain(String more, int from, int to) {
    if (from < to) {
      closeGap(more.charAt(from));
      text.append(more, from, to);
    }
  }

  private void appendSpecial(String more, int at, char c) {
    if (c == '\n') {
      widen(Gap.LINE);
      place++;
    } else if (c == '\u3000' || c == '\t' || isSpace(c)) {
      space = gap == Gap.SPACE ? space : c == '\u3000' ? c : ' ';
      widen(Gap.SPACE);
    } else if (Character.isSurrogate(c)) {
      appendSurrogate(more, at, c);
    } else if (!Character.isISOControl(c) && c != '\ufeff' && c != '\ufffe' && c != '\uffff') {
      closeGap(c);
      text.append(c);
    }
  }

  private void appendSurrogate(String more, int at, char c) {
    boolean paired =
        Character.isHighSurrogate(c)
            ? at + 1 < more.length() && Character.isLowSurrogate(more.charAt(at + 1))
            : at > 0 && Character.isHighSurrogate(more.charAt(at - 1));
    char shown = paired ? c : '\ufffd';
    closeGap(shown);
    text.append(shown);
  }

  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || c == '\r' || c == '\f' || c == '\u0085';
  }

  private void widen(Gap wider) {
    if (gap.compareTo(wider) < 0) {
      gap = wider;
    }
  }

  private void closeGap(char next) {
    if (text.isEmpty() || gap == Gap.BLOCK) {
      lines.add(place);
    }
    if (!text.isEmpty()) {
      switch (gap) {
        case BLOCK -> text.append('\n');
        case SPACE -> text.append(space);
        case CELL -> text.append(" · ");
        case APART -> text.append(CLOSING.indexOf(next) < 0 ? " " : "");
        case LINE -> {
          if (!joins(text.charAt(text.length() - 1), next)) {
            text.append(' ');
          }
        }
        case NONE -> {}
      }
    }
    gap = Gap.NONE;
    if (level > 0 && headingStart < 0) {
      headingStart = text.length();
    }
  }

  /**
   * Returns whether a line break between two characters is nothing: no space would be written
   * there.
   */
  private static boolean joins(char last, char next) {
    boolean before = isSpaceless(last);
    boolean after = isSpaceless(next);
    return before && after
        || before && SHARED.indexOf(next) >= 0
        || after && SHARED.indexOf(last) >= 0;
  }

  /** Returns whether a character is of a script that puts no spaces between words. */
  private static boolean isSpaceless(char c) {
    return c >= 0x2e80
        && (c < 0xa000 && !(c >= 0x3130 && c < 0x3190)
            || c >= 0xf900 && c < 0xfb00
            || c >= 0xfe30 && c < 0xfe50
            || c >= 0xff00 && c < 0xffa0
            || c >= 0xd840 && c < 0xd8c0
            || c >= 0xdc00 && c < 0xe000);
  }

  /** Ends a line of the source inside a block. */
  void softBreak() {
    widen(Gap.LINE);
  }

  /** Puts a space before what comes next. */
  void space() {
    widen(Gap.APART);
  }

  /** Ends a cell of a table: a middle dot separates it from the next one. */
  void cell() {
    widen(Gap.CELL);
  }

  /** Ends the line of text: what comes next begins a new line. */
  void hardBreak() {
    widen(level > 0 ? Gap.APART : Gap.BLOCK);
  }

  /** Ends the block: what comes next begins a new line. */
  void block() {
    if (level > 0) {
      endHeading();
    }
    if (!notes.isEmpty()) {
      String later = notes.toString();
      notes.setLength(0);
      widen(Gap.APART);
      append(later);
    }
    gap = Gap.BLOCK;
  }

  /** Takes text that belongs next to the line, to be put at the end of the block. */
  void note(String more) {
    notes.append(' ').append(more);
  }

  /**
   * Appends a block of code.
   *
   * @param itsLine the line in the body, 1-based, on which it begins
   */
  void code(String block, int itsLine) {
    block();
    int end = block.length();
    while (end > 0 && Character.isWhitespace(block.charAt(end - 1))) {
      end--;
    }
    if (end > 0) {
      code.append(code.isEmpty() ? "" : "\n");
      codeBlocks.add(new CodeBlock(code.length(), itsLine + blankLines(block)));
    }
    for (int i = 0; i < end; i++) {
      char c = block.charAt(i);
      if (c >= ' ' && c != 0x7f || c == '\n' || c == '\t') {
        code.append(c);
      }
    }
  }

  /* How many there are at the head of a block. */
  private static int blankLines(String block) {
    int lines = 0;
    for (int i = 0; i < block.length() && Character.isWhitespace(block.charAt(i)); i++) {
      lines += block.charAt(i) == '\n' ? 1 : 0;
    }
    return lines;
  }

  /**
   * Begins a heading.
   *
   * @param itsLevel 1 to 6
   * @param itsLine its line in the body, 1-based
   * @param itsId the anchor its author gives it, or null
   * @param itsSource its source in the file; null for a heading of HTML
   */
  void heading(int itsLevel, int itsLine, @Nullable String itsId, @Nullable String itsSource) {
    block();
    level = itsLevel;
    line = itsLine;
    id = itsId;
    idGiven = itsId != null;
    source = itsSource;
    heading.setLength(0);
    headingStart = -1;
  }

  /** Takes an anchor inside a heading, if its author gives it no other. */
  void anchor(String itsId) {
    if (level > 0 && id == null && !itsId.isBlank()) {
      id = itsId;
    }
  }

  private void endHeading() {
    if (headingStart >= 0) {
      dropPermalink();
      String shown = text.substring(headingStart);
      String words = heading.toString().strip();
      String plain = source != null && shown.startsWith(words + " ") ? words : shown;
      Heading whole = new Heading(level, shown, "", line, headingStart, text.length(), plain);
      headings.add(new Pending(whole, words, source, id, idGiven));
    }
    level = 0;
  }

  /* Headings that were copied from a page of Sphinx or MkDocs end in the mark of their link. */
  private void dropPermalink() {
    int last = text.length() - 1;
    if (last > headingStart && text.charAt(last) == '¶' && text.charAt(last - 1) != ' ') {
      text.setLength(last);
    }
  }

  /** Notes that all text so far is one bold line. */
  void boldSoFar() {
    bold = text.length();
  }
}
