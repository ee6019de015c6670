package dev.tolmach.value;

import dev.tolmach.limits.Excerpt;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the value of a field into strings. */
public final class Values {

  private static final Pattern SEPARATOR = Pattern.compile("[,，、;；]");

  /** Curly quotes that were meant as YAML's, with a comma between them. */
  private static final Pattern CURLY = Pattern.compile("[“”][,，]\\s*[“”]");

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[，、;；]");
  private static final Pattern AND = Pattern.compile("\\s+(?:and|und|et|и|та)\\s+|\\s+&\\s+");
  private static final Pattern LEADING_AND = Pattern.compile("^\\s*(?:and|und|et|и|та|&)\\s+");
  private static final Pattern MAIL =
      Pattern.compile("\\s*(?:<(?:mailto:)?[^<>@\\s]+@[^<>\\s]+>|\\([^()@\\s]+@[^()\\s]+\\))");
  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u3000]+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final String QUOTES = "\"'“”‘’«»";
  private static final List<String> NAMES = List.of("name", "title", "label", "slug");

  private Values() {}

  /** Returns all scalars of a value, stripped, in order, without empty ones. */
  public static List<String> strings(@Nullable Object value) {
    List<String> strings = new ArrayList<>();
    collect(value, strings);
    return strings;
  }

  private static void collect(@Nullable Object value, List<String> into) {
    if (value instanceof Map<?, ?> map) {
      Object name = nameOf(map);
      collect(name == null ? map.values() : name, into);
    } else if (value instanceof Collection<?> list) {
      list.forEach(item -> collect(item, into));
    } else if (value != null) {
      String text = value.toString().strip();
      if (!text.isEmpty()) {
        into.add(text);
      }
    }
  }

  private static @Nullable Object nameOf(Map<?, ?> map) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey()).toLowerCase(Locale.ROOT);
      if (NAMES.contains(key) && !(entry.getValue() instanceof Collection)) {
        return entry.getValue();
      }
    }
    return null;
  }

  /**
   * Returns the values of a field of tags: the items of a list, or the parts of a string between
   * commas, ideographic commas and semicolons; never split at spaces or slashes.
   */
  public static List<String> tags(@Nullable Object value) {
    Set<String> tags = new LinkedHashSet<>();
    for (String text : strings(value)) {
      Pattern separator = value instanceof Collection ? CURLY : SEPARATOR;
      for (String part : separator.split(withoutBrackets(text))) {
        add(part, tags);
      }
    }
    return List.copyOf(tags);
  }

  /**
   * Returns the names of persons, without their mail addresses. A comma or an "and" separates only
   * full names, so that {@code Smith, John} and {@code Johnson and Johnson} are one each.
   */
  public static List<String> names(@Nullable Object value) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : strings(value)) {
      /* What looks for spaces before a name or a mark must not begin anew at each of many. */
      String spaced = SPACES.matcher(withoutBrackets(text)).replaceAll(" ");
      for (String part : BETWEEN_NAMES.split(spaced)) {
        String[] parts = MAIL.matcher(part).replaceAll("").split(",");
        if (areFull(parts)) {
          List.of(parts).forEach(name -> addPersons(name, names));
        } else {
          add(String.join(",", parts), names);
        }
      }
    }
    return List.copyOf(names);
  }

  private static boolean areFull(String[] names) {
    return Stream.of(names).allMatch(name -> name.strip().indexOf(' ') > 0);
  }

  private static void addPersons(String written, Set<String> into) {
    String name = LEADING_AND.matcher(written).replaceFirst("");
    String[] persons = AND.split(name);
    if (areFull(persons)) {
      List.of(persons).forEach(person -> add(person, into));
    } else {
      add(name, into);
    }
  }

  /** Says whether a scalar means yes. */
  public static boolean isYes(@Nullable String value) {
    return value != null && Set.of("true", "yes", "on", "1").contains(word(value));
  }

  /** Says whether a scalar means no. */
  public static boolean isNo(@Nullable String value) {
    return value != null && Set.of("false", "no", "off", "0").contains(word(value));
  }

  /** Quotes of other kinds, a full stop or a comma around it do not change what a word means. */
  private static String word(String value) {
    int comment = value.indexOf('#');
    String bare = Excerpt.of(comment < 0 ? value : value.substring(0, comment));
    String plain = Normalizer.normalize(bare, Normalizer.Form.NFKC);
    return NO_LETTERS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** A list that was read as a line of text keeps its brackets. */
  private static String withoutBrackets(String text) {
    boolean list = text.length() > 1 && text.startsWith("[") && text.endsWith("]");
    return list ? text.substring(1, text.length() - 1) : text;
  }

  private static void add(String part, Set<String> into) {
    int start = 0;
    int end = part.length();
    while (start < end && isDropped(part.charAt(start))) {
      start++;
    }
    while (end > start && isDropped(part.charAt(end - 1))) {
      end--;
    }
    String value = SPACES.matcher(part.substring(start, end)).replaceAll(" ");
    if (!value.isEmpty() && !value.equals("null")) {
      into.add(value);
    }
  }

  private static boolean isDropped(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || QUOTES.indexOf(c) >= 0;
  }
}
