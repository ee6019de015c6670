package dev.tolmach.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tolmach.article.HeadingIds;
import dev.tolmach.article.ReadingRules;
import dev.tolmach.field.CategoryPaths;
import dev.tolmach.preset.SitePreset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Presets that archives have by the files of the programs that build a site of them. */
class SitePresetsTest {
  @TempDir Path temp;

  private void file(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ChosenPreset preset(String folder) {
    return FolderSettings.of(temp.resolve(folder)).reading().preset();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hugo      | hugo.toml           | baseURL = 'https://x.example'",
        "hugo      | hugo.yaml           | baseURL: https://x.example",
        "hugo      | config.toml         | baseURL = 'https://x.example'",
        "hugo      | config/_default/hugo.toml | title = 'S'",
        "jekyll    | _config.yml         | theme: minima, plugins: [jekyll-feed]",
        "jekyll    | _config.yml         | permalink: /:title/",
        "hexo      | _config.yml         | new_post_name: :title.md",
        "astro     | astro.config.mjs    | export default defineConfig({})",
        "starlight | astro.config.mjs    | import starlight from '@astrojs/starlight'",
        "zola      | config.toml         | base_url = 'https://x.example'",
        "zola      | zola.toml           | title = 'S'",
        "vuepress  | .vuepress/config.js | module.exports = {}",
        "vuepress  | docs/.vuepress/config.ts | export default {}",
        "vitepress | .vitepress/config.mts | export default {}",
        "docusaurus | docusaurus.config.ts | export default {}",
        "mkdocs    | mkdocs.yml          | site_name: S",
        "myst      | myst.yml            | version: 1",
        "myst      | _toc.yml            | format: jb-book",
        "myst      | conf.py             | extensions = ['myst_parser']",
        "obsidian  | .obsidian/app.json  | {}",
        "quartz    | quartz.config.ts    | const config = {}",
        "eleventy  | .eleventy.js        | module.exports = {}",
        "eleventy  | eleventy.config.mjs | export default {}",
        "nuxt      | nuxt.config.ts      | modules: ['@nuxt/content']",
        "pelican   | pelicanconf.py      | AUTHOR = 'A'",
        "mdbook    | book.toml           | title = 'B'",
        "gatsby    | gatsby-config.js    | module.exports = {}",
        "hakyll    | site.hs             | import Hakyll",
        "gitbook   | .gitbook.yaml       | root: ./",
        "docfx     | docfx.json          | {}",
        "docsify   | index.html          | <script>window.$docsify = {}</script>",
        "docsify   | docs/index.html     | <script src='//x.example/docsify@4'></script>",
        "roq       | pom.xml             | <artifactId>quarkus-roq</artifactId>",
      })
  void aSiteIsKnownByItsMarker(String preset, String file, String text) throws IOException {
    file("site/" + file, text);
    ChosenPreset chosen = preset("site");
    assertThat(chosen.name()).isEqualTo(preset);
    assertThat(file).startsWith(chosen.reason());
    assertThat(chosen.description()).isEqualTo("preset " + preset + ": " + chosen.reason());
  }

  @Test
  void everyPresetHasAMarkerInTheTableAbove() {
    assertThat(Stream.of(SitePreset.values()).map(SitePreset::presetName))
        .hasSize(23)
        .allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @CsvSource({
    "config.toml, name = 'a program of mine'",
    "_config.yml, colour: red",
    "nuxt.config.ts, export default {}",
    "site.hs, main = print 1",
    "pom.xml, <project/>",
    "index.html, <html></html>",
    "conf.py, extensions = []",
    "book.json, {}",
    "SUMMARY.md, '# Summary'"
  })
  void aFileOfAnotherProgramIsNoMarker(String file, String text) throws IOException {
    file("site/" + file, text);
    assertThat(preset("site")).isEqualTo(ChosenPreset.NONE);
  }

  @Test
  void theMoreSpecialProgramCounts() throws IOException {
    file("vault/.obsidian/app.json", "{}");
    file("vault/hugo.toml", "");
    assertThat(preset("vault").description()).isEqualTo("preset hugo: hugo.toml");
  }

  @Test
  void parentsAreAskedForNamesUpToTheRepositorysFolder() throws IOException {
    file("mkdocs.yml", "site_name: Outer");
    file("repository/.git/HEAD", "ref");
    file("repository/hugo.toml", "");
    file("repository/content/posts/a.md", "Слова.");
    file("other/.git/HEAD", "ref");
    file("other/docs/a.md", "文字。");
    assertThat(preset("repository/content/posts").description())
        .isEqualTo("preset hugo: ../../hugo.toml");
    assertThat(preset("other/docs")).isEqualTo(ChosenPreset.NONE);
    assertThat(preset("other")).isEqualTo(ChosenPreset.NONE);
  }

  @Test
  void filesOfParentsAreNotRead() throws IOException {
    file("site/.git/HEAD", "ref");
    file("site/config.toml", "baseURL = 'https://x.example'");
    file("site/content/a.md", "Words.");
    assertThat(preset("site/content")).isEqualTo(ChosenPreset.NONE);
    file("site/archetypes/default.md", "Words.");
    assertThat(preset("site/content").description()).isEqualTo("preset hugo: ../config.toml");
  }

  @Test
  void aMarkerThroughALinkOutOfTheArchiveIsNotRead() throws IOException {
    file("elsewhere.toml", "baseURL = 'https://x.example'");
    Files.createDirectories(temp.resolve("site"));
    Files.createSymbolicLink(temp.resolve("site/config.toml"), temp.resolve("elsewhere.toml"));
    assertThat(preset("site")).isEqualTo(ChosenPreset.NONE);
    assertThat(
            FolderSettings.of(temp.resolve("site"), true, java.util.Optional.empty())
                .reading()
                .preset()
                .name())
        .isEqualTo("hugo");
  }

  @Test
  void settingsOverruleMarkersAndTheOptionOverrulesSettings() throws IOException {
    file("site/mkdocs.yml", "site_name: S");
    Path site = temp.resolve("site");
    file("site/tolmach.yaml", "preset: none");
    assertThat(preset("site")).isEqualTo(ChosenPreset.NONE);
    file("site/tolmach.yaml", "preset: Zola");
    assertThat(preset("site").description()).isEqualTo("preset zola: tolmach.yaml");
    ArticleArchive archive = ArticleArchive.folder("a", site);
    assertThat(archive.withPreset("jekyll").settings().preset().description())
        .isEqualTo("preset jekyll: --preset");
    assertThat(archive.withPreset("none").settings().preset()).isEqualTo(ChosenPreset.NONE);
    assertThatThrownBy(() -> archive.withPreset("wordpress"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unknown preset: 'wordpress'. Expected one of astro, docfx");
  }

  @Test
  void aFoundPresetExcludesOnlyWhatIsCertainAndOnlyNextToItsMarker() throws IOException {
    file("site/.git/HEAD", "ref");
    file("site/hugo.toml", "");
    file("site/static/raw.html", "<p>raw</p>");
    file("site/content/static/page.md", "Раздел о статике.");
    assertThat(Read.of(ArticleArchive.folder("a", temp.resolve("site"))).paths())
        .containsExactly("content/static/page.md");
    assertThat(Read.of(ArticleArchive.folder("a", temp.resolve("site/content"))).paths())
        .containsExactly("static/page.md");
    file("blog/_config.yml", "theme: minima # jekyll");
    file("blog/assets/page.md", "Words.");
    assertThat(Read.of(ArticleArchive.folder("a", temp.resolve("blog"))).paths())
        .containsExactly("assets/page.md");
    file("blog/tolmach.yaml", "preset: jekyll");
    assertThat(Read.of(ArticleArchive.folder("a", temp.resolve("blog"))).paths()).isEmpty();
  }

  @Test
  void aFoundPresetMakesHeadingIdsAndCategoriesAsItsProgramDoes() throws IOException {
    file("blog/_config.yml", "# Hexo Configuration");
    file("site/hugo.toml", "");
    assertThat(FolderSettings.of(temp.resolve("blog")).reading().categoryPaths())
        .isEqualTo(CategoryPaths.LIST);
    assertThat(FolderSettings.of(temp.resolve("site")).reading().headingIds())
        .isEqualTo(HeadingIds.HUGO);
    file("site/tolmach.yaml", "headingIds: github");
    assertThat(FolderSettings.of(temp.resolve("site")).reading().headingIds())
        .isEqualTo(HeadingIds.GITHUB);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "_config.yml    | # Hexo Configuration                        | HEXO",
        "_config.yml    | plugins: [jekyll-feed]                      | JEKYLL",
        "_config.yml    | kramdown: {input: kramdown}                 | KRAMDOWN",
        ".vuepress/x.js |                                             | VUEPRESS",
        ".vitepress/x.ts |                                            | VITEPRESS",
        "book.toml      | [book]                                      | MDBOOK",
        "mkdocs.yml     | site_name: S                                | MKDOCS",
        "mkdocs.yml     | slugify: !!python/name:markdown.extensions.toc.slugify_unicode |"
            + " MKDOCS_UNICODE",
        "mkdocs.yml     | slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case:"
            + " lower}} | PYMDOWN",
        "mkdocs.yml     | slugify: !!python/name:pymdownx.slugs.slugify | PYMDOWN_CASED",
        "myst.yml       | version: 1                                  | MYST",
        "_toc.yml       | format: jb-book                             | DOCUTILS",
        "zola.toml      | base_url = 'https://x.example'              | ZOLA",
        "zola.toml      | anchors = 'safe'                            | ZOLA_SAFE",
        "hugo.toml      | autoHeadingIDType = 'github-ascii'          | HUGO_ASCII",
        "hugo.yaml      | autoHeadingIDType: blackfriday              | BLACKFRIDAY",
        ".obsidian/app.json | {}                                      | OBSIDIAN",
        "docusaurus.config.js | export default {}                     | GITHUB",
      })
  void headingIdsAreThoseOfTheProgramAndItsConfiguration(
      String file, @Nullable String text, HeadingIds ids) throws IOException {
    file("site/" + file, text == null ? "" : text);
    assertThat(FolderSettings.of(temp.resolve("site")).reading().headingIds()).isEqualTo(ids);
  }

  @Test
  void partialsAndTablesOfContentsAreCountedByTheirReason() throws IOException {
    file("site/docusaurus.config.js", "");
    file("site/docs/a.md", "Words.");
    file("site/docs/_part.md", "Words.");
    file("site/docs/_parts/b.mdx", "Words.");
    file("book/book.toml", "");
    file("book/src/SUMMARY.md", "# Summary");
    file("book/src/a.md", "Words.");
    assertThat(passedOver("site")).isEqualTo(Map.of("partial", 2));
    assertThat(passedOver("book")).isEqualTo(Map.of("table of contents", 1));
  }

  private Map<String, Integer> passedOver(String folder) throws IOException {
    try (ArchiveEntries entries = ArticleArchive.folder("a", temp.resolve(folder)).open()) {
      while (entries.next() != null) {
        // Counted as they are met.
      }
      return entries.passedOver();
    }
  }

  @Test
  void articlesAreReadAgainWhenThePresetChangesThem() throws IOException {
    file("site/tolmach.yaml", "preset: none");
    String none = rules("site").toString();
    file("site/tolmach.yaml", "preset: docusaurus");
    file("site/docs/a.md", "Words.");
    assertThat(rules("site").toString()).isNotEqualTo(none);
    file("site/tolmach.yaml", "preset: docusaurus\nreleases: all\n");
    assertThat(rules("site").olderReleases()).isTrue();
  }

  private ReadingRules rules(String folder) {
    return FolderSettings.of(temp.resolve(folder)).reading().over(ReadingRules.STANDARD);
  }
}
