package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.index.IndexReport;
import dev.tolmach.query.Facet;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import dev.tolmach.search.Translation;
import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way, from the bundled archive to what must be found in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass
@EnumSource(Engine.class)
class BundledArchiveTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Parameter private Engine engine;
  private ArticleIndex index;
  private IndexReport report;

  @BeforeParameterizedClassInvocation
  void build() throws IOException {
    index = engine.fresh();
    ArticleArchive magazine = ArticleArchive.folder("magazine", TestData.archive());
    report = index.run(BuildRequest.rebuild(magazine).now(NOW).build());
  }

  @AfterParameterizedClassInvocation
  void close() throws IOException {
    index.close();
  }

  @Test
  void everyFileIsAccountedFor() {
    assertThat(report.failed()).isEmpty();
    assertThat(report.seen())
        .isEqualTo(
            report.indexed()
                + report.unchanged()
                + report.skipped().size()
                + report.failed().size());
    List<List<String>> rows = articles();
    assertThat(report.seen()).isEqualTo(rows.size());
    SoftAssertions soft = new SoftAssertions();
    for (List<String> row : rows) {
      String status = row.get(7);
      soft.assertThat(report.skipped())
          .as(row.get(0))
          .filteredOn(skipped -> skipped.id().path().equals(row.get(0)))
          .extracting(skipped -> skipped.reason().word())
          .containsExactlyElementsOf(status.equals("indexed") ? List.of() : List.of(status));
    }
    soft.assertAll();
  }

  @Test
  void everyArticleIsUnderstood() throws IOException {
    Map<String, Hit> hits = allHits();
    SoftAssertions soft = new SoftAssertions();
    for (List<String> row : articles()) {
      if (row.get(7).equals("indexed")) {
        check(row, hits.get(row.get(0)), soft);
      }
    }
    soft.assertAll();
  }

  private static void check(List<String> row, @Nullable Hit hit, SoftAssertions soft) {
    String path = row.get(0);
    soft.assertThat(hit).as(path).isNotNull();
    if (hit == null) {
      return;
    }
    soft.assertThat(hit.language().tag()).as("language of %s", path).isEqualTo(row.get(1));
    soft.assertThat(hit.title()).as("title of %s", path).isEqualTo(row.get(2));
    String date = hit.date() == null ? "-" : hit.date().toString();
    soft.assertThat(date).as("date of %s", path).isEqualTo(row.get(3));
    List<String> tags = row.get(4).equals("-") ? List.of() : List.of(row.get(4).split(","));
    soft.assertThat(hit.tags()).as("tags of %s", path).isEqualTo(tags);
    List<String> versions =
        articles().stream()
            .filter(other -> !other.get(6).equals("-") && other.get(6).equals(row.get(6)))
            .filter(other -> other.get(7).equals("indexed") && !other.get(0).equals(path))
            .map(other -> other.get(0))
            .toList();
    soft.assertThat(hit.translations())
        .as("translations of %s", path)
        .extracting(Translation::id)
        .containsExactlyInAnyOrderElementsOf(versions);
  }

  @Test
  void whatMustBeFoundIsFound() throws IOException {
    Map<String, String> languages = new HashMap<>();
    articles().forEach(row -> languages.put(row.get(0), row.get(1)));
    SoftAssertions soft = new SoftAssertions();
    for (List<String> row : queries()) {
      String query = row.get(0);
      for (String path : row.get(1).split(",")) {
        String language = Objects.requireNonNull(languages.get(path), path);
        SearchRequest request =
            SearchRequest.builder(query).filter(Facet.LANGUAGE, language).limit(100).build();
        soft.assertThat(matches(index.search(request))).as(query).contains(path);
      }
    }
    soft.assertAll();
  }

  @Test
  void whatMustBeFirstIsFirst() throws IOException {
    SoftAssertions soft = new SoftAssertions();
    for (List<String> row : queries()) {
      if (row.size() > 2 && row.get(2).equals("first")) {
        SearchResult result = index.search(row.get(0));
        soft.assertThat(versions(result)).as(row.get(0)).contains(row.get(1).split(",")[0]);
      }
    }
    soft.assertAll();
  }

  private static List<String> matches(SearchResult result) {
    return result.hits().stream().filter(hit -> hit.missing().isEmpty()).map(Hit::id).toList();
  }

  /* The first hit in all its versions. */
  private static List<String> versions(SearchResult result) {
    List<String> ids = new ArrayList<>();
    for (Hit hit : result.hits().subList(0, Math.min(1, result.hits().size()))) {
      ids.add(hit.id());
      hit.translations().forEach(translation -> ids.add(translation.id()));
    }
    return ids;
  }

  private Map<String, Hit> allHits() throws IOException {
    Map<String, Hit> hits = new HashMap<>();
    for (String language : articles().stream().map(row -> row.get(1)).distinct().toList()) {
      SearchRequest all =
          SearchRequest.builder("").filter(Facet.LANGUAGE, language).limit(1_000).build();
      index.search(all).hits().forEach(hit -> hits.put(hit.id(), hit));
    }
    return hits;
  }

  private static List<List<String>> articles() {
    return Stream.of("articles.tsv", "articles-zh.tsv")
        .flatMap(table -> TestData.table(table).stream())
        .toList();
  }

  private static List<List<String>> queries() {
    return Stream.of("queries.tsv", "queries-zh.tsv")
        .flatMap(table -> TestData.table(table).stream())
        .toList();
  }
}
