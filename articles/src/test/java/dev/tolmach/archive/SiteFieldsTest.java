package dev.tolmach.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.FrontMatter;
import dev.tolmach.article.ParseResult;
import dev.tolmach.article.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields and names of pages that the generator of a site reads in a way of its own. */
class SiteFieldsTest {
  @TempDir Path temp;

  private void file(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ParseResult read(String path) throws IOException, ArticleParseException {
    ArticleArchive archive = ArticleArchive.folder("a", temp);
    ArticleParser.Builder parser = ArticleParser.builder();
    archive.applyTo(parser);
    return parser.build().parse(Read.of(archive).source(path));
  }

  private Article article(String path) throws IOException, ArticleParseException {
    return ((ParseResult.Parsed) read(path)).article();
  }

  private FrontMatter matter(String path, String text) throws IOException, ArticleParseException {
    file(path, text);
    return article(path).frontMatter();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hugo.toml||content/posts/a.md|most|posts/most/
          hugo.toml||content/posts/Old Town/a.md|Most Old|posts/old-town/most-old/
          hugo.toml||content/posts/a/index.md|мост|posts/мост/
          hugo.toml||content/posts/_index.md|most|
          hugo.toml||content/a.md|/most/|/most/
          hugo.toml||posts/a.md|most|
          hugo.toml|[permalinks]\\nposts = '/:year/:slug/'|content/posts/a.md|most|
          hugo.toml|[languages.en]\\n[languages.ru]|content/posts/a.md|most|posts/most/
          hugo.toml|[languages.en]\\n[languages.ru]|content/posts/a.ru.md|most|ru/posts/most/
          hugo.toml|defaultContentLanguage = 'ru'\\n[languages.en]\\n[languages.ru]|content/posts/a.ru.md|most|posts/most/
          hugo.toml|defaultContentLanguage = 'ru'\\n[languages.en]\\ncontentDir = 'content/en'\\n[languages.ru]\\ncontentDir = 'content/ru'|content/en/posts/a.md|most|en/posts/most/
          hugo.toml|defaultContentLanguage = 'ru'\\n[languages.en]\\ncontentDir = 'content/en'\\n[languages.ru]\\ncontentDir = 'content/ru'|content/ru/posts/a.md|most|posts/most/
          hugo.yaml|defaultContentLanguageInSubdir: true\\nlanguages: {en: {}, ru: {}}|content/posts/a.md|most|en/posts/most/
          hugo.yaml|languages: {en: {}, ru: {baseURL: 'https://x.example'}}|content/posts/a.ru.md|most|
          hugo.toml|[languages|content/posts/a.md|most|
          zola.toml|default_language = 'en'\\n[languages.ru]|content/posts/a.ru.md|most|ru/posts/most/
          zola.toml||content/posts/a.md|Мост|
          docusaurus.config.js|module.exports = {};|docs/02-guide/a.md|most|docs/guide/most
          docusaurus.config.js|module.exports = {};|docs/guide/a.md|/most|docs/most
          docusaurus.config.js|module.exports = {};|blog/2024/a.md|most|blog/most
          docusaurus.config.js|docs: {routeBasePath: '/'}|docs/guide/a.md|most|
          docusaurus.config.js|docs: {routeBasePath: '/'}|docs/guide/a.md|/most|/most
          _config.yml|permalink: pretty|_posts/2024-03-05-a.md|most|
          pelicanconf.py|X|content/a.md|most|
          .obsidian/app.json|{}|a.md|most|most
          astro.config.mjs|export default {};|src/content/blog/a.md|most|most
          mkdocs.yml|plugins: [blog]|docs/blog/posts/a.md|most|
          README.txt||content/posts/a.md|most|most
          """)
  void slugIsThePartOfAnAddressThatTheGeneratorTakesItFor(
      String config, String text, String page, String slug, String url)
      throws IOException, ArticleParseException {
    file(config, text == null ? "" : text.translateEscapes() + "\n");
    assertThat(matter(page, "---\nslug: " + slug + "\n---\nTea.\n").url()).isEqualTo(url);
  }

  @Test
  void pathOfZolaComesBeforeItsSlug() throws IOException, ArticleParseException {
    file("zola.toml", "");
    assertThat(matter("content/a.md", "+++\nslug = 'most'\npath = 'o/most'\n+++\nTea.\n").url())
        .isEqualTo("o/most");
  }

  @ParameterizedTest
  @CsvSource({
    "pelicanconf.py, draft, DRAFT",
    "pelicanconf.py, Skip, DRAFT",
    "pelicanconf.py, published, ",
    "pelicanconf.py, hidden, ",
    "_config.yml, draft, ",
  })
  void statusKeepsAPageOfPelicanFromReaders(String config, String status, String reason)
      throws IOException, ArticleParseException {
    file(config, "# jekyll\n");
    file("content/a.md", "---\ntitle: A\nStatus: " + status + "\n---\nTea.\n");
    file("content/b.md", "Title: A\nDate: 2024-03-05\nStatus: " + status + "\n\nTea.\n");
    ParseResult fenced = read("content/a.md");
    assertThat(fenced instanceof ParseResult.Skipped s ? s.reason().name() : null)
        .isEqualTo(reason);
    if (config.startsWith("pelican")) {
      assertThat(read("content/b.md").getClass()).isEqualTo(fenced.getClass());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pelicanconf.py, content/news/a.md, Tea, Tea",
    "pelicanconf.py, content/news/a.md, '', news",
    "pelicanconf.py, content/old/news/a.md, '', news",
    "pelicanconf.py, content/a.md, '', ''",
    "pelicanconf.py, content/pages/a.md, '', ''",
    "pelicanconf.py, drafts/a.md, '', ''",
    "_config.yml, _posts/2024-03-05-a.md, Tea, Tea",
    "_config.yml, news/old/_posts/2024-03-05-a.md, Tea, news old Tea",
    "_config.yml, news/_posts/more/2024-03-05-a.md, '', news",
    "_config.yml, news/a.md, '', ''",
    "README.txt, news/_posts/2024-03-05-a.md, Tea, Tea",
  })
  void foldersAreCategoriesAsTheGeneratorReadsThem(
      String config, String page, String stated, String all)
      throws IOException, ArticleParseException {
    file(config, "# jekyll\n");
    String matter = stated.isEmpty() ? "title: A" : "categories: [" + stated + "]";
    assertThat(String.join(" ", matter(page, "---\n" + matter + "\n---\nTea.\n").categories()))
        .isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({
    "PATH = \"src\", src/news/a.md, news",
    "PATH = \"src\", content/news/a.md, ''",
    "USE_FOLDER_AS_CATEGORY = False, content/news/a.md, ''",
  })
  void pelicanSaysWhichFoldersAreCategories(String line, String page, String all)
      throws IOException, ArticleParseException {
    file("pelicanconf.py", line + "\n");
    assertThat(String.join(" ", matter(page, "---\ntitle: A\n---\nTea.\n").categories()))
        .isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource({
    "content.config.ts, content/2.guide/3.deploy-it.md, deploy it",
    "content.config.ts, content/2.guide/1.index.md, guide",
    "docusaurus.config.js, docs/02-deploy-it.md, deploy it",
    "docusaurus.config.js, docs/02 - deploy.md, deploy",
    "docusaurus.config.js, docs/7.0-deploy.md, 7.0 deploy",
    "docusaurus.config.js, docs/01-guide/index.md, guide",
    "README.txt, docs/02-deploy.md, 02 deploy",
  })
  void titlesOfPathsAreWithoutNumbersOfOrder(String config, String page, String title)
      throws IOException, ArticleParseException {
    file(config, "");
    file("nuxt.config.ts", "");
    if (!config.startsWith("content")) {
      Files.delete(temp.resolve("nuxt.config.ts"));
    }
    file(page, "Tea.\n");
    assertThat(article(page).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    ".obsidian/app.json, Маяк на скале, '# Башня', Маяк на скале",
    ".obsidian/app.json, Маяк на скале, '# Маяк на скале', ''",
    ".obsidian/app.json, Маяк на скале, Текст., ''",
    "README.txt, Маяк на скале, '# Башня', ''",
  })
  void noteOfObsidianIsFoundByItsName(String config, String name, String text, String aliases)
      throws IOException, ArticleParseException {
    file(config, "{}");
    assertThat(String.join(",", matter("n/" + name + ".md", text + "\n\nСвет.\n").aliases()))
        .isEqualTo(aliases);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          docusaurus.config.js|blog/authors.yml|ann: {name: Анна Белова}
          mkdocs.yml|docs/blog/.authors.yml|authors: {ann: {name: Анна Белова, description: x}}
          Gemfile|_data/authors.yml|ann: {name: Анна Белова, bio: x}
          Gemfile|_config.yml|authors: {ann: {name: Анна Белова}}
          """)
  void keysOfAuthorsAreTheirNames(String config, String file, String text)
      throws IOException, ArticleParseException {
    file(config, "site_name: a\n");
    file("_config.yml", "title: a\n");
    file(file, text + "\n");
    assertThat(matter("docs/blog/a.md", "---\nauthors: [ann, bob]\n---\nTea.\n").authors())
        .containsExactly("Анна Белова", "bob");
    assertThat(matter("docs/blog/b.md", "---\nauthors: ann\n---\nTea.\n").authors())
        .containsExactly("Анна Белова");
    assertThat(
            matter("docs/blog/c.md", "---\nauthors:\n- {key: ann, title: Guest}\n---\nTea.\n")
                .authors())
        .containsExactly("Анна Белова");
  }

  @Test
  void brokenListOfAuthorsIsAWarning() throws IOException, ArticleParseException {
    file("docusaurus.config.js", "");
    file("blog/authors.yml", "ann: {name: [\n");
    assertThat(matter("blog/a.md", "---\nauthors: ann\n---\nTea.\n").authors())
        .containsExactly("ann");
    assertThat(ArticleArchive.folder("a", temp).warnings())
        .extracting(Warning::message)
        .anyMatch(message -> message.contains("blog/authors.yml"));
  }
}
