package dev.tolmach.disk;

import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.indexer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.build.MemoryArchive;
import dev.tolmach.generation.CommitNote;
import dev.tolmach.generation.Generations;
import dev.tolmach.index.IndexCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Folders, pipes and other files are where files of an index were, or are to be. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TakenPlacesTest {
  private static final MemoryArchive ARCHIVE = new MemoryArchive("a").add("one.md", ENGLISH);

  @TempDir Path base;

  @Test
  void aFolderOrAPipeInPlaceOfAFileIsDamageAndStays() throws Exception {
    int turn = 0;
    for (String name : filesOf(built("first"))) {
      for (boolean pipe : new boolean[] {false, true}) {
        Path folder = built("index" + turn++);
        Path file = folder.resolve(name);
        Files.delete(file);
        if (pipe) {
          makePipe(file);
        } else {
          Files.createDirectory(file);
        }
        try (Directory directory = FSDirectory.open(folder)) {
          assertThat(Generations.check(directory).problems()).as(name).isNotEmpty();
          assertThatExceptionOfType(IOException.class)
              .isThrownBy(() -> indexer().update(directory, List.of(ARCHIVE)))
              .withMessageStartingWith("The index is damaged: '" + folder + "' ('" + name + "' ");
          if (name.startsWith("_")) {
            rebuild(folder);
            assertThat(Generations.check(directory).problems()).as(name).isEmpty();
          } else {
            assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> rebuild(folder))
                .withMessageStartingWith("In the way of the index: '" + file + "' (");
          }
        }
        assertThat(file).exists();
        assertThat(Files.isRegularFile(file)).isFalse();
      }
    }
  }

  @Test
  void lockThatIsNotEmptyIsNamedByACheckAndByABuild() throws IOException {
    Path folder = built("index");
    Path lock = Files.writeString(folder.resolve(IndexWriter.WRITE_LOCK_NAME), "x\n");

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> rebuild(folder))
        .withMessageStartingWith("In the way of the index: '" + lock + "' (it is no lock of ours)");
    assertInTheWay(lock);
    assertThat(lock).hasContent("x");
  }

  private static void assertInTheWay(Path file) throws IOException {
    try (Directory directory = FSDirectory.open(file.getParent())) {
      IndexCheck check = Generations.check(directory);
      assertThat(check.problems())
          .singleElement()
          .satisfies(problem ->
              assertThat(problem).startsWith("In the way of the index: '" + file + "' ("));
      assertThat(check.remedy())
          .hasValue("Searches are right, and nothing can be built. Move away what is in the way.");
    }
  }

  @Test
  void noteOfGenerationsThatIsSomebodysIsNeitherReadNorReplaced() throws Exception {
    for (String name : List.of(CommitNote.FILE, CommitNote.FILE + ".new")) {
      Path folder = built(name.replace('.', '-'));
      Path note = folder.resolve(name);
      Path target = Files.writeString(base.resolve("target"), "dear diary\n");

      Files.deleteIfExists(note);
      Files.createSymbolicLink(note, target);
      lookAfter(folder);
      assertThat(note).isSymbolicLink();
      assertThat(target).hasContent("dear diary\n");
      Files.delete(note);

      makePipe(note);
      lookAfter(folder);
      assertThat(note).exists();
      assertThat(Files.isRegularFile(note)).isFalse();
      Files.delete(note);

      Files.writeString(note, "dear diary\n");
      lookAfter(folder);
      assertThat(note).hasContent("dear diary\n");
      Files.delete(note);

      for (String left : List.of("", "gener", "\0\0\0\0", "generation cut")) {
        Files.writeString(note, left);
        rebuild(folder);
        assertThat(folder.resolve(CommitNote.FILE)).content().startsWith("generation 0000");
      }
    }
  }

  private static void lookAfter(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      rebuild(folder);
      indexer().update(directory, List.of(ARCHIVE));
      Generations.rollback(directory, null);
      Generations.keep(directory, 2);
      assertThat(Generations.check(directory).problems()).isEmpty();
    }
  }

  private Path built(String name) throws IOException {
    Path folder = Files.createDirectory(base.resolve(name));
    rebuild(folder);
    return folder;
  }

  private static void rebuild(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      indexer().rebuild(directory, List.of(ARCHIVE), Set.of());
    }
  }

  /* Those that Lucene wrote. */
  private static List<String> filesOf(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("(_|segments).*"))
          .sorted()
          .toList();
    }
  }

  private static void makePipe(Path path) throws Exception {
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
  }
}
