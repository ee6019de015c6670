package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.field.ArticleDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The five articles that the project was asked for; skipped where they are not at hand. */
class SeedArticlesTest {

  private static final Path SEEDS = Path.of("..", "..", "shared", "seeds");
  private final List<Article> articles = new ArrayList<>();

  @BeforeEach
  void read() throws IOException, ArticleParseException {
    assumeTrue(Files.isDirectory(SEEDS), "no seed articles in " + SEEDS.toAbsolutePath());
    ArticleParser parser =
        ArticleParser.builder().now(Instant.parse("2026-01-01T00:00:00Z")).build();
    try (ArchiveEntries entries = ArticleArchive.at(SEEDS.toString()).open()) {
      for (ArchiveEntry entry = entries.next(); entry != null; entry = entries.next()) {
        articles.add(((ParseResult.Parsed) parser.parse(entry.read())).article());
      }
    }
  }

  @Test
  void languagesAreThoseOfTheTexts() {
    assertThat(articles)
        .extracting(article -> article.language().tag())
        .containsExactly("ru", "ru", "zh-Hans", "ru", "zh-Hans");
  }

  @Test
  void datesAreTheAuthorsDays() {
    assertThat(articles)
        .extracting(article -> date(article).day().toString())
        .containsExactly("2025-09-06", "2025-09-07", "2024-01-10", "2025-12-27", "2025-02-18");
    assertThat(date(articles.get(1)).instant()).isEqualTo(Instant.parse("2025-09-07T09:22:17Z"));
  }

  @Test
  void tagsAndCategoriesAreRead() {
    assertThat(articles.get(0).frontMatter().tags()).containsExactly("AI", "Tech");
    assertThat(articles.get(1).frontMatter().categories()).containsExactly("Технологии");
    assertThat(articles.get(2).frontMatter().tags()).containsExactly("AI趋势", "技术预测", "行业分析");
    assertThat(articles.get(2).frontMatter().authors()).containsExactly("李华");
    assertThat(articles.get(3).frontMatter().tags()).isEmpty();
  }

  @Test
  void titleIsNotTextTwice() {
    for (int i : new int[] {0, 1, 3, 4}) {
      assertThat(articles.get(i).text()).doesNotContain(articles.get(i).title());
    }
    assertThat(articles.get(2).text()).startsWith(articles.get(2).title() + "：");
  }

  @Test
  void articleInsideAFenceIsUnwrapped() {
    assertThat(articles.get(4).text()).startsWith("2024 年，人工智能领域").hasSizeGreaterThan(1_000);
    assertThat(articles.get(4).code()).isEmpty();
    assertThat(articles.get(4).sections()).hasSizeGreaterThan(5);
  }

  private static ArticleDate date(Article article) {
    return Objects.requireNonNull(article.frontMatter().date());
  }
}
