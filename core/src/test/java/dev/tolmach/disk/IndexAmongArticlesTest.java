package dev.tolmach.disk;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tolmach.ArticleIndex;
import dev.tolmach.BuildRequest;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.build.MemoryArchive;
import dev.tolmach.index.IndexReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index in an archive is no part of it, and an archive in an index is refused. */
class IndexAmongArticlesTest {
  @TempDir Path base;

  @Test
  void indexInAnArchiveIsPassedOver() throws IOException {
    Files.writeString(base.resolve("one.md"), ENGLISH);
    Path folder = base.resolve("search/index");
    ArticleArchive archive = ArticleArchive.at("a=" + base);
    try (ArticleIndex index = ArticleIndex.open(folder, settings().build())) {
      index.rebuild(archive);
      Files.writeString(folder.resolve("_index.md"), ENGLISH);
      Files.writeString(folder.resolve("readme.md"), ENGLISH);
      IndexReport update = index.update(archive);
      assertThat(update.seen()).isEqualTo(1);
      assertThat(update.unchanged()).isEqualTo(1);
      assertThat(index.rebuild(archive).seen()).isEqualTo(1);
    }
    assertThat(folder.resolve("_index.md")).hasContent(ENGLISH);
    assertThat(base.resolve("one.md")).hasContent(ENGLISH);
  }

  @Test
  void linksIntoAnIndexLeadNowhere() throws IOException {
    Path posts = Files.createDirectory(base.resolve("posts"));
    Files.writeString(posts.resolve("one.md"), ENGLISH);
    Path folder = posts.resolve("index");
    ArticleArchive archive = ArticleArchive.at("a=" + posts);
    try (ArticleIndex index = ArticleIndex.open(folder, settings().build())) {
      index.rebuild(archive);
      Files.writeString(folder.resolve("readme.md"), ENGLISH);
      Files.createSymbolicLink(posts.resolve("again"), folder);
      assertThat(index.update(archive).seen()).isEqualTo(1);
    }
  }

  @Test
  void archiveInTheFolderOfAnIndexIsRefusedByWhateverPath() throws IOException {
    Path folder = Files.createDirectory(base.resolve("index"));
    try (ArticleIndex index = ArticleIndex.open(folder, settings().build())) {
      index.rebuild(new MemoryArchive("m").add("one.md", ENGLISH));
      Path posts = Files.createDirectory(folder.resolve("posts"));
      Files.writeString(posts.resolve("one.md"), ENGLISH);
      Path rows = folder.resolve("feed.ndjson");
      Files.writeString(rows, "{\"id\":\"1\",\"body\":\"rye bread\"}\n");
      Path link = Files.createSymbolicLink(base.resolve("link"), posts);
      List<String> places =
          List.of(
              folder.toString(),
              folder + "/",
              posts.toString(),
              posts + "/../posts/",
              folder.resolveSibling("index/./posts").toString(),
              link.toString(),
              rows.toString(),
              Path.of("").toAbsolutePath().relativize(posts.toRealPath()).toString());
      String live = index.generations().getFirst().name();
      for (String place : places) {
        ArticleArchive archive = ArticleArchive.at("a=" + place);
        for (boolean rebuild : List.of(true, false)) {
          assertThatIllegalArgumentException()
              .as(place)
              .isThrownBy(() -> {
                if (rebuild) {
                  index.run(BuildRequest.rebuild(archive).drop("m").build());
                } else {
                  index.update(archive);
                }
              })
              .withMessageStartingWith("An archive in the folder of the index: '")
              .withMessageEndingWith(
                  "'. Expected articles outside of it. Move them, or choose another folder for the"
                      + " index.");
        }
      }
      assertThat(index.generations().getFirst().name()).isEqualTo(live);
      assertThat(posts.resolve("one.md")).hasContent(ENGLISH);
      assertThat(rows).exists();
    }
  }

  @Test
  void folderWhoseNameBeginsLikeThatOfAnIndexIsAnother() throws IOException {
    Path posts = Files.createDirectory(base.resolve("index-posts"));
    Files.writeString(posts.resolve("one.md"), ENGLISH);
    try (ArticleIndex index = ArticleIndex.open(base.resolve("index"), settings().build())) {
      assertThat(index.rebuild(ArticleArchive.at("a=" + posts)).indexed()).isEqualTo(1);
    }
  }

  @Test
  void archivesKnowAnIndexByItsMark() throws IOException {
    Path folder = Files.createDirectory(base.resolve("marked"));
    assertThat(IndexMark.writeInto(folder)).isTrue();
    Files.writeString(folder.resolve("one.md"), ENGLISH);
    ArticleArchive archive = ArticleArchive.folder("a", base);
    try (var entries = archive.open()) {
      assertThat(entries.total()).isZero();
    }
  }
}
