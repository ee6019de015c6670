package dev.tolmach.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArchiveEntry;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled archive, held against its tables of what must be understood. */
class BundledArchiveTest {

  private static final Map<String, ParseResult> RESULTS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException, ArticleParseException {
    ArticleParser parser =
        ArticleParser.builder().now(Instant.parse("2026-01-01T00:00:00Z")).build();
    try (ArchiveEntries entries = ArticleArchive.folder("demo", TestData.archive()).open()) {
      for (ArchiveEntry entry = entries.next(); entry != null; entry = entries.next()) {
        RESULTS.put(entry.id().path(), parser.parse(entry.read()));
      }
    }
  }

  static Stream<List<String>> rows() {
    return Stream.of("articles.tsv", "articles-zh.tsv").flatMap(t -> TestData.table(t).stream());
  }

  @Test
  void everyFileHasARow() {
    assertThat(RESULTS.keySet())
        .containsExactlyInAnyOrderElementsOf(rows().map(row -> row.get(0)).toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isUnderstoodAsItsRowSays(List<String> row) {
    ParseResult result = Objects.requireNonNull(RESULTS.get(row.get(0)), row.get(0));
    if (!row.get(7).equals("indexed")) {
      assertThat(((ParseResult.Skipped) result).reason().word()).isEqualTo(row.get(7));
      return;
    }
    Article article = ((ParseResult.Parsed) result).article();
    FrontMatter matter = article.frontMatter();
    assertThat(
            List.of(
                article.language().tag(),
                article.title(),
                matter.date() == null ? "-" : matter.date().day().toString(),
                matter.tags().isEmpty() ? "-" : String.join(",", matter.tags()),
                matter.language() == null ? "-" : matter.language().tag()))
        .isEqualTo(row.subList(1, 6));
    if (!row.get(6).equals("-")) {
      assertThat(article.work()).isEqualTo(row.get(6));
    }
  }
}
