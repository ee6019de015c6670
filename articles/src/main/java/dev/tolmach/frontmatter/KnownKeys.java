package dev.tolmach.frontmatter;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keys that front matter has and text hardly: they distinguish the two where a block does not
 * follow its syntax. Compared as {@link KeyTable#fold} says.
 *
 * @param names the keys
 */
record KnownKeys(Set<String> names) {
  /** Those that most archives have: those of fields, and some that only generators know. */
  static final KnownKeys USUAL = new KnownKeys(usual());

  private static final String QUOTES = "\"'`“”„‘’«»";

  /** A line that states a key, with whatever is around the key and whichever sign follows it. */
  private static final Pattern LOOSE =
      Pattern.compile(
          "([\\p{L}_][\\p{L}\\p{M}\\p{N}\u00ad_. -]{0,63})[" + QUOTES + "]?[\\s\\p{Z}]*[:：=](.*)");

  /** A line that states this, after some words or signs that are not those of another key. */
  private static final Pattern WITHHOLDING =
      Pattern.compile(
          "[^\\p{L}\\p{N}#]{0,60}(?:[^:：=#]{0,60}[^\\p{L}\\p{N}#])?(draft|published)[^\\p{L}\\p{N}#]{0,3}[:：=]"
              + "[^\\p{L}\\p{N}#]{0,9}(\\p{L}{2,5}|[01])[^\\p{L}\\p{N}]*(?:#.*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern EITHER =
      Pattern.compile("draft|published", Pattern.CASE_INSENSITIVE);
  private static final Pattern YES = Pattern.compile("(?:true|yes|on|1)");
  private static final Pattern NO = Pattern.compile("(?:false|no|off|0)");

  /** A key and what is written after it. */
  record Pair(String key, String value) {}

  private static Set<String> usual() {
    Set<String> names = KeyTable.certain();
    names.addAll(Set.of("layout", "id", "importance", "libs", "weight", "taxonomies"));
    return names;
  }

  /** Adds keys of an archive's own. */
  KnownKeys with(Set<String> more) {
    if (more.isEmpty()) {
      return this;
    }
    Set<String> all = new HashSet<>(names);
    more.forEach(key -> all.add(normal(key)));
    return new KnownKeys(all);
  }

  boolean has(String key) {
    return names.contains(normal(key));
  }

  /** Returns the known key that a line states, and its value; null if it states none. */
  @Nullable Pair pair(String line) {
    int start = 0;
    while (start < line.length() && isAround(line.charAt(start))) {
      start++;
    }
    Matcher matcher = LOOSE.matcher(line).region(start, line.length());
    if (matcher.matches() && has(matcher.group(1))) {
      return new Pair(matcher.group(1).strip(), matcher.group(2));
    }
    if (!mayWithhold(line)) {
      return null;
    }
    matcher = WITHHOLDING.matcher(line);
    return matcher.matches() && withholds(matcher.group(1), matcher.group(2))
        ? new Pair(matcher.group(1), matcher.group(2))
        : null;
  }

  private static boolean isAround(char c) {
    return isBlank(c) || QUOTES.indexOf(c) >= 0 || c == '{' || c == ',';
  }

  /** Returns whether a text has a word at all that may state so. Most have none. */
  static boolean mayWithhold(String text) {
    return EITHER.matcher(text).find();
  }

  /** Returns whether a line states that the article is not for readers: {@code draft: true}. */
  boolean withholds(String line) {
    Pair pair = line.isEmpty() ? null : pair(line);
    return pair != null && withholds(pair.key(), pair.value());
  }

  /** Returns whether a key's value means that the article is not for readers. */
  static boolean withholds(String key, Object value) {
    return switch (normal(key)) {
      case "draft" -> YES.matcher(word(value)).matches();
      case "published" -> NO.matcher(word(value)).matches();
      default -> false;
    };
  }

  /** Of two values of one key the last one counts, but that no article becomes public by it. */
  static void put(Map<String, Object> fields, String key, Object value) {
    Object before = fields.get(key);
    if (before == null || !withholds(key, before)) {
      fields.put(key, value);
    }
  }

  /** The letters and digits of a value, before a comment. */
  private static String word(Object value) {
    String text = value.toString();
    int comment = text.indexOf('#');
    String wide =
        Normalizer.normalize(comment < 0 ? text : text.substring(0, comment), Normalizer.Form.NFKC);
    StringBuilder word = new StringBuilder();
    wide.chars().filter(Character::isLetterOrDigit).limit(8).forEach(c -> word.append((char) c));
    return word.toString().toLowerCase(Locale.ROOT);
  }

  /** Returns a key as keys are compared. */
  static String normal(String key) {
    return KeyTable.fold(key);
  }

  /**
   * Returns whether a character shows nothing: white space, controls, marks of order and direction.
   */
  static boolean isBlank(char c) {
    return c <= ' '
        || c > 0x7e
            && (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT);
  }
}
