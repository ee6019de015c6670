package dev.tolmach.preset;

import static dev.tolmach.preset.PresetRow.HUGO_FILES;
import static dev.tolmach.preset.PresetRow.row;

import dev.tolmach.article.HeadingIds;
import dev.tolmach.field.CategoryPaths;
import dev.tolmach.field.PageAddresses.Slugs;
import dev.tolmach.field.SiteFields;
import dev.tolmach.field.SiteFields.FolderCategories;
import dev.tolmach.field.SiteFields.OrderNumbers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an archive that is the source of a site says by the program that builds the site: the whole
 * table, one row a program. Names of files and folders are the defaults of the programs'
 * documentation, which each row names.
 *
 * <p>Of two programs whose markers are in one folder, the one further up counts: it is the more
 * special one.
 */
public enum SitePreset {
  /** starlight.astro.build/manual-setup, /guides/pages. */
  STARLIGHT(
      row()
          .marked(Marker.of("astro.config.*").saying("@astrojs/starlight"))
          .excludes("/dist/", "/public/")
          .partials("_*.md", "_*.mdx")),
  /** docs.astro.build/en/basics/project-structure, /en/guides/routing (excluding pages). */
  ASTRO(
      row()
          .marked(Marker.of("astro.config.*"))
          .excludes("/dist/", "/public/")
          .partials("/src/pages/**/_*")),
  /** docusaurus.io/docs/versioning, /docs/i18n/introduction, plugin-content-docs (exclude). */
  DOCUSAURUS(
      row()
          .marked(Marker.of("docusaurus.config.*"))
          .excludes("/build/", "/static/")
          .partials("_*", "__tests__/")
          .slugs(Slugs.DOCUMENT)
          .orderNumbers(OrderNumbers.SEPARATED)
          .authors("blog/authors.yml")
          .releases()),
  /** vitepress.dev/reference/site-config. */
  VITEPRESS(
      row()
          .marked(
              Marker.of(".vitepress"), Marker.of("docs/.vitepress"), Marker.of("src/.vitepress"))
          .headingIds(HeadingIds.VITEPRESS)
          .excludesIfNamed("/dist/")),
  /** vuepress.vuejs.org/reference/config.html. */
  VUEPRESS(
      row()
          .marked(Marker.of(".vuepress"), Marker.of("docs/.vuepress"), Marker.of("src/.vuepress"))
          .headingIds(HeadingIds.VUEPRESS)
          .excludesIfNamed("/dist/")),
  /** quartz.jzhao.xyz/configuration. */
  QUARTZ(
      row()
          .marked(Marker.of("quartz.config.*"), Marker.of("quartz.layout.*"))
          .excludes("/public/", "/quartz/")),
  /**
   * content.nuxt.com/docs/getting-started/configuration; nuxt.com/docs/guide/directory-structure.
   */
  NUXT(
      row()
          .marked(
              Marker.of("content.config.*", "nuxt.config.*"),
              Marker.of("nuxt.config.*", "content"),
              Marker.of("nuxt.config.*").saying("@nuxt/content"))
          .headingIds(HeadingIds.NUXT)
          .orderNumbers(OrderNumbers.DOTTED)
          .excludes("/dist/", "/public/")),
  /** gatsbyjs.com/docs/reference/gatsby-project-structure. */
  GATSBY(row().marked(Marker.of("gatsby-config.*")).excludes("/public/", "/static/")),
  /** 11ty.dev/docs/config. */
  ELEVENTY(
      row()
          .marked(Marker.of(".eleventy.*"), Marker.of("eleventy.config.*"))
          .excludes("/_site/", "/_includes/", "/_data/", "/src/_includes/", "/src/_data/")),
  /** mkdocs.org/user-guide/configuration (docs_dir, nav, site_dir). */
  MKDOCS(
      row()
          .marked(Marker.of("mkdocs.yml"), Marker.of("mkdocs.yaml"))
          .excludes("/site/**/*.html")
          .headingIds(HeadingIds.MKDOCS)
          .headingIdsIf(HeadingIds.MKDOCS_UNICODE, "slugify_unicode", "mkdocs.yml", "mkdocs.yaml")
          .headingIdsIf(HeadingIds.PYMDOWN, "slugs.uslugify", "mkdocs.yml", "mkdocs.yaml")
          .headingIdsIf(HeadingIds.PYMDOWN, "slugs.slugify{kwds:{case:lower", "mkdocs.yml")
          .headingIdsIf(HeadingIds.PYMDOWN, "slugs.slugifykwds:case:lower", "mkdocs.yml")
          .headingIdsIf(HeadingIds.PYMDOWN_CASED, "slugs.slugify", "mkdocs.yml", "mkdocs.yaml")
          .contents(Contents.MKDOCS)
          .slugs(Slugs.UNKNOWN)
          .authors("docs/blog/.authors.yml")),
  /** mystmd.org/guide/frontmatter; jupyterbook.org/en/stable/structure/toc.html. */
  MYST(
      row()
          .marked(
              Marker.of("myst.yml"),
              Marker.of("_toc.yml"),
              Marker.of("conf.py").saying("myst_parser", "myst_nb"))
          .excludes("/_build/")
          .headingIds(HeadingIds.MYST)
          .headingIdsIf(HeadingIds.DOCUTILS, "", "_toc.yml", "conf.py")),
  /** rust-lang.github.io/mdBook/format/configuration/general.html, /format/summary.html. */
  MDBOOK(
      row()
          .marked(Marker.of("book.toml"))
          .excludes("/book/**/*.html")
          .headingIds(HeadingIds.MDBOOK)
          .tablesOfContents("SUMMARY.md")
          .contents(Contents.SUMMARY)),
  /** docs.gitbook.com (.gitbook.yaml, SUMMARY.md); honkit.netlify.app/structure.html. */
  GITBOOK(
      row()
          .marked(
              Marker.of(".gitbook.yaml"),
              Marker.of("book.json", "SUMMARY.md"),
              Marker.of("book.js", "SUMMARY.md"))
          .excludes("/_book/")
          .headingIds(HeadingIds.GITBOOK)
          .tablesOfContents("SUMMARY.md")
          .contents(Contents.SUMMARY)),
  /** dotnet.github.io/docfx/docs/basic-concepts.html, /docs/table-of-contents.html. */
  DOCFX(
      row()
          .marked(Marker.of("docfx.json"))
          .excludes("/_site/", "/obj/", "/_exported_templates/")
          .tablesOfContents("toc.md")),
  /** hexo.io/docs/setup, /docs/configuration; hexo.io/docs/front-matter (lists of categories). */
  HEXO(
      row()
          .marked(
              Marker.of("_config.yml")
                  .saying("# hexo config", "new_post_name:", "public_dir:", "post_asset_folder:"),
              Marker.of("_config.yml", "scaffolds"),
              Marker.of("_config.yml", "source/_posts"))
          .excludes("/themes/", "/public/")
          .categoryPaths(CategoryPaths.LIST)
          .headingIds(HeadingIds.HEXO)),
  /** jekyllrb.com/docs/structure, /docs/configuration/options. */
  JEKYLL(
      row()
          .marked(
              Marker.of("_config.yml")
                  .saying(
                      "jekyll",
                      "kramdown",
                      "permalink:",
                      "baseurl:",
                      "remote_theme:",
                      "collections:"),
              Marker.of("_config.yml", "_posts"),
              Marker.of("_config.yml", "_layouts"),
              Marker.of("_config.yml", "_includes"),
              Marker.of("_config.yml", "Gemfile"))
          .excludes("/_site/", "/_includes/", "/_layouts/", "/_sass/", "/vendor/bundle/")
          .excludesIfNamed("/vendor/", "/assets/")
          .listsAtSpaces()
          .slugs(Slugs.UNKNOWN)
          .folderCategories(FolderCategories.ABOVE_POSTS, "")
          .authors("_data/authors.yml", "_config.yml")
          .headingIds(HeadingIds.JEKYLL)
          .headingIdsIf(HeadingIds.KRAMDOWN, "input:kramdown", "_config.yml")),
  /** gohugo.io/getting-started/directory-structure. */
  HUGO(
      row()
          .marked(
              Marker.of("hugo.toml"),
              Marker.of("hugo.yaml"),
              Marker.of("hugo.yml"),
              Marker.of("hugo.json"),
              Marker.of("config/_default"),
              Marker.of("config.toml").saying("baseurl"),
              Marker.of("config.yaml").saying("baseurl"),
              Marker.of("config.yml").saying("baseurl"),
              Marker.of("config.json").saying("baseurl"),
              Marker.of("config.toml", "archetypes"),
              Marker.of("config.toml", "layouts", "content"),
              Marker.of("config.yaml", "archetypes"),
              Marker.of("config.yml", "archetypes"))
          .excludes("/themes/", "/layouts/", "/public/", "/resources/", "/assets/", "/static/")
          .slugs(Slugs.LAST_SEGMENT)
          .headingIds(HeadingIds.HUGO)
          .headingIdsIf(HeadingIds.HUGO_ASCII, "autoheadingidtype:github-ascii", HUGO_FILES)
          .headingIdsIf(HeadingIds.BLACKFRIDAY, "autoheadingidtype:blackfriday", HUGO_FILES)),
  /** getzola.org/documentation/getting-started/directory-structure. */
  ZOLA(
      row()
          .marked(
              Marker.of("zola.toml"),
              Marker.of("config.toml").saying("base_url"),
              Marker.of("config.toml", "templates", "content"),
              Marker.of("config.toml", "sass", "content"))
          .excludes("/themes/", "/templates/", "/public/", "/sass/", "/static/")
          .slugs(Slugs.LAST_SEGMENT_WITHOUT_PATH)
          .headingIds(HeadingIds.ZOLA)
          .headingIdsIf(HeadingIds.ZOLA_SAFE, "anchors:safe", "config.toml", "zola.toml")
          .headingIdsIf(HeadingIds.ZOLA_SAFE, "anchors:off", "config.toml", "zola.toml")),
  /**
   * docs.getpelican.com/en/latest/settings.html (OUTPUT_PATH, USE_FOLDER_AS_CATEGORY),
   * /content.html (status).
   */
  PELICAN(
      row()
          .marked(Marker.of("pelicanconf.py"))
          .excludes("/output/")
          .statuses()
          .slugs(Slugs.UNKNOWN)
          .folderCategories(FolderCategories.INNERMOST, "content/")),
  /** jaspervdj.be/hakyll/tutorials/02-basics.html. */
  HAKYLL(
      row()
          .marked(Marker.of("site.hs").saying("hakyll"), Marker.of("site.hs", "templates"))
          .excludes("/_site/", "/_cache/", "/templates/")
          .headingIds(HeadingIds.PANDOC)),
  /** iamroq.dev/docs; docs.quarkiverse.io/quarkus-roq (site.ignored-files, names with _). */
  ROQ(
      row()
          .marked(
              Marker.of("pom.xml").saying("quarkus-roq"),
              Marker.of("build.gradle").saying("quarkus-roq"),
              Marker.of("build.gradle.kts").saying("quarkus-roq"),
              Marker.of("pom.xml", "content", "templates/layouts"))
          .excludes("/target/", "/build/", "/templates/", "/public/", "/static/")
          .partials("/content/**/_*")),
  /** docsify.js.org/#/quickstart, /#/more-pages, /#/cover. Pages are shown as they are. */
  DOCSIFY(
      row()
          .marked(
              Marker.of("index.html").saying("docsify"),
              Marker.of("docs/index.html").saying("docsify"))
          .excludes("/index.html", "/docs/index.html")
          .partials("_404.md")
          .tablesOfContents("_sidebar.md", "_navbar.md", "_coverpage.md")),
  /** help.obsidian.md/configuration-folder. Last: a site's sources may be a vault as well. */
  OBSIDIAN(row().marked(Marker.of(".obsidian")).headingIds(HeadingIds.OBSIDIAN).names());

  /** The value of a setting that asks for no preset, not even for one that is found. */
  public static final String NONE = "none";

  @SuppressWarnings("ImmutableEnumChecker") // Changed no more once it is made.
  private final PresetRow row;

  SitePreset(PresetRow row) {
    this.row = row;
  }

  /** Folders of the program that hold no articles, as patterns of a {@code .gitignore}. */
  public List<String> excluded() {
    return List.copyOf(row.excluded);
  }

  /** Folders that hold none most of the time, passed over if the archive names the preset. */
  public List<String> excludedIfNamed() {
    return List.copyOf(row.excludedIfNamed);
  }

  /** Files that are parts of pages, as patterns of a {@code .gitignore}. */
  public List<String> partials() {
    return List.copyOf(row.partials);
  }

  /** Files that only list pages, as patterns of a {@code .gitignore}. */
  public List<String> tablesOfContents() {
    return List.copyOf(row.tablesOfContents);
  }

  /**
   * In whose way the program makes the ids of headings, as far as its configuration says.
   *
   * @param folder the site's
   */
  public HeadingIds headingIds(SiteFolder folder) {
    return row.variants.stream()
        .filter(variant -> variant.isIn(folder))
        .findFirst()
        .map(PresetRow.Variant::headingIds)
        .orElse(row.headingIds);
  }

  /** Whether a text under {@code tags} or {@code categories} is a list of words to it. */
  public boolean listsAtSpaces() {
    return row.listsAtSpaces;
  }

  /** Which categories the program reads as nested; null: as most do. */
  public @Nullable CategoryPaths categoryPaths() {
    return row.categoryPaths;
  }

  /** How it reads fields and names of pages, as far as its row says. */
  public SiteFields fields() {
    return row.fields;
  }

  /** The files that name its authors. */
  public List<String> authors() {
    return List.copyOf(row.authors);
  }

  /** Where it names its pages. */
  public Contents contents() {
    return row.contents;
  }

  /** Whether it keeps the pages of older releases of what it describes. */
  public boolean hasReleases() {
    return row.releases;
  }

  /** The name that settings call it by. */
  public String presetName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The preset of a name, in any case. */
  public static Optional<SitePreset> named(String name) {
    return Stream.of(values())
        .filter(preset -> preset.presetName().equalsIgnoreCase(name))
        .findFirst();
  }

  /** What settings may say, {@link #NONE} last. */
  public static List<String> names() {
    return Stream.concat(Stream.of(values()).map(SitePreset::presetName).sorted(), Stream.of(NONE))
        .toList();
  }

  /** The first preset that a folder's files mark. */
  public static Optional<Marked> of(SiteFolder folder) {
    return Stream.of(values()).flatMap(preset -> preset.in(folder).stream()).findFirst();
  }

  private Optional<Marked> in(SiteFolder folder) {
    return row.markers.stream()
        .flatMap(marker -> marker.in(folder).stream())
        .findFirst()
        .map(file -> new Marked(this, file));
  }

  /**
   * A preset, and what shows that it is the one.
   *
   * @param file the path of a file or folder
   */
  public record Marked(SitePreset preset, String file) {}
}
