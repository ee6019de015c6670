package dev.tolmach.syntax.inline;

/**
 * Strong text that touches ideographs. By CommonMark's rules many of its marks do not count, for
 * they were made for words with spaces between. For one block.
 *
 * @see <a href="https://github.com/commonmark/commonmark-spec/issues/650">CommonMark, 650</a>
 */
final class IdeographStrong {

  private static final int LONGEST = 300;

  /** Where the strong text ends that is open, -1 before the first. */
  private int end = -1;

  /** Returns whether the two characters at an offset are such marks. */
  boolean marks(NotationText passage, int at, int before) {
    if (at == end) {
      return true;
    }
    if (at < end || !passage.startsWith("**", at) || passage.at(at + 2) == '*' || before == '*') {
      return false;
    }
    int close = passage.next("**", at + 3, LONGEST);
    boolean pair =
        close > 0
            && passage.at(close + 2) != '*'
            && !Character.isWhitespace(passage.at(at + 2))
            && !Character.isWhitespace(passage.at(close - 1));
    if (!pair || before < 0x2e80 && passage.at(close + 2) < 0x2e80) {
      return false;
    }
    if (!isWhole(passage.text(), at + 2, close)) {
      return false;
    }
    end = close;
    return true;
  }

  /** Returns whether a part is of one line, and holds both ends of its code and its links. */
  private static boolean isWhole(String text, int from, int to) {
    int backticks = 0;
    int brackets = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      backticks += c == '`' ? 1 : 0;
      brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == '\n' || brackets < 0) {
        return false;
      }
    }
    return backticks % 2 == 0 && brackets == 0;
  }
}
