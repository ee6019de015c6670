package dev.tolmach.value;

import dev.tolmach.limits.Excerpt;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the value of a field into strings. */
public final class Values {

  private static final Pattern SEPARATOR = Pattern.compile("[,，、;；\n]");

  /** Curly quotes that were meant as YAML's, with a comma between them. */
  private static final Pattern CURLY = Pattern.compile("[“”][,，]\\s*[“”]");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{1,9})?");
  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u3000]+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final String QUOTES = "\"'“”‘’«»";
  private static final String OPENING = "[［【";
  private static final String CLOSING = "]］】";

  /** Keys of a map's name, the best first. */
  private static final List<String> NAMES = List.of("name", "title", "label", "slug");

  /** Keys of a map that holds one value and nothing else. */
  private static final Set<String> WRAPPERS =
      Set.of("tag", "category", "author", "value", "text", "term", "key", "id");

  private static final Set<String> YES =
      Set.of("true", "yes", "on", "1", "да", "так", "是", "ja", "oui", "sí", "sim", "tak", "evet");
  private static final Set<String> NO =
      Set.of("false", "no", "off", "0", "нет", "ні", "否", "nein", "non", "não", "nie", "hayır");

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

  /** The value of the best of a map's names, in whatever order it has them; null if none. */
  private static @Nullable Object nameOf(Map<?, ?> map) {
    for (String name : NAMES) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        boolean named = String.valueOf(entry.getKey()).toLowerCase(Locale.ROOT).equals(name);
        if (named && !(entry.getValue() instanceof Collection)) {
          return entry.getValue();
        }
      }
    }
    return null;
  }

  /**
   * Returns the values of a field of tags: the items of a list, or the parts of a string between
   * commas, ideographic commas and semicolons; never split at spaces or slashes.
   */
  public static List<String> tags(@Nullable Object value) {
    return tags(value, false);
  }

  /**
   * Returns the values of a field of tags.
   *
   * @param atSpaces whether a string without commas is split at its spaces, as Jekyll does
   */
  public static List<String> tags(@Nullable Object value, boolean atSpaces) {
    Set<String> tags = new LinkedHashSet<>();
    List<String> texts = new ArrayList<>();
    collectTags(value, texts);
    for (String text : texts) {
      String plain = withoutBrackets(Links.text(text));
      for (String part : separator(value, plain, atSpaces).split(plain)) {
        add(withoutHash(part.strip()), tags);
      }
    }
    return List.copyOf(tags);
  }

  private static Pattern separator(@Nullable Object value, String text, boolean atSpaces) {
    if (areHashtags(text)) {
      return SPACES;
    }
    if (value instanceof Collection) {
      return CURLY;
    }
    return atSpaces && !SEPARATOR.matcher(text).find() ? SPACES : SEPARATOR;
  }

  /** Whether a text is {@code #one #two}. */
  private static boolean areHashtags(String text) {
    if (!text.startsWith("#") || SEPARATOR.matcher(text).find()) {
      return false;
    }
    boolean begins = true;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      if (begins && !space && text.charAt(i) != '#') {
        return false;
      }
      begins = space;
    }
    return true;
  }

  /** A tag is written {@code #rye} in a text; {@code #1 fan} and {@code C#} are names. */
  private static String withoutHash(String tag) {
    if (tag.length() < 2 || tag.charAt(0) != '#' && tag.charAt(0) != '＃') {
      return tag;
    }
    boolean word =
        SPACES.matcher(tag).find()
            ? Character.isLetter(tag.codePointAt(1))
            : tag.codePoints().anyMatch(Character::isLetter);
    return word ? tag.substring(1) : tag;
  }

  /** Tags may be the keys of a map: {@code {rye: true, oat: false}}, {@code {rye: , oat: }}. */
  private static void collectTags(@Nullable Object value, List<String> into) {
    if (value instanceof Map<?, ?> map && nameOf(map) == null && areFlags(map)) {
      map.forEach((tag, flag) -> {
        if (!isNo(Objects.toString(flag, ""))) {
          into.add(String.valueOf(tag).strip());
        }
      });
    } else if (value instanceof Collection<?> list) {
      list.forEach(item -> collectTag(item, into));
    } else {
      collect(value, into);
    }
  }

  /** In a list, {@code - C++: templates} is a map for YAML, and a tag for its author. */
  private static void collectTag(@Nullable Object item, List<String> into) {
    if (item instanceof Map<?, ?> map && map.size() == 1 && nameOf(map) == null) {
      Map.Entry<?, ?> entry = map.entrySet().iterator().next();
      boolean wrapped = WRAPPERS.contains(String.valueOf(entry.getKey()).toLowerCase(Locale.ROOT));
      if (!wrapped
          && entry.getValue() instanceof String text
          && !text.isBlank()
          && !areFlags(map)) {
        into.add(entry.getKey() + ": " + text.strip());
        return;
      }
    }
    collectTags(item, into);
  }

  private static boolean areFlags(Map<?, ?> map) {
    return map.values().stream()
        .allMatch(flag -> {
          String text =
              flag instanceof Collection || flag instanceof Map ? "-" : Objects.toString(flag, "");
          return text.isBlank() || isYes(text) || isNo(text) || NUMBER.matcher(text).matches();
        });
  }

  /** Returns whether a scalar means yes. */
  public static boolean isYes(@Nullable String value) {
    return value != null && YES.contains(word(value));
  }

  /** Returns whether a scalar means no. */
  public static boolean isNo(@Nullable String value) {
    return value != null && NO.contains(word(value));
  }

  /** Quotes of other kinds, a full stop or a comma around it do not change what a word means. */
  private static String word(String value) {
    int comment = value.indexOf('#');
    String bare = Excerpt.of(comment < 0 ? value : value.substring(0, comment));
    String plain = Normalizer.normalize(bare, Normalizer.Form.NFKC);
    return NO_LETTERS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /**
   * A list that was read as a line of text keeps its brackets, or the first where the last is
   * missing. Those of other scripts are a list's only where something separates what is between.
   */
  static String withoutBrackets(String text) {
    int kind = text.length() < 2 ? -1 : OPENING.indexOf(text.charAt(0));
    if (kind < 0) {
      return text;
    }
    int close = text.indexOf(CLOSING.charAt(kind));
    boolean several = SEPARATOR.matcher(text).find();
    if (close < 0) {
      return several ? text.substring(1) : text;
    }
    boolean whole = kind == 0 ? text.endsWith("]") : several && close == text.length() - 1;
    return whole ? text.substring(1, text.length() - 1) : text;
  }

  static String spaced(String text) {
    return SPACES.matcher(text).replaceAll(" ");
  }

  static void add(String part, Set<String> into) {
    String value = spaced(withoutQuotes(part)).strip();
    if (!value.isEmpty()) {
      into.add(value);
    }
  }

  /** Takes off quotes around all of a text, and one without a partner at an end of it. */
  private static String withoutQuotes(String text) {
    int start = 0;
    int end = text.length();
    while (true) {
      while (start < end && isSpace(text.charAt(start))) {
        start++;
      }
      while (end > start && isSpace(text.charAt(end - 1))) {
        end--;
      }
      if (start == end) {
        return "";
      }
      int first = kindOfQuote(text.charAt(start));
      int last = kindOfQuote(text.charAt(end - 1));
      if (end - start > 1 && first >= 0 && first == last && !has(text, start + 1, end - 1, first)) {
        start++;
        end--;
      } else if (first >= 0 && !has(text, start + 1, end, first)) {
        start++;
      } else if (last >= 0 && !has(text, start, end - 1, last)) {
        end--;
      } else {
        return text.substring(start, end);
      }
    }
  }

  private static boolean has(String text, int from, int to, int kind) {
    for (int i = from; i < to; i++) {
      if (kindOfQuote(text.charAt(i)) == kind) {
        return true;
      }
    }
    return false;
  }

  private static int kindOfQuote(char c) {
    int at = QUOTES.indexOf(c);
    return at < 2 ? at : at / 2 + 1;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0';
  }
}
