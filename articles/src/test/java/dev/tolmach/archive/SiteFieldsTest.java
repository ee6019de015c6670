package dev.tolmach.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.FrontMatter;
import dev.tolmach.article.ParseResult;
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
}
