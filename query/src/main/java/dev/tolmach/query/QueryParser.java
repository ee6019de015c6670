package dev.tolmach.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed. Whatever cannot be read as syntax is words, and a message says so where
 * that may surprise. For one text and one thread; takes time in proportion to the text.
 *
 * <pre>
 * query  = { clause [ ( "OR" | "AND" ) clause … ] }
 * clause = [ "-" | "NOT" ] [ name ":" ] ( phrase | "(" query ")" | letters "*" | word )
 * </pre>
 */
public final class QueryParser {
  /** The most of a text that is read, in UTF-16 code units. */
  static final int MAX_LENGTH = 8_192;

  /* Each level of recursion takes stack, and makes up to four levels of expressions. */
  private static final int DEEPEST_GROUP = 10;

  /**
   * The text as it was understood.
   *
   * @param parts what to look for; words that follow each other are one part, so that a segmenter
   *     sees them together
   * @param messages what was read in another way than it may have been meant
   * @param capitals whether the text is in capitals, so that they do not show abbreviations
   * @param every whether it asks for all of its words
   */
  public record Parsed(
      List<Expression> parts, List<String> messages, boolean capitals, boolean every) {}

  private final String typed;
  private final QueryMarks marks;
  private final QueryFields fields;
  private final Set<String> messages = new LinkedHashSet<>();
  private final QueryOperators operators;
  private boolean every;
  private int at;

  private QueryParser(String typed, Set<String> facets) {
    this.typed = typed;
    this.marks = new QueryMarks(typed);
    this.fields = new QueryFields(facets);
    this.operators = new QueryOperators(typed, messages);
  }

  /**
   * Reads a text.
   *
   * @param facets the names of the facets that an index has of its own
   */
  public static Parsed parse(String text, Set<String> facets) {
    String typed = beginning(text);
    QueryParser parser = new QueryParser(typed, facets);
    if (typed.length() < text.length()) {
      parser.messages.add(
          "The query is long: only its first " + typed.length() + " characters are read.");
    }
    List<Expression> parts = flat(parser.clauses(typed.length(), 0));
    return new Parsed(
        parts, List.copyOf(parser.messages), parser.operators.inCapitals(), parser.every);
  }

  /* Cut where a word ends, or if it is all one word, between two characters. */
  private static String beginning(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int end = MAX_LENGTH;
    while (end > MAX_LENGTH / 2 && !isSpace(text.charAt(end))) {
      end--;
    }
    if (!isSpace(text.charAt(end))) {
      end = Character.isLowSurrogate(text.charAt(MAX_LENGTH)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    }
    return text.substring(0, end);
  }

  private List<Expression> clauses(int end, int depth) {
    List<Expression> parts = new ArrayList<>();
    QueryOperators.Operator operator = null;
    skipSpaces(end);
    while (at < end) {
      QueryOperators.Operator found = parts.isEmpty() ? null : operators.at(at, end, operator);
      if (found != null) {
        at += found.name().length();
        every |= found == QueryOperators.Operator.AND && depth == 0;
        operator = found.after(operator);
      } else {
        Expression next = clause(end, depth, !parts.isEmpty());
        if (next != null) {
          add(parts, next, operator);
        }
        operator = null;
      }
      skipSpaces(end);
    }
    return merged(parts);
  }

  private static void add(
      List<Expression> parts, Expression next, QueryOperators.@Nullable Operator operator) {
    boolean left = operator != null && operator.leavesOut() && !(next instanceof Expression.Not);
    Expression wanted = left ? new Expression.Not(next) : next;
    if (operator != null && operator.isAlternative()) {
      parts.add(QueryFields.either(parts.removeLast(), wanted));
    } else {
      parts.add(wanted);
    }
  }

  private @Nullable Expression clause(int end, int depth, boolean later) {
    if (!isExclusion(end)
        || operators.isNumber(at, end)
        || (later && operators.isOption(at, end))) {
      return atom(end, depth);
    }
    at++;
    Expression left = atom(end, depth);
    return left == null ? null : new Expression.Not(left);
  }

  /* A dash excludes only at the start of a word and before something to exclude. */
  private boolean isExclusion(int end) {
    int next = at + 1;
    return typed.charAt(at) == '-'
        && next < end
        && (Character.isLetterOrDigit(typed.codePointAt(next))
            || marks.opensPhrase(next, end)
            || marks.opensGroup(next, end));
  }

  private @Nullable Expression atom(int end, int depth) {
    int colon = fields.colon(typed, at, end);
    if (colon < 0) {
      return value(end, depth);
    }
    int start = at;
    String name = typed.substring(at, colon);
    at = colon + 1;
    Expression value = value(end, depth);
    if (value == null) {
      return null;
    }
    QueryFields.Read read = fields.read(name, value);
    messages.addAll(read.messages());
    Expression found = read.found();
    return found == null ? new Expression.Words(typed.substring(start, at)) : found;
  }

  private @Nullable Expression value(int end, int depth) {
    int start = at;
    if (marks.opensPhrase(at, end)) {
      at = marks.closing(start) + 1;
      String inside = typed.substring(start + 1, at - 1);
      return inside.isBlank() ? null : new Expression.Phrase(inside);
    }
    if (marks.opensGroup(at, end) && depth < DEEPEST_GROUP) {
      return group(depth);
    }
    if (marks.isOpening(at, end)) {
      messages.add(
          "'"
              + typed.charAt(at)
              + "' is searched as text: nothing closes it, or it is nested too deep.");
    }
    at = endOfWord(end);
    return word(typed.substring(start, at));
  }

  private @Nullable Expression group(int depth) {
    int closing = marks.closing(at);
    at++;
    List<Expression> inside = clauses(closing, depth + 1);
    at = closing + 1;
    return switch (inside.size()) {
      case 0 -> null;
      case 1 -> inside.get(0);
      default -> new Expression.AllOf(inside);
    };
  }

  private int endOfWord(int end) {
    int after = at;
    while (after < end
        && !isSpace(typed.charAt(after))
        && (after == at || !marks.opensPhrase(after, end))) {
      after++;
    }
    return after;
  }

  private Expression word(String word) {
    int asterisk = word.indexOf('*');
    boolean wordlike = word.codePoints().anyMatch(Character::isLetterOrDigit);
    if (asterisk >= 0 && wordlike) {
      if (asterisk == word.length() - 1) {
        return new Expression.Prefix(word.substring(0, asterisk));
      }
      messages.add("'" + word + "' is searched as text: '*' follows the beginning of a word only.");
    }
    if (fields.isWithoutValue(word)) {
      messages.add(
          "'" + word + "' is searched as text: its value follows the colon without a space.");
    }
    String intended = fields.intended(word);
    if (intended != null) {
      messages.add(
          "'"
              + word
              + "' is searched as text: no field has this name. Is "
              + intended
              + ": meant?");
    }
    return new Expression.Words(word);
  }

  /* A group without alternatives means no more than its parts. */
  private static List<Expression> flat(List<Expression> parts) {
    List<Expression> flat = new ArrayList<>();
    for (Expression part : parts) {
      if (part instanceof Expression.AllOf all) {
        flat.addAll(flat(all.parts()));
      } else {
        flat.add(part);
      }
    }
    return merged(flat);
  }

  private static List<Expression> merged(List<Expression> parts) {
    List<Expression> merged = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (Expression part : parts) {
      if (part instanceof Expression.Words more) {
        words.append(words.isEmpty() ? "" : " ").append(more.text());
      } else {
        addWords(merged, words);
        merged.add(part);
      }
    }
    addWords(merged, words);
    return merged;
  }

  private static void addWords(List<Expression> merged, StringBuilder words) {
    if (!words.isEmpty()) {
      merged.add(new Expression.Words(words.toString()));
      words.setLength(0);
    }
  }

  private void skipSpaces(int end) {
    while (at < end && isSpace(typed.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
