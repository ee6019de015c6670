package dev.tolmach.benchmarks.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.Article;
import dev.tolmach.benchmarks.ParsedArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTargetsTest {
  private static final String ENGLISH = "The quick brown fox jumps over the lazy dog every day.\n";
  private static final String RUSSIAN =
      "Съешь же ещё этих мягких французских булок, да выпей чаю.\n";

  @TempDir private Path folder;
  private ParsedArchive archive;

  @BeforeEach
  void writeArticles() throws IOException {
    write("content/posts/2010-11-05-sweave.md", ENGLISH);
    write("content/posts/start.md", ENGLISH);
    write("content/docs/guide/index.md", ENGLISH);
    write("content/docs/guide/install.md", ENGLISH);
    write("content/docs/guide/install.ru.md", RUSSIAN);
    write("pages_en/build/overview.md", ENGLISH);
    write("pages_ru/build/overview.md", RUSSIAN);
    write("content/posts/moved.md", "---\nurl: /somewhere/else/\n---\n" + ENGLISH);
    archive = ParsedArchive.of(ArticleArchive.folder("site", folder));
  }

  @Test
  void aRelativeLinkLeadsToTheFileNextToIt() {
    assertThat(target("content/docs/guide/index.md", "install.md#linux"))
        .contains("content/docs/guide/install.md");
    assertThat(target("content/docs/guide/install.md", "../../posts/start.md"))
        .contains("content/posts/start.md");
  }

  @Test
  void anAddressEndsLikeItsFile() {
    assertThat(target("content/posts/start.md", "/docs/guide/"))
        .contains("content/docs/guide/index.md");
    assertThat(target("content/posts/start.md", "@/docs/guide/install.md"))
        .contains("content/docs/guide/install.md");
    assertThat(target("content/posts/start.md", "https://example.org/docs/guide/install.html"))
        .contains("content/docs/guide/install.md");
  }

  @Test
  void aDateInAFileNameMayBeFoldersOfTheAddressOrMissing() {
    assertThat(target("content/posts/start.md", "/2010/11/sweave/"))
        .contains("content/posts/2010-11-05-sweave.md");
    assertThat(target("content/posts/start.md", "/posts/sweave/"))
        .contains("content/posts/2010-11-05-sweave.md");
  }

  @Test
  void ofTranslationsTheOneInTheLinkingArticlesLanguageIsMeant() {
    assertThat(target("pages_ru/build/overview.md", "/guide/install.html"))
        .contains("content/docs/guide/install.ru.md");
    assertThat(target("content/posts/start.md", "/build/overview.html"))
        .contains("pages_en/build/overview.md");
  }

  @Test
  void anAddressThatTheAuthorStatesCounts() {
    assertThat(target("content/posts/start.md", "/somewhere/else/"))
        .contains("content/posts/moved.md");
  }

  @Test
  void aLinkThatLeadsElsewhereHasNoTarget() {
    assertThat(target("content/posts/start.md", "https://lucene.apache.org/")).isEmpty();
    assertThat(target("content/posts/start.md", "https://example.org/start")).isEmpty();
    assertThat(target("content/posts/start.md", "#top")).isEmpty();
    assertThat(target("content/posts/start.md", "mailto:a@example.org")).isEmpty();
    assertThat(target("content/posts/start.md", "/100%/%zz")).isEmpty();
  }

  private Optional<String> target(String from, String link) {
    Article article =
        archive.articles().stream()
            .filter(each -> each.id().path().equals(from))
            .findFirst()
            .orElseThrow();
    return new LinkTargets(archive.articles()).of(article, link).map(to -> to.id().path());
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
