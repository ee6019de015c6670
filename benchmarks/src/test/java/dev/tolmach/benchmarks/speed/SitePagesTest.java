package dev.tolmach.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitePagesTest {
  @TempDir private Path folder;

  @Test
  void everyArticleBecomesAPage() throws IOException {
    Path archive = folder.resolve("archive");
    Files.createDirectories(archive);
    Files.writeString(archive.resolve("a.md"), "---\nlang: en\n---\n# Fish & chips\n\nIf 1 < 2\n");
    Files.writeString(archive.resolve("b.md"), "---\nlang: ru\n---\n# Рыба\n\nОна плавает.\n");

    SitePages.main(new String[] {archive.toString(), folder.resolve("site").toString()});

    assertThat(Files.readString(folder.resolve("site/0/0.html")))
        .contains("<html lang=\"en\">")
        .contains("<h1>Fish &amp; chips</h1>")
        .contains("<p>If 1 &lt; 2</p>");
    assertThat(Files.readString(folder.resolve("site/0/1.html"))).contains("<p>Она плавает.</p>");
  }

  @Test
  void theBundledArchiveHasAsManyPagesAsArticles() throws IOException {
    SitePages.write(ArticleArchive.folder("magazine", TestData.archive()), folder);

    try (Stream<Path> pages = Files.walk(folder)) {
      List<Path> all = pages.filter(each -> each.toString().endsWith(".html")).toList();
      assertThat(all).hasSizeGreaterThan(50);
    }
  }
}
