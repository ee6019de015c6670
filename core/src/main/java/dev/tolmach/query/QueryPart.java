package dev.tolmach.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of what was typed: words, a quoted phrase, or the beginning of a word before an asterisk.
 *
 * @param kind how it is looked for
 * @param text what was typed, without quotation marks, dash and asterisk
 * @param excluded whether articles that have it are left out
 */
record QueryPart(Kind kind, String text, boolean excluded) {
  enum Kind {
    WORDS,
    PHRASE,
    PREFIX
  }

  /*
   * What a keyboard has for a quotation mark, and what it is replaced by while one types. The marks
   * 「」 and 『』 stand around names and titles in running text, as 《》 do; whoever pastes a
   * question that has them does not ask for a phrase.
   */
  private static final String OPENING = "\"“«„";
  private static final String CLOSING = "\"”»“";

  /** Cuts what was typed into its parts. Whatever is no syntax is words. */
  static List<QueryPart> of(String typed) {
    List<QueryPart> parts = new ArrayList<>();
    int at = 0;
    while (at < typed.length()) {
      if (isSpace(typed.charAt(at))) {
        at++;
        continue;
      }
      boolean excluded = isExclusion(typed, at);
      int start = excluded ? at + 1 : at;
      int closing = closingQuote(typed, start);
      if (closing > 0) {
        add(parts, Kind.PHRASE, typed.substring(start + 1, closing), excluded);
        at = closing + 1;
      } else {
        at = endOfWord(typed, start);
        addWord(parts, typed.substring(start, at), excluded);
      }
    }
    return parts;
  }

  /* A dash excludes only at the start of a word and before something to exclude. */
  private static boolean isExclusion(String typed, int at) {
    if (typed.charAt(at) != '-' || at + 1 >= typed.length()) {
      return false;
    }
    int next = typed.codePointAt(at + 1);
    return Character.isLetterOrDigit(next) || closingQuote(typed, at + 1) > 0;
  }

  /* The index of the mark that closes the one at the given place; 0 if there is none. */
  private static int closingQuote(String typed, int at) {
    if (at >= typed.length()) {
      return 0;
    }
    int mark = OPENING.indexOf(typed.charAt(at));
    return mark < 0 ? 0 : Math.max(0, typed.indexOf(CLOSING.charAt(mark), at + 1));
  }

  private static int endOfWord(String typed, int start) {
    int at = start;
    while (at < typed.length()
        && !isSpace(typed.charAt(at))
        && (at == start || closingQuote(typed, at) == 0)) {
      at++;
    }
    return at;
  }

  private static void addWord(List<QueryPart> parts, String word, boolean excluded) {
    if (word.length() > 1 && word.endsWith("*") && isWordlike(word)) {
      add(parts, Kind.PREFIX, word.substring(0, word.length() - 1), excluded);
    } else {
      add(parts, Kind.WORDS, word, excluded);
    }
  }

  private static boolean isWordlike(String word) {
    return word.codePoints().limit(word.length() - 1L).anyMatch(Character::isLetterOrDigit);
  }

  /* Words that follow each other stay one part, so that a segmenter sees them together. */
  private static void add(List<QueryPart> parts, Kind kind, String text, boolean excluded) {
    int last = parts.size() - 1;
    if (kind == Kind.WORDS && !excluded && last >= 0) {
      QueryPart before = parts.get(last);
      if (before.kind == Kind.WORDS && !before.excluded) {
        parts.set(last, new QueryPart(Kind.WORDS, before.text + ' ' + text, false));
        return;
      }
    }
    parts.add(new QueryPart(kind, text, excluded));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
