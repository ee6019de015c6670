package dev.tolmach.build;

import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.index.IndexSettings;
import java.time.Instant;

/** What the tests of this package begin with. */
public final class IndexFixture {
  public static final Instant NOW = Instant.parse("2025-09-06T10:15:00Z");

  /* Loading the dictionaries once is enough for all tests. */
  static final LanguageAnalyzers ANALYZERS = LanguageAnalyzers.standard();

  public static final String RUSSIAN =
      "Смотритель маяка каждый вечер зажигал огонь и записывал в журнал, какие корабли прошли мимо"
          + " острова. Зимой корабли приходили редко, и он читал книги, присланные с материка.\n";
  public static final String ENGLISH =
      "The keeper of the lighthouse lit the fire every evening and wrote down which ships had"
          + " passed the island. In winter few ships came, and he read books from the mainland.\n";
  public static final String CHINESE = "守塔人每天傍晚点亮灯火，并在日志里记下经过海岛的船只。冬天船只很少，他就读大陆寄来的书，等待春天的到来。\n";

  private IndexFixture() {}

  public static IndexSettings.Builder settings() {
    return IndexSettings.builder().analyzers(ANALYZERS);
  }

  public static Terms terms() {
    return new Terms();
  }

  public static ArticleIndexer indexer() {
    return indexer(settings().build());
  }

  public static ArticleIndexer indexer(IndexSettings settings) {
    return new ArticleIndexer(settings, terms().build());
  }

  public static ArticleIndexer indexer(Terms terms) {
    return new ArticleIndexer(settings().build(), terms.build());
  }

  static ArticleIndexer indexerAt(String instant) {
    return indexer(terms().now(Instant.parse(instant)));
  }

  public static String article(String title, String text) {
    return "---\ntitle: " + title + "\n---\n" + text;
  }
}
