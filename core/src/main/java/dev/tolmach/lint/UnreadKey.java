package dev.tolmach.lint;

import dev.tolmach.article.FrontMatter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A key of front matter that is read as no field, and looks like one that the article lacks: {@code
 * datum_x: 2024-05-31} in an article without a date. Its author would not notice otherwise.
 *
 * @param key the key as written
 * @param looksLike {@code title} or {@code date}
 */
public record UnreadKey(String key, String looksLike) {

  static final String TITLE = "title";
  static final String DATE = "date";

  private static final int LONGEST_DATE = 40;

  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?:19|20)\\d\\d[-/.年]\\s?[01]?\\d[-/.月]\\s?[0-3]?\\d(?:\\D.*)?"
              + "|[0-3]?\\d[-/.][01]?\\d[-/.](?:19|20)\\d\\d(?:\\D.*)?"
              + "|[0-3]?\\d\\.?\\s\\p{L}{3,12}\\.?,?\\s(?:19|20)\\d\\d.{0,9}"
              + "|\\p{L}{3,12}\\.?\\s[0-3]?\\d,?\\s(?:19|20)\\d\\d.{0,9})");

  /** What titles are called; a key of several words has one of these. */
  private static final List<String> TITLES =
      List.of(
          "title",
          "heading",
          "headline",
          "titel",
          "titre",
          "titulo",
          "titolo",
          "título",
          "заголовок",
          "название");

  /** The same where no spaces are between words. */
  private static final List<String> HAN_TITLES = List.of("标题", "標題", "题目", "題目", "タイトル");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\P{L}+|(?<=\\p{Ll})(?=\\p{Lu})");

  /** Titles of something else. */
  private static final List<String> PARTS =
      List.of("sub", "series", "seo", "meta", "og", "twitter", "sidebar", "book", "page", "short");

  /**
   * Returns the keys that look like a title or a date which front matter does not state.
   *
   * @param dateStated whether a key states a date
   * @param ownFields the names of the archive's own fields, which are read
   */
  static List<UnreadKey> of(FrontMatter frontMatter, boolean dateStated, Set<String> ownFields) {
    List<UnreadKey> unread = new ArrayList<>();
    for (Map.Entry<String, List<String>> field : frontMatter.custom().entrySet()) {
      if (ownFields.contains(field.getKey()) || field.getValue().size() != 1) {
        continue;
      }
      String value = field.getValue().get(0).strip();
      if (!dateStated && isDate(value)) {
        unread.add(new UnreadKey(field.getKey(), DATE));
      } else if (frontMatter.title() == null && !value.isEmpty() && isTitle(field.getKey())) {
        unread.add(new UnreadKey(field.getKey(), TITLE));
      }
    }
    return unread;
  }

  private static boolean isDate(String value) {
    return value.length() <= LONGEST_DATE && DAY.matcher(value).matches();
  }

  private static boolean isTitle(String key) {
    boolean title = false;
    for (String word : BETWEEN_WORDS.split(Normalizer.normalize(key, Normalizer.Form.NFKC))) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (PARTS.contains(lower)) {
        return false;
      }
      title |= TITLES.contains(lower) || HAN_TITLES.stream().anyMatch(lower::contains);
    }
    return title;
  }
}
