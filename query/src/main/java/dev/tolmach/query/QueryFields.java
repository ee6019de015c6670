package dev.tolmach.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;

/** What can come before a colon in what is typed, and what it makes of what comes after. */
final class QueryFields {
  private static final String RANGE = "..";
  private static final int SHORTEST_MISTYPED = 5;

  /* Keyboards of Chinese have it. */
  private static final char WIDE_COLON = '：';

  private final Map<String, ArticlePart> parts = new HashMap<>();
  private final Map<String, Facet> facets = new HashMap<>();
  private final Map<String, CharacterRunAutomaton> near = new HashMap<>();
  private final int longest;

  /**
   * What was made of a field and its value.
   *
   * @param found what to look for; null: the value cannot be one, so it is text
   * @param messages why it is text
   */
  record Read(@Nullable Expression found, List<String> messages) {}

  QueryFields(Set<String> own) {
    own.forEach(name -> facets.put(name, Facet.named(name)));
    Facet.ALL.forEach(facet -> facets.put(facet.name(), facet));
    facets.put("lang", Facet.LANGUAGE);
    for (ArticlePart part : ArticlePart.values()) {
      parts.put(part.typed(), part);
    }
    longest =
        Stream.concat(parts.keySet().stream(), facets.keySet().stream())
            .mapToInt(String::length)
            .max()
            .orElse(0);
  }

  /** The position of the colon after a field's name that begins there; -1 if there is none. */
  int colon(String typed, int start, int end) {
    int last = Math.min(end - 1, start + longest + 1);
    for (int at = start; at < last; at++) {
      if (isColon(typed.charAt(at))) {
        boolean value = !Character.isWhitespace(typed.charAt(at + 1));
        return value && isName(typed.substring(start, at)) ? at : -1;
      }
    }
    return -1;
  }

  private static boolean isColon(char c) {
    return c == ':' || c == WIDE_COLON;
  }

  /** Whether a word is the name of a field with its colon, and nothing after it. */
  boolean isWithoutValue(String word) {
    int colon = word.length() - 1;
    return colon > 0 && isColon(word.charAt(colon)) && isName(word.substring(0, colon));
  }

  /**
   * The field that a word with a colon may mean though its name is another: in the plural, with one
   * wrong letter, or as engines of the Web have it. Null where the word is like no field, and where
   * its name is one.
   */
  @Nullable String intended(String word) {
    int colon = Math.max(word.indexOf(':'), word.indexOf(WIDE_COLON));
    if (colon < 1 || colon > longest + 2) {
      return null;
    }
    String name = word.substring(0, colon).toLowerCase(Locale.ROOT);
    if (isName(name)) {
      return null;
    }
    return Stream.concat(parts.keySet().stream(), facets.keySet().stream())
        .filter(
            field -> isPlural(name, field) || isMistyped(name, field) || isOfTheWeb(name, field))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static boolean isPlural(String name, String field) {
    boolean irregular = field.endsWith("y");
    return name.equals(irregular ? field.substring(0, field.length() - 1) + "ies" : field + 's');
  }

  /* Google and others: intitle:, allintext:. */
  private boolean isOfTheWeb(String name, String field) {
    return parts.containsKey(field) && (name.equals("in" + field) || name.equals("allin" + field));
  }

  /* Of shorter names, one letter makes other words: test, data, tax. */
  private boolean isMistyped(String name, String field) {
    return field.length() >= SHORTEST_MISTYPED
        && Math.abs(name.length() - field.length()) <= 1
        && near.computeIfAbsent(field, QueryFields::oneLetterOff).run(name);
  }

  private static CharacterRunAutomaton oneLetterOff(String field) {
    return new CharacterRunAutomaton(new LevenshteinAutomata(field, true).toAutomaton(1));
  }

  private boolean isName(String typed) {
    String name = typed.toLowerCase(Locale.ROOT);
    return parts.containsKey(name) || facets.containsKey(name);
  }

  /** Reads the value of a field. */
  Read read(String typed, Expression value) {
    String name = typed.toLowerCase(Locale.ROOT);
    ArticlePart part = parts.get(name);
    if (part != null) {
      return new Read(new Expression.Within(part, value), List.of());
    }
    Facet facet = facets.get(name);
    if (facet == null) {
      return new Read(null, List.of());
    }
    try {
      return new Read(condition(value, each -> filter(facet, each)), List.of());
    } catch (IllegalArgumentException e) {
      String written = typed + ':' + value.typed();
      return new Read(null, List.of("'" + written + "' is searched as text. " + e.getMessage()));
    }
  }

  private static Expression condition(Expression value, Function<String, Filter> filter) {
    return switch (value) {
      case Expression.Words words -> new Expression.Where(filter.apply(words.text()));
      case Expression.Phrase phrase -> new Expression.Where(filter.apply(phrase.text()));
      case Expression.Not not -> new Expression.Not(condition(not.left(), filter));
      case Expression.AllOf all ->
          new Expression.AllOf(all.parts().stream().map(part -> condition(part, filter)).toList());
      case Expression.AnyOf any ->
          any.alternatives().stream()
              .map(part -> condition(part, filter))
              .reduce(QueryFields::either)
              .orElseThrow();
      case Expression.Prefix prefix ->
          throw new IllegalArgumentException("The value of a field has no '*'.");
      case Expression.Within within -> throw fieldInField();
      case Expression.Where where -> throw fieldInField();
    };
  }

  private static IllegalArgumentException fieldInField() {
    return new IllegalArgumentException("A field cannot be inside another one.");
  }

  private static Filter filter(Facet facet, String value) {
    int range = facet.equals(Facet.DATE) ? value.indexOf(RANGE) : -1;
    if (range < 0) {
      return new Filter.AnyOf(facet, List.of(value));
    }
    LocalDate from = day(value.substring(0, range), DatePeriod::first);
    LocalDate to = day(value.substring(range + RANGE.length()), DatePeriod::last);
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("The range ends before it begins.");
    }
    return new Filter.Between(from, to);
  }

  private static @Nullable LocalDate day(String written, Function<DatePeriod, LocalDate> end) {
    return written.isBlank() ? null : end.apply(DatePeriod.parse(written));
  }

  /** Either of two; values of one facet become one condition, as if they were chosen together. */
  static Expression either(Expression one, Expression other) {
    if (one instanceof Expression.Where(Filter.AnyOf first)
        && other instanceof Expression.Where(Filter.AnyOf second)
        && first.facet().equals(second.facet())) {
      List<String> values = new ArrayList<>(first.values());
      values.addAll(second.values());
      return new Expression.Where(new Filter.AnyOf(first.facet(), values));
    }
    List<Expression> alternatives = new ArrayList<>();
    if (one instanceof Expression.AnyOf any) {
      alternatives.addAll(any.alternatives());
    } else {
      alternatives.add(one);
    }
    alternatives.add(other);
    return new Expression.AnyOf(alternatives);
  }
}
