package dev.tolmach.query;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that are read as syntax by habit: {@code AND}, {@code OR} and {@code NOT} in capitals
 * between others that are not. Whatever is read so is reported in a message. For one text.
 */
final class QueryOperators {
  /* An abbreviation such as NASA or the postal code of a state does not make a text one in
   * capitals: that takes a word of so many letters, and another one. */
  private static final int LONG_WORD = 4;

  /* Longer ones are words that are to be left out: -cat. */
  private static final int LONGEST_OPTION = 2;

  /* Who leaves out a number leaves out a year: olympics -2016. */
  private static final int DIGITS_OF_YEAR = 4;

  private static final char DEGREE = '°';

  /* OR_NOT is two of them. */
  private static final List<Operator> TYPED = List.of(Operator.AND, Operator.OR, Operator.NOT);

  /** An operator between two clauses. */
  enum Operator {
    AND("every word is needed"),
    OR("either side of it is enough"),
    NOT("what follows it is left out"),
    OR_NOT("");

    private final String meaning;

    Operator(String meaning) {
      this.meaning = meaning;
    }

    /** What two of them mean that follow each other: only NOT may follow. */
    Operator after(@Nullable Operator before) {
      return before == OR && this == NOT ? OR_NOT : this;
    }

    boolean isAlternative() {
      return this == OR || this == OR_NOT;
    }

    boolean leavesOut() {
      return this == NOT || this == OR_NOT;
    }
  }

  private final String typed;
  private final Set<String> messages;
  private final boolean inCapitals;

  QueryOperators(String typed, Set<String> messages) {
    this.typed = typed;
    this.messages = messages;
    this.inCapitals = isInCapitals(typed);
  }

  /** Whether all that is typed is in capitals. */
  boolean inCapitals() {
    return inCapitals;
  }

  /**
   * The operator at an index, as a word of its own with another one after it.
   *
   * @param before the operator before it, if nothing is between
   */
  @Nullable Operator at(int at, int end, @Nullable Operator before) {
    for (Operator operator : TYPED) {
      String name = operator.name();
      if (!typed.startsWith(name, at) || !isFollowed(at + name.length(), end)) {
        continue;
      }
      if (inCapitals) {
        messages.add(
            "The query is in capitals and is read as in small letters: '" + name + "' is a word.");
        return null;
      }
      if (before != null && operator != Operator.NOT) {
        return null;
      }
      messages.add(
          "'"
              + name
              + "' is read as syntax: "
              + operator.meaning
              + ". Put it in quotation marks to search for the word.");
      return operator;
    }
    return null;
  }

  private boolean isFollowed(int from, int end) {
    int next = from;
    while (next < end && isSpace(typed.charAt(next))) {
      next++;
    }
    return next > from && next < end;
  }

  /**
   * Whether what begins with a dash at an index is the option of a command, such as {@code -am} of
   * {@code git commit -am}, and no word to leave out.
   */
  boolean isOption(int dash, int end) {
    int last = dash - 1;
    while (last >= 0 && isSpace(typed.charAt(last))) {
      last--;
    }
    boolean option = last >= 0 && isAscii(typed.charAt(last)) && isOptionWord(dash + 1, end);
    if (option) {
      readAsText(dash, end, "as the option of a command. Write %s to leave the word out.");
    }
    return option;
  }

  /* Small letters, one or two; or one letter of any case, with a number or without: -R, -O2. */
  private boolean isOptionWord(int from, int end) {
    int small = from;
    while (small < end && typed.charAt(small) >= 'a' && typed.charAt(small) <= 'z') {
      small++;
    }
    if (small > from + 1) {
      return small - from <= LONGEST_OPTION && isEnd(small, end);
    }
    int digits = from + 1;
    while (digits < end && typed.charAt(digits) >= '0' && typed.charAt(digits) <= '9') {
      digits++;
    }
    char first = typed.charAt(from);
    return isAscii(first) && Character.isLetter(first) && isEnd(digits, end);
  }

  /**
   * Whether what begins with a dash at an index is a number, such as {@code -40} in {@code frost
   * -40} or {@code -9} in {@code kill -9}, and nothing to leave out. Four digits are a year.
   */
  boolean isNumber(int dash, int end) {
    int from = dash + 1;
    int digits = 0;
    int at = from;
    while (at < end && !isSpace(typed.charAt(at)) && typed.charAt(at) != DEGREE) {
      char c = typed.charAt(at);
      if (c == '-' || Character.isLetter(c) || at == from && !Character.isDigit(c)) {
        return false;
      }
      digits += Character.isDigit(c) ? 1 : 0;
      at++;
    }
    if (at == from || digits == DIGITS_OF_YEAR && at == from + digits) {
      return false;
    }
    readAsText(dash, end, "as a number. Write %s to leave it out.");
    return true;
  }

  private void readAsText(int dash, int end, String how) {
    int after = dash + 1;
    while (!isEnd(after, end)) {
      after++;
    }
    String quoted = "-\"" + typed.substring(dash + 1, after) + '"';
    messages.add(
        "'" + typed.substring(dash, after) + "' is searched as text, " + how.replace("%s", quoted));
  }

  private boolean isEnd(int at, int end) {
    return at == end || isSpace(typed.charAt(at));
  }

  private static boolean isAscii(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static boolean isInCapitals(String text) {
    int words = 0;
    boolean isLong = false;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLowerCase(c)) {
        return false;
      }
      if (Character.isUpperCase(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        if (!isOperator(text.substring(start, i))) {
          words++;
          isLong |= i - start >= LONG_WORD;
        }
        start = -1;
      }
    }
    return isLong && words > 1;
  }

  private static boolean isOperator(String word) {
    return word.equals("AND") || word.equals("OR") || word.equals("NOT");
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
