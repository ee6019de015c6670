package dev.tolmach.build;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.indexer;
import static dev.tolmach.build.IndexFixture.settings;
import static dev.tolmach.build.IndexFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.ArticleIndex;
import dev.tolmach.archive.ArchiveEntries;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.index.MissingIndexException;
import dev.tolmach.index.Refusal;
import dev.tolmach.index.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first build that does not come to its end leaves the place as it was. */
class FirstBuildTest {
  @TempDir Path base;

  private static MemoryArchive breaking() {
    return new MemoryArchive("a").add("one.md", ENGLISH).addFatal("bad.md", "The disk is gone.");
  }

  private static MemoryArchive sound() {
    return new MemoryArchive("a").add("one.md", ENGLISH);
  }

  @Test
  void nothingIsLeftOfFoldersThatWereMadeForIt() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(base.resolve("a/b/c"), settings().build())) {
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> index.rebuild(breaking()));
      assertThat(base).isEmptyDirectory();
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> index.update(breaking()));
      assertThat(base).isEmptyDirectory();
      assertThatExceptionOfType(MissingIndexException.class).isThrownBy(() -> index.update());
      assertThat(base).isEmptyDirectory();
      index.rebuild(sound());
      assertThat(index.search("lighthouse").total()).isEqualTo(1);
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> index.rebuild(breaking()));
      assertThat(index.search("lighthouse").total()).isEqualTo(1);
    }
    assertThat(base.resolve("a/b/c")).isNotEmptyDirectory();
  }

  @Test
  void foldersThatWereThereStay() throws IOException {
    Path empty = Files.createDirectory(base.resolve("empty"));
    try (ArticleIndex index = ArticleIndex.open(empty.resolve("new"), settings().build())) {
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> index.rebuild(breaking()));
    }
    assertThat(empty).isEmptyDirectory();
    try (ArticleIndex index = ArticleIndex.open(empty, settings().build())) {
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> index.rebuild(breaking()));
    }
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void foldersInWhichSomebodyPutAFileStay() throws IOException {
    Path folder = base.resolve("a/b");
    try (ArticleIndex index = ArticleIndex.open(folder, settings().build())) {
      ArticleArchive archive =
          new Wrapped(breaking(), () -> Files.writeString(folder.resolve("_index.md"), "# Home\n"));
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> index.rebuild(archive));
    }
    assertThat(folder.resolve("_index.md")).hasContent("# Home\n");
    assertThat(folder).isDirectoryNotContaining("glob:**tolmach.mark");
  }

  /** An archive before which something happens. */
  private record Wrapped(ArticleArchive archive, Before before) implements ArticleArchive {
    interface Before {
      void happens() throws IOException;
    }

    @Override
    public String name() {
      return archive.name();
    }

    @Override
    public ArchiveEntries open() throws IOException {
      before.happens();
      return archive.open();
    }
  }

  @Test
  void oneThatIsCancelledOrRefusedLeavesNothing() throws IOException {
    try (Directory files = FSDirectory.open(base)) {
      ArticleIndexer cancelled = indexer(terms().cancelled(() -> true));
      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> cancelled.rebuild(files, List.of(sound()), Set.of()));
      assertThat(base).isEmptyDirectory();

      ArticleIndexer indexer = indexer();
      BuildGate closed = uncommitted -> List.of(new Refusal("gate:1", "q", "a", "nothing"));
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> indexer.rebuild(files, List.of(sound()), Set.of(), closed));
      assertThat(base).isEmptyDirectory();

      ArticleWriter.open(files, settings().build(), terms().build()).close();
      assertThat(base).isEmptyDirectory();
    }
  }
}
