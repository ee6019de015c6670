package dev.tolmach.analysis.word;

import static dev.tolmach.analysis.word.CharacterKind.DIGIT;

/**
 * Finds groups of digits that make one number and lie in several words: thousands that a comma or a
 * space parts ({@code 1,250,000}, {@code 1 250 000.50}), Indian lakhs ({@code 12,50,000}),
 * telephone numbers ({@code +7 (495) 123-45-67}). What a dot, a hyphen or an apostrophe joins is
 * one word and is left to {@link WordParts}.
 */
final class NumberScanner {
  private static final int THOUSAND = 3;

  /* E.164 allows fifteen digits; with fewer than ten and no country code a number is a local one. */
  private static final int LONGEST = 15;
  private static final int SHORTEST = 7;
  private static final int NATIONAL = 10;
  private static final int NATIONAL_WITH_TRUNK = 11;

  private final TextWindow text;
  private int end;
  private int groups;
  private int fractionEnd;

  NumberScanner(TextWindow text) {
    this.text = text;
  }

  /** Whether such a number begins at the first digit of a word. */
  boolean find(int start) {
    int first = digits(start);
    int length = first - start;
    if (length > 4 || !isSeparator(text.at(first))) {
      return false;
    }
    return findTelephone(start, first) || findThousands(start, first);
  }

  /** Where the fraction of the number found last ends, {@code .5}; {@link #end} if it has none. */
  int fractionEnd() {
    return fractionEnd;
  }

  /** Where the number found last ends. */
  int end() {
    return end;
  }

  /** How many groups of digits it has. */
  int groups() {
    return groups;
  }

  private boolean findThousands(int start, int first) {
    char between = text.at(first);
    if (first - start > THOUSAND || Character.digit(text.at(start), 10) == 0 || !parts(between)) {
      return false;
    }
    int at = first;
    int found = 1;
    int last = first - start;
    while (text.at(at) == between) {
      int next = digits(at + 1);
      int length = next - at - 1;
      if (length != THOUSAND && !(between == ',' && length == THOUSAND - 1)) {
        break;
      }
      last = length;
      at = next;
      found++;
    }
    end = at;
    groups = found;
    fractionEnd = fractionEnd(at);
    return found > 1 && last == THOUSAND;
  }

  /* What has another dot and digits is no number: 1,234.5.6. */
  private int fractionEnd(int at) {
    int after = text.at(at) == '.' ? digits(at + 1) : at;
    boolean fraction = after > at + 1 && !(text.at(after) == '.' && digits(after + 1) > after + 1);
    return fraction ? after : at;
  }

  private boolean findTelephone(int start, int first) {
    boolean international = text.at(start - 1) == '+';
    int at = first;
    int count = first - start;
    int found = 1;
    boolean marked = false;
    while (count <= LONGEST) {
      int next = at;
      while (next < at + 2 && isBetweenGroups(text.at(next))) {
        marked |= text.at(next) != ' ';
        next++;
      }
      int after = digits(next);
      if (next == at || after == next) {
        break;
      }
      count += after - next;
      at = after;
      found++;
    }
    boolean national = marked && (count == NATIONAL || count == NATIONAL_WITH_TRUNK);
    boolean telephone = international ? count >= SHORTEST && count <= LONGEST : national;
    end = at;
    groups = found;
    fractionEnd = at;
    return found > 2 && telephone;
  }

  /** Where the digits that begin at an index end. */
  private int digits(int from) {
    int index = from;
    while (text.kindOrOther(index) == DIGIT && !Character.isSurrogate(text.at(index))) {
      index++;
    }
    return index;
  }

  private static boolean isSeparator(char c) {
    return parts(c) || isBetweenGroups(c);
  }

  private static boolean parts(char c) {
    return c == ','
        || c == ' '
        || c == '\u00A0' // no-break space
        || c == '\u2009' // thin space
        || c == '\u202F' // narrow no-break space
        || c == '\u066C'; // Arabic thousands separator
  }

  private static boolean isBetweenGroups(char c) {
    return c == ' '
        || c == '\u00A0'
        || c == '-'
        || c == '\u2011' // no-break hyphen
        || c == '('
        || c == ')';
  }
}
