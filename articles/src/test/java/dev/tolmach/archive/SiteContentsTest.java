package dev.tolmach.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.article.ArticleParseException;
import dev.tolmach.article.ArticleParser;
import dev.tolmach.article.Origins;
import dev.tolmach.article.ParseResult;
import dev.tolmach.article.Warning;
import dev.tolmach.field.ContentsTitles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles that a site's table of contents gives its pages. */
class SiteContentsTest {
  @TempDir Path temp;

  private void file(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ContentsTitles titles() {
    return FolderSettings.of(temp).reading().titles();
  }

  private ParseResult.Parsed parsed(String path) throws IOException, ArticleParseException {
    ArticleArchive archive = ArticleArchive.folder("a", temp);
    ArticleParser.Builder parser = ArticleParser.builder();
    archive.applyTo(parser);
    return (ParseResult.Parsed) parser.build().parse(Read.of(archive).source(path));
  }

  private String title(String path) throws IOException, ArticleParseException {
    return parsed(path).article().title();
  }

  @Test
  void titlesOfTheNavComeFirst() throws IOException, ArticleParseException {
    file(
        "mkdocs.yml",
        """
        site_name: Книга
        markdown_extensions:
          - pymdownx.emoji:
              emoji_index: !!python/name:material.extensions.emoji.twemoji
              slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}
        site_url: !ENV [SITE, 'https://x.example']
        nav:
          - index.md
          - Главная: home.md
          - 算法:
            - 归并排序: ./sort/merge.md
            - Deeper:
              - "Quick `sort`": sort/quick.md#top
          - Elsewhere: https://x.example/a.md
        """);
    file("docs/index.md", "# Начало\n\nСлова.\n");
    file("docs/home.md", "---\ntitle: Other\n---\n\n# Home page\n\nWords.\n");
    file("docs/sort/merge.md", "这一页讲归并。\n");
    file("docs/sort/quick.md", "# Quick sort\n\nWords of it.\n");
    assertThat(title("docs/index.md")).isEqualTo("Начало");
    assertThat(title("docs/home.md")).isEqualTo("Главная");
    assertThat(parsed("docs/home.md").origins().title()).isEqualTo(Origins.CONTENTS);
    assertThat(title("docs/sort/merge.md")).isEqualTo("归并排序");
    assertThat(title("docs/sort/quick.md")).isEqualTo("Quick sort");
    assertThat(parsed("docs/sort/quick.md").article().text()).isEqualTo("Words of it.");
    assertThat(titles().titles()).hasSize(3);
    assertThat(FolderSettings.of(temp).warnings()).isEmpty();
  }

  @Test
  void theFolderOfPagesIsThatOfTheSettings() throws IOException {
    file("mkdocs.yml", "docs_dir: ./pages/\nnav: [{A: a.md}]\n");
    assertThat(titles().titles()).isEqualTo(Map.of("pages/a.md", "A"));
    file("mkdocs.yml", "docs_dir: .\npages: [[{A: a.md}], {B: [{C: c.md}]}]\n");
    assertThat(titles().titles()).isEqualTo(Map.of("a.md", "A", "c.md", "C"));
    file("mkdocs.yml", "docs_dir: ../pages\nnav: [{A: a.md}]\n");
    assertThat(titles()).isEqualTo(ContentsTitles.NONE);
  }

  @Test
  void whatIsNoYamlIsOneWarning() throws IOException {
    file("mkdocs.yml", "site_name: S\nnav: [unclosed\n");
    assertThat(titles()).isEqualTo(ContentsTitles.NONE);
    assertThat(FolderSettings.of(temp).warnings())
        .extracting(Warning::message)
        .singleElement()
        .asString()
        .contains("'mkdocs.yml', line 3");
  }

  @Test
  void titlesOfASummaryAreForPagesThatHaveNone() throws IOException, ArticleParseException {
    file("book.toml", "[book]\ntitle = \"Книга\"\nsrc = \"text\"\n");
    file(
        "text/SUMMARY.md",
        """
        # Summary

        [Предисловие](preface.md)

        - [Установка](./install.md)
            - [第一章](part%20one/a.md)
        - [A draft]()
        - [Outside](https://x.example/b.md)
        """);
    file("text/preface.md", "# От автора\n\nСлова.\n");
    file("text/install.md", "Слова без заголовка.\n");
    file("text/part one/a.md", "这里写一段。\n");
    assertThat(title("text/preface.md")).isEqualTo("От автора");
    assertThat(title("text/install.md")).isEqualTo("Установка");
    assertThat(title("text/part one/a.md")).isEqualTo("第一章");
    assertThat(titles().titles()).hasSize(3);
    assertThat(Read.of(ArticleArchive.folder("a", temp)).paths()).doesNotContain("text/SUMMARY.md");
  }

  @Test
  void theSummaryOfAGitBookIsInItsRoot() throws IOException {
    file("book.json", "{\"title\": \"T\"}");
    file("SUMMARY.md", "* [Глава](a.md)\n");
    assertThat(titles().titles()).isEqualTo(Map.of("a.md", "Глава"));
    Files.delete(temp.resolve("book.json"));
    file(".gitbook.yaml", "root: ./docs/\n");
    file("docs/SUMMARY.md", "* [Часть](b.md)\n");
    assertThat(titles().titles()).isEqualTo(Map.of("docs/b.md", "Часть"));
  }

  @Test
  void hostileTablesOfContentsCostLinearTime() throws IOException {
    file("book.toml", "");
    file("src/SUMMARY.md", "[".repeat(200_000) + "\n" + "- [a](".repeat(100_000) + "\n");
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> assertThat(titles().titles()).isEmpty());
    file("mkdocs.yml", "nav: " + "[".repeat(1000) + "a" + "]".repeat(1000) + "\n");
    Files.delete(temp.resolve("book.toml"));
    assertThat(titles()).isEqualTo(ContentsTitles.NONE);
    assertThat(FolderSettings.of(temp).warnings()).hasSize(1);
  }

  @Test
  void otherTitlesAreAnotherWayOfReading() {
    Map<String, String> one = Map.of("a.md", "A", "b.md", "B");
    Map<String, String> swapped = Map.of("a.md", "B", "b.md", "A");
    assertThat(new ContentsTitles(one, true).toString())
        .isEqualTo(new ContentsTitles(Map.of("b.md", "B", "a.md", "A"), true).toString())
        .isNotEqualTo(new ContentsTitles(swapped, true).toString())
        .isNotEqualTo(new ContentsTitles(one, false).toString());
    assertThat(ContentsTitles.NONE).hasToString("none");
  }
}
