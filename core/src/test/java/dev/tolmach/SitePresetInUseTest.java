package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.index.IndexReport;
import dev.tolmach.search.Hit;
import dev.tolmach.search.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the preset of an archive changes, from its files to the answer. */
@ParameterizedClass
@EnumSource(Engine.class)
class SitePresetInUseTest {
  @Parameter private Engine engine;
  @TempDir Path temp;

  private void file(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ArticleArchive archive() {
    return ArticleArchive.folder("docs", temp);
  }

  private ArticleIndex index() throws IOException {
    return engine.fresh();
  }

  private static List<String> ids(ArticleIndex index, String query) throws IOException {
    return index.search(query).hits().stream().map(Hit::id).toList();
  }

  private void docusaurus() throws IOException {
    file("docusaurus.config.js", "throw new Error('never run');");
    file("docs/loaf.md", "---\ntitle: Loaf\n---\nHow to bake a loaf of ryebread today.\n");
    file("docs/_tip.md", "A partial with a walrus.\n");
    file("versioned_docs/version-1.0/loaf.md", "---\ntitle: Loaf\n---\nAn old ryebread.\n");
    file("versioned_docs/version-1.0/gone.md", "---\ntitle: Gone\n---\nAn old oatbread.\n");
    file(
        "i18n/zh-Hans/docusaurus-plugin-content-docs/current/loaf.md",
        "---\ntitle: 面包\n---\n今天怎么烤 ryebread 面包，写给面包师。\n");
    file(
        "i18n/zh-Hans/docusaurus-plugin-content-docs/version-1.0/loaf.md",
        "---\ntitle: 面包\n---\n旧的 ryebread 面包。\n");
  }

  @Test
  void onlyTheCurrentReleaseOfAPageIsAHitWithItsTranslations() throws IOException {
    docusaurus();
    try (ArticleIndex index = index()) {
      IndexReport report = index.rebuild(archive());
      assertThat(report.presets())
          .containsExactly(new IndexReport.Preset("docs", "docusaurus", "docusaurus.config.js"));
      assertThat(report.passedOver()).containsOnly(java.util.Map.entry("partial", 1L));
      assertThat(report.skipped())
          .extracting(IndexReport.Skipped::reason)
          .containsOnly(SkipReason.OLDER_RELEASE)
          .hasSize(3);
      assertThat(report.seen()).isEqualTo(5);
      Hit hit = index.search("ryebread").hits().getFirst();
      assertThat(index.search("ryebread").total()).isEqualTo(1);
      assertThat(hit.id()).isEqualTo("docs/loaf.md");
      assertThat(hit.translations())
          .extracting(Translation::id)
          .asString()
          .contains("i18n/zh-Hans/docusaurus-plugin-content-docs/current/loaf.md");
      assertThat(ids(index, "walrus")).isEmpty();
      assertThat(ids(index, "oatbread")).isEmpty();
    }
  }

  @Test
  void allReleasesAreHitsIfTheArchiveSaysSo() throws IOException {
    docusaurus();
    file("tolmach.yaml", "releases: all\n");
    try (ArticleIndex index = index()) {
      index.rebuild(archive());
      assertThat(ids(index, "ryebread"))
          .containsExactlyInAnyOrder("docs/loaf.md", "versioned_docs/version-1.0/loaf.md");
      assertThat(ids(index, "oatbread")).containsExactly("versioned_docs/version-1.0/gone.md");
    }
  }

  @Test
  void releasesWithoutACurrentOneStay() throws IOException {
    docusaurus();
    Files.delete(temp.resolve("docs/loaf.md"));
    Files.delete(temp.resolve("docs/_tip.md"));
    Files.delete(temp.resolve("docs"));
    try (ArticleIndex index = index()) {
      index.rebuild(archive());
      assertThat(ids(index, "oatbread")).containsExactly("versioned_docs/version-1.0/gone.md");
    }
  }

  @Test
  void articlesAreReadAgainWhenTheNavOrThePresetChanges() throws IOException {
    file("mkdocs.yml", "nav:\n  - Первая: a.md\n");
    file("docs/a.md", "# Own title\n\nWords about oats.\n");
    try (ArticleIndex index = index()) {
      index.rebuild(archive());
      assertThat(index.search("oats").hits().getFirst().title()).isEqualTo("Первая");
      assertThat(index.update(archive()).unchanged()).isEqualTo(1);

      file("mkdocs.yml", "nav:\n  - Вторая: a.md\n");
      assertThat(index.update(archive()).indexed()).isEqualTo(1);
      assertThat(index.search("oats").hits().getFirst().title()).isEqualTo("Вторая");

      IndexReport report = index.run(BuildRequest.update(archive()).preset("none").build());
      assertThat(report.indexed()).isEqualTo(1);
      assertThat(report.presets()).isEmpty();
      assertThat(index.search("oats").hits().getFirst().title()).isEqualTo("Own title");
    }
  }

  @Test
  void aPresetThatThereIsNotIsAnError() {
    assertThatThrownBy(() -> BuildRequest.update().preset("wordpress"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unknown preset: 'wordpress'. Expected one of astro");
  }
}
