package dev.tolmach.index;

import static dev.tolmach.build.IndexFixture.CHINESE;
import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.RUSSIAN;
import static dev.tolmach.build.IndexFixture.article;
import static dev.tolmach.build.IndexFixture.indexer;
import static dev.tolmach.build.IndexFixture.settings;
import static dev.tolmach.build.IndexFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.article.ParseResult.SkipReason;
import dev.tolmach.build.IndexView;
import dev.tolmach.build.Terms;
import dev.tolmach.generation.Generations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds from folders and NDJSON files, as people have them. */
class FolderUpdateTest {
  @TempDir private Path temp;
  private Directory directory;

  @BeforeEach
  void open() throws IOException {
    directory = FSDirectory.open(temp.resolve("index"));
  }

  @AfterEach
  void close() throws IOException {
    assertThat(Generations.check(directory).problems()).isEmpty();
    directory.close();
  }

  private Path write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private ArticleArchive at(String namePrefix, String path) {
    return ArticleArchive.at(namePrefix + temp.resolve(path));
  }

  private IndexReport update(ArticleArchive... archives) throws IOException {
    return indexer().update(directory, List.of(archives));
  }

  @Test
  void updateWithoutArchivesFindsThemWhereTheyWere() throws IOException {
    write("posts/one.md", ENGLISH);
    write("notes/one.md", RUSSIAN);
    indexer().rebuild(directory, List.of(at("", "posts"), at("n=", "notes")), Set.of());
    write("notes/two.md", CHINESE);
    Files.delete(temp.resolve("posts/one.md"));
    write("posts/new.md", ENGLISH);

    IndexReport report = update();

    assertThat(IndexView.of(directory).ids())
        .containsExactly("n:one.md", "n:two.md", "posts:new.md");
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.indexed()).isEqualTo(2);
    assertThat(report.deleted()).isEqualTo(1);
  }

  @Test
  void movedArchiveIsFoundUnderItsNewPathFromThenOn() throws IOException {
    write("posts/one.md", ENGLISH);
    update(at("p=", "posts"));
    Files.move(temp.resolve("posts"), temp.resolve("elsewhere"));
    assertThatIllegalArgumentException().isThrownBy(this::update);
    assertThat(update(at("p=", "elsewhere")).unchanged()).isEqualTo(1);
    assertThat(update().unchanged()).isEqualTo(1);
  }

  @Test
  void timesOfFilesDoNotMatter() throws IOException {
    Path file = write("posts/one.md", ENGLISH);
    update(at("", "posts"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    assertThat(update().unchanged()).isEqualTo(1);

    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, ENGLISH.replace("fire", "lamp"));
    Files.setLastModifiedTime(file, time);
    assertThat(update().indexed()).isEqualTo(1);
  }

  @Test
  void unreadableFileIsARowOfTheReport() throws IOException {
    write("posts/good.md", ENGLISH);
    Path bad = temp.resolve("posts/bad.md");
    Files.write(bad, new byte[] {'a', 0, 0, (byte) 0xFF, (byte) 0xFE, 0, 1, 2, 3});
    IndexReport report = update(at("", "posts"));
    assertThat(report.seen()).isEqualTo(2);
    assertThat(report.indexed() + report.failed().size()).isEqualTo(2);
    assertThat(IndexView.of(directory).ids()).contains("posts:good.md");
  }

  @Test
  void rowsOfNdjsonInAnyOrderAreBroughtTogether() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (String language : List.of("ru", "en", "zh")) {
      for (int i = 0; i < 50; i++) {
        rows.append(
            String.format(
                Locale.ROOT,
                "{\"id\":\"%s/%d\",\"title\":\"T"
                    + " %d\",\"body\":\"Text\",\"translationKey\":\"k%d\"}\n",
                language,
                i,
                i,
                i));
      }
    }
    write("articles.ndjson", rows.toString());
    IndexReport report = update(at("", "articles.ndjson"));
    assertThat(report.indexed()).isEqualTo(150);
    IndexView view = IndexView.of(directory);
    assertThat(view.blocks).hasSize(50);
    assertThat(view.blockOf("ru/7")).containsExactly("en/7", "ru/7", "zh/7");
    assertThat(update().unchanged()).isEqualTo(150);
  }

  @Test
  void everyFileOfAFolderIsAccountedFor() throws IOException {
    write("posts/one.md", article("One", ENGLISH));
    write("posts/ru/one.md", article("Один", RUSSIAN));
    write("posts/picture.svg", "<svg/>");
    write("posts/draft.md", "---\ndraft: true\n---\nText\n");
    write("posts/.git/config", "[core]");
    write("posts/plain.txt", "No front matter.\n");
    IndexReport report = update(at("", "posts"));
    assertThat(report.seen())
        .isEqualTo(
            report.indexed()
                + report.unchanged()
                + report.skipped().size()
                + report.failed().size());
    assertThat(report.indexed()).isEqualTo(2);
    assertThat(report.ignored()).isGreaterThanOrEqualTo(2);
    assertThat(report.skipped()).extracting(IndexReport.Skipped::reason).contains(SkipReason.DRAFT);
  }

  @Test
  void listenerKnowsHowManyFilesThereAre() throws IOException {
    write("posts/one.md", ENGLISH);
    write("notes/one.md", RUSSIAN);
    write("notes/two.md", RUSSIAN);
    Set<Long> totals = ConcurrentHashMap.newKeySet();
    Terms settings = terms().listener((done, total, bytes) -> totals.add(total));
    indexer(settings).update(directory, List.of(at("", "posts"), at("", "notes")));
    assertThat(totals).containsExactly(3L);
  }

  @Test
  void archiveThatIsNotThereIsNamed() throws IOException {
    write("posts/one.md", ENGLISH);
    update(at("", "posts"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> update(at("", "nowhere")))
        .withMessageContaining("nowhere");
  }
}
