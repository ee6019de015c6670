package dev.tolmach.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.Article;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.ParseResult;
import dev.tolmach.article.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders that are in a language by a site's configuration. */
class SiteLanguagesTest {
  @TempDir Path temp;

  private void file(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Article article(String path) throws IOException, ArticleParseException {
    ArticleArchive archive = ArticleArchive.folder("a", temp);
    ArticleParser.Builder parser = ArticleParser.builder();
    archive.applyTo(parser);
    ParseResult read = parser.build().parse(Read.of(archive).source(path));
    return ((ParseResult.Parsed) read).article();
  }

  private String read(String path) throws IOException, ArticleParseException {
    Article article = article(path);
    return article.frontMatter().language() + " " + article.work();
  }

  private void pages(String... paths) throws IOException {
    for (String path : paths) {
      file(path, "Tea.\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hugo.toml|defaultContentLanguage = 'en'\\n[languages.en]\\ncontentDir = 'content/english'\\n[languages.ru]\\ncontentDir = './content/russian/'\\n[languages.zh-tw]\\nContentDir = 'content/chinese'\\n
          hugo.yaml|defaultContentLanguage: en\\nlanguages:\\n  en: {contentDir: content/english}\\n  ru: {contentDir: content/russian}\\n  zh-tw:\\n    contentDir: content/chinese\\n
          hugo.json|{"languages": {"en": {"contentDir": "content/english"}, "ru": {"contentDir": "content/russian"}, "zh-tw": {"contentdir": "content/chinese"}}}
          config/_default/languages.toml|[en]\\r\\ncontentDir = "content/english"\\r\\n[ru]\\r\\ncontentDir = "content/russian"\\r\\n[tw]\\r\\nlanguageCode = "zh-tw"\\r\\ncontentDir = "content/chinese"\\r\\n
          hugo.yaml|languages:\\n  en: {contentDir: content/english}\\n  ru: {contentDir: content/russian}\\n  zh: {contentDir: content/chinese, languageCode: zh-Hant}\\n
          hugo.yml|module:\\n  mounts:\\n  - {source: content/english, target: content, lang: en}\\n  - {source: content/russian, target: content, lang: ru}\\n  - {source: content/chinese, target: content, lang: zh-tw}\\n
          """)
  void folderOfEachLanguageHoldsVersionsOfTheSameWorks(String config, String text)
      throws IOException, ArticleParseException {
    file(config, text.translateEscapes());
    pages("content/english/tea.md", "content/russian/tea.md", "content/chinese/tea.md");
    pages("content/russian/it/tea.md", "content/russian/mate.en.md");
    assertThat(read("content/english/tea.md")).isEqualTo("en content/tea");
    assertThat(read("content/russian/tea.md")).isEqualTo("ru content/tea");
    assertThat(read("content/chinese/tea.md")).isEqualTo("zh-Hant content/tea");
    assertThat(read("content/russian/it/tea.md")).isEqualTo("ru content/it/tea");
    assertThat(read("content/russian/mate.en.md")).isEqualTo("en content/mate");
  }

  @Test
  void restIsInTheMainLanguage() throws IOException, ArticleParseException {
    file(
        "config.toml",
        """
        baseURL = 'https://x.example'
        defaultContentLanguage = 'fr'
        [languages.fr]
        weight = 1
        [languages.ru]
        contentDir = 'russian'
        """);
    pages("content/the.md", "content/the.ru.md", "content/de/tee.md", "russian/the.md", "note.md");
    assertThat(read("content/the.md")).isEqualTo("fr content/the");
    assertThat(read("content/the.ru.md")).isEqualTo("ru content/the");
    assertThat(read("content/de/tee.md")).isEqualTo("de content/tee");
    assertThat(read("russian/the.md")).isEqualTo("ru content/the");
    assertThat(read("note.md")).isEqualTo("null note");
  }

  @Test
  void mainLanguageOfZolaIsRead() throws IOException, ArticleParseException {
    file("config.toml", "base_url = 'https://x.example'\ndefault_language = 'fr'\n");
    pages("content/blog/_index.md", "content/blog/_index.ru.md");
    assertThat(read("content/blog/_index.md")).isEqualTo("fr content/blog/_index");
    assertThat(read("content/blog/_index.ru.md")).isEqualTo("ru content/blog/_index");
    file("config.toml", "base_url = 'https://x.example'\n");
    assertThat(read("content/blog/_index.md")).isEqualTo("null content/blog/_index");
  }

  @Test
  void languageThatIsNoneAndBrokenFileAreWarnedOf() throws IOException, ArticleParseException {
    file("hugo.toml", "[languages.elvish]\ncontentDir = 'content/elvish'\n");
    pages("content/elvish/tea.md");
    assertThat(read("content/elvish/tea.md")).isEqualTo("null content/elvish/tea");
    assertThat(FolderSettings.of(temp).warnings())
        .extracting(Warning::message)
        .containsExactly(
            "The language 'elvish' of the site's configuration is not known. Expected a tag such as"
                + " en, ru or zh-Hans. Its folder is in no language; state its 'languageCode'.");
    file("hugo.toml", "title = 'x'\n[languages.ru\ncontentDir = 'content/ru'\n");
    assertThat(FolderSettings.of(temp).warnings())
        .extracting(Warning::message)
        .containsExactly(
            "The site's configuration cannot be read: 'hugo.toml', line 2. Expected valid TOML. The"
                + " languages of its folders are not used; correct the file.");
  }

  @Test
  void foldersOutsideTheArchiveAreNone() throws IOException, ArticleParseException {
    file(
        "hugo.yaml",
        """
        languages:
          ru: {contentDir: ../russian}
          en: {contentDir: /english}
          de: {contentDir: ''}
          fr: x
        """);
    pages("content/tea.md");
    assertThat(read("content/tea.md")).isEqualTo("null content/tea");
    assertThat(FolderSettings.of(temp).warnings()).isEmpty();
  }
}
