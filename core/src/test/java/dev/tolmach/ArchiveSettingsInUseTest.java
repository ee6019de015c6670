package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.glossary.Glossary;
import dev.tolmach.glossary.SynonymGroup;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.IndexSettings;
import dev.tolmach.query.Facet;
import dev.tolmach.query.FacetRequest;
import dev.tolmach.query.Filter;
import dev.tolmach.query.SearchRequest;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.Hit;
import dev.tolmach.search.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What an archive's own settings change, from the file to the answer. */
@ParameterizedClass
@EnumSource(Engine.class)
class ArchiveSettingsInUseTest {
  @Parameter private Engine engine;
  @TempDir Path temp;

  @BeforeEach
  void articles() throws IOException {
    article(
        "posts/one.md", "title: One\nposted: 03/04/2024\nlabels: a, b\ncycle: [Big Data, small]");
    article("posts/two.md", "title: Two\ndate: 2024-05-01\nlabels: b\nseries: big data");
    article("themes/three.md", "title: Three");
    article("posts/four.tmp.md", "title: Four");
    Files.writeString(
        temp.resolve("tolmach.yaml"),
        """
        preset: hugo
        dateOrder: day-first
        exclude: "*.tmp.md"
        fields:
          date: [posted, date]
          tags: labels
          series: {from: [series, cycle], facet: true}
        """);
  }

  private void article(String path, String frontMatter) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "---\n" + frontMatter + "\n---\nA few words of text.\n");
  }

  @Test
  void fieldsDatesAndExclusionsAreTheArchivesOwn() throws IOException {
    try (ArticleIndex index = engine.fresh()) {
      IndexReport report = index.rebuild(ArticleArchive.folder("blog", temp));
      assertThat(report.indexed()).isEqualTo(2);
      assertThat(report.ignored()).isEqualTo(3);
      Hit one = index.search("one").hits().get(0);
      assertThat(one.date()).isEqualTo(LocalDate.of(2024, 4, 3));
      assertThat(one.tags()).containsExactly("a", "b");
    }
  }

  @Test
  void aFieldOfItsOwnIsCountedAndChosenFromLikeEveryFacet() throws IOException {
    Facet series = Facet.named("series");
    try (ArticleIndex index = engine.fresh()) {
      index.rebuild(ArticleArchive.folder("blog", temp));
      assertThat(index.facets()).startsWith(Facet.TAG).endsWith(series);
      SearchResult result =
          index.search(
              SearchRequest.builder("text")
                  .filter(new Filter.FieldIs("Series", List.of("small")))
                  .facets(List.of(FacetRequest.of(series)))
                  .build());
      assertThat(result.total()).isEqualTo(1);
      assertThat(result.facets().get(0).values())
          .extracting(FacetCount::key, FacetCount::count, FacetCount::selected)
          .containsExactly(tuple("big data", 2, false), tuple("small", 1, true));
    }
  }

  @Test
  void aFacetOfOneArchiveIsStillAFieldOfTheOthers(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("a.md"), "---\nseries: small\n---\nOther text.\n");
    try (ArticleIndex index = engine.fresh()) {
      index.rebuild(ArticleArchive.folder("blog", temp), ArticleArchive.folder("other", other));
      SearchRequest request =
          SearchRequest.builder("text")
              .filter(new Filter.FieldIs("series", List.of("small")))
              .build();
      assertThat(index.search(request).hits())
          .extracting(Hit::id)
          .containsExactlyInAnyOrder("blog:posts/one.md", "other:a.md");
    }
  }

  @Test
  void aFacetThatNoArticleHasIsAnErrorThatNamesThoseThereAre() throws IOException {
    try (ArticleIndex index = engine.fresh()) {
      index.rebuild(ArticleArchive.folder("blog", temp));
      SearchRequest request =
          SearchRequest.builder("text").facets(List.of(FacetRequest.parse("colour"))).build();
      assertThatThrownBy(() -> index.search(request))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Unknown facet: 'colour'. Expected one of tag, category, author, language, date,"
                  + " series. Correct the name.");
    }
  }

  @Test
  void changedSettingsHaveAllArticlesReadAgain() throws IOException {
    try (ArticleIndex index = engine.fresh()) {
      index.rebuild(ArticleArchive.folder("blog", temp));
      Files.writeString(temp.resolve("tolmach.yaml"), "fields: {tags: cycle}\n");
      IndexReport report = index.update(ArticleArchive.folder("blog", temp));
      assertThat(report.indexed()).isEqualTo(4);
      assertThat(report.unchanged()).isZero();
      assertThat(index.search("one").hits().get(0).tags()).containsExactly("Big Data", "small");
      assertThat(index.facets()).doesNotContain(Facet.named("series"));
    }
  }

  @Test
  void synonymsHoldFromTheNextBuildOnWithoutReadingAnArticleAgain() throws IOException {
    try (ArticleIndex index = engine.fresh()) {
      String first = index.rebuild(ArticleArchive.folder("blog", temp)).generation();
      assertThat(index.search("uno").total()).isZero();
      Path settings = temp.resolve("tolmach.yaml");
      String before = Files.readString(settings);
      Files.writeString(settings, before + "synonyms:\n  - [uno, one]\n");
      IndexReport report = index.update(ArticleArchive.folder("blog", temp));
      assertThat(report.unchanged()).isEqualTo(2);
      assertThat(report.indexed()).isZero();
      assertThat(index.search("uno").hits()).extracting(Hit::title).containsExactly("One");
      assertThat(index.update(ArticleArchive.folder("blog", temp)).generation())
          .isEqualTo(report.generation());
      index.rollback(first);
      assertThat(index.search("uno").total()).isZero();
    }
  }

  @Test
  void aProgramsOwnSynonymsHoldTogetherWithThoseOfAllArchives(@TempDir Path other)
      throws IOException {
    Files.writeString(other.resolve("a.md"), "The ocean.\n");
    Files.writeString(other.resolve("tolmach.yaml"), "synonyms: ['sea, ocean']\n");
    IndexSettings settings =
        IndexSettings.builder()
            .glossary(Glossary.ofSynonyms(SynonymGroup.equal("dos", "two")))
            .build();
    try (ArticleIndex index = engine.fresh(settings)) {
      index.rebuild(ArticleArchive.folder("blog", temp), ArticleArchive.folder("other", other));
      assertThat(index.search("dos").total()).isEqualTo(1);
      assertThat(index.search("sea").total()).isEqualTo(1);
    }
  }
}
