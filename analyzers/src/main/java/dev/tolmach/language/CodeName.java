package dev.tolmach.language;

/**
 * Names of things that occur in prose and belong to no language: {@code System.Text.Encoding},
 * {@code getUserName}, {@code max_count}, {@code NET40}, {@code docs/en/index.md}, {@code
 * https://example.org/a}, {@code someone@example.org}.
 *
 * <p>Only Latin letters make such names. One begins with a letter at the beginning of a word, and
 * has, in between its letters or digits,
 *
 * <ul>
 *   <li>a dot, an underscore, a colon, an at sign or a backslash,
 *   <li>two slashes, or one before it; a single one is in <i>and/or</i> too,
 *   <li>or a capital after two small letters, or a digit after a letter.
 * </ul>
 */
final class CodeName {
  private static final String JOINTS = "._:@\\";

  /** Belong to a name that is already recognized, and do not make one by themselves. */
  private static final String LINKS = "-+~%&=?#$";

  /** Joints that make a name; a slash is half of one. */
  private static final int ENOUGH = 2;

  private CodeName() {}

  /**
   * Where the name ends that begins at an index.
   *
   * @return the end, exclusive; the index itself if what begins there is a word
   */
  static int end(CharSequence text, int start) {
    int joints = start > 0 && text.charAt(start - 1) == '/' ? 1 : 0;
    int small = 0;
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isPart(c)) {
        boolean capital = c >= 'A' && c <= 'Z';
        boolean digit = c <= '9';
        joints += capital && small >= 2 || digit && isLetter(text, i - 1) ? ENOUGH : 0;
        small = digit || capital ? 0 : small + 1;
        i++;
      } else {
        int signs = signs(text, i, joints >= ENOUGH);
        if (signs == 0) {
          break;
        }
        joints += joints(text, i, i + signs);
        small = 0;
        i += signs;
      }
    }
    return joints >= ENOUGH ? i : start;
  }

  /**
   * How many signs precede the name's next part; 0 if there is none.
   *
   * @param name whether it is already recognized as a name; otherwise {@code a-b-c} are three words
   */
  private static int signs(CharSequence text, int from, boolean name) {
    int i = from;
    while (i < text.length() && isSign(text.charAt(i), name)) {
      i++;
    }
    return i < text.length() && isPart(text.charAt(i)) ? i - from : 0;
  }

  private static int joints(CharSequence text, int from, int end) {
    int joints = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      joints += c == '/' ? 1 : JOINTS.indexOf(c) >= 0 ? ENOUGH : 0;
    }
    return joints;
  }

  private static boolean isSign(char c, boolean name) {
    return c == '/' || JOINTS.indexOf(c) >= 0 || name && LINKS.indexOf(c) >= 0;
  }

  private static boolean isPart(char c) {
    return c >= '0' && c <= '9' || Writing.of(c) == Writing.LATIN;
  }

  private static boolean isLetter(CharSequence text, int at) {
    return at >= 0 && Writing.of(text.charAt(at)) == Writing.LATIN;
  }
}
