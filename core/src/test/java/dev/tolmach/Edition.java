package dev.tolmach;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ArticleId;
import dev.tolmach.article.ArticleSource;
import dev.tolmach.article.ArticleSource.Form;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an archive holds at one time: articles in three languages, some of them translations of
 * others, each with a word of its own and the version that it is of in title, text and tags.
 *
 * @param versions the version of each article, by its number
 */
record Edition(SortedMap<Integer, Integer> versions) {
  private static final String NAME = "a";
  private static final List<String> LANGUAGES = List.of("ru", "en", "zh");
  private static final List<String> TEXTS =
      List.of(
          "Смотритель маяка каждый вечер зажигал огонь и записывал, какие корабли прошли мимо.",
          "The keeper of the lighthouse lit the fire and wrote down which ships had passed by.",
          "守塔人每天傍晚点亮灯火，并在日志里记下经过海岛的船只。");

  /** The first so many articles, all in one version. */
  static Edition of(int articles, int version) {
    SortedMap<Integer, Integer> versions = new TreeMap<>();
    for (int i = 0; i < articles; i++) {
      versions.put(i, version);
    }
    return new Edition(versions);
  }

  /** The same with one article put in or changed. */
  Edition with(int article, int version) {
    SortedMap<Integer, Integer> changed = new TreeMap<>(versions);
    changed.put(article, version);
    return new Edition(changed);
  }

  /** The same without one article. */
  Edition without(int article) {
    SortedMap<Integer, Integer> changed = new TreeMap<>(versions);
    changed.remove(article);
    return new Edition(changed);
  }

  /** The archive that is to be read. */
  ArticleArchive archive() {
    byte[] rows =
        versions.entrySet().stream()
            .map(article -> row(article.getKey(), article.getValue()))
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    return ArticleArchive.ndjson(NAME, () -> new ByteArrayInputStream(rows));
  }

  /** The titles that an index of this edition has, by id. */
  SortedMap<String, String> titles() {
    SortedMap<String, String> titles = new TreeMap<>();
    versions.forEach((article, version) -> titles.put(path(article), title(article, version)));
    return titles;
  }

  /** One article, to be put into an index. */
  static ArticleSource source(int article, int version) {
    Map<String, Object> given =
        Map.of("title", title(article, version), "tags", List.of(tag(version)));
    String hash = String.format(Locale.ROOT, "%064x", article * 1_000_003L + version);
    return new ArticleSource(id(article), Form.ROW, text(article), given, hash, List.of());
  }

  static ArticleId id(int article) {
    return new ArticleId(NAME, path(article));
  }

  static String path(int article) {
    return LANGUAGES.get(article % 3) + "/" + article / 3 + ".md";
  }

  /** The tag that every article of a version has. */
  static String tag(int version) {
    return "version " + version;
  }

  /** The word that one article alone has. */
  static String word(int article) {
    StringBuilder word = new StringBuilder("qx");
    Integer.toString(article).chars().forEach(digit -> word.append((char) (digit - '0' + 'a')));
    return word.toString();
  }

  private static String title(int article, int version) {
    return "Article " + article + " of version " + version;
  }

  private static String text(int article) {
    return TEXTS.get(article % 3) + " " + word(article);
  }

  /* Paths make works of three articles; a key makes others of every fifth and its neighbour. */
  private static String row(int article, int version) {
    String key = article % 5 < 2 ? "\"translationKey\":\"" + (article - article % 5) + "\"," : "";
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"title\":\"%s\",%s\"tags\":[\"%s\"],\"body\":\"%s\"}\n",
        path(article),
        title(article, version),
        key,
        tag(version),
        text(article));
  }
}
