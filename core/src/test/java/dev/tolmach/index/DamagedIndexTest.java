package dev.tolmach.index;

import static dev.tolmach.index.IndexFixture.CHINESE;
import static dev.tolmach.index.IndexFixture.ENGLISH;
import static dev.tolmach.index.IndexFixture.RUSSIAN;
import static dev.tolmach.index.IndexFixture.article;
import static dev.tolmach.index.IndexFixture.indexer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every file of an index is damaged in turn: a check has to see it, and to say what to do. */
@Timeout(300)
class DamagedIndexTest {
  @TempDir Path folder;

  private final Map<String, byte[]> whole = new TreeMap<>();

  @BeforeEach
  void build() throws IOException {
    rebuild("First", RUSSIAN);
    rebuild("Second", ENGLISH);
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        whole.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    whole.remove("write.lock");
    whole.remove(IndexMark.FILE); // It is as good if it is damaged.
    assertThat(whole).hasSizeGreaterThan(6);
  }

  @Test
  void aChangedByteIsSeenInEveryFile() throws IOException {
    for (var file : whole.entrySet()) {
      byte[] damaged = file.getValue().clone();
      damaged[damaged.length / 2] ^= 0x55;
      Files.write(folder.resolve(file.getKey()), damaged);
      isSeen(file.getKey());
    }
  }

  @Test
  void aFileThatEndsTooEarlyIsSeen() throws IOException {
    for (var file : whole.entrySet()) {
      byte[] bytes = file.getValue();
      Files.write(folder.resolve(file.getKey()), Arrays.copyOf(bytes, bytes.length / 2));
      isSeen(file.getKey());
    }
  }

  @Test
  void aFileThatIsGoneIsSeen() throws IOException {
    for (String name : whole.keySet()) {
      Files.delete(folder.resolve(name));
      if (!name.startsWith("segments")) { // Of a generation nobody knows any more.
        isSeen(name);
      }
      restore();
    }
  }

  @Test
  void aSoundOlderGenerationIsTheRemedy() throws IOException {
    Set<String> older = Set.copyOf(filesOf(1));
    String damaged =
        filesOf(0).stream().filter(name -> !older.contains(name)).findFirst().orElseThrow();
    byte[] bytes = Objects.requireNonNull(whole.get(damaged)).clone();
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(folder.resolve(damaged), bytes);

    try (Directory directory = FSDirectory.open(folder)) {
      IndexCheck check = Generations.check(directory);
      assertThat(check.sound()).extracting(Generation::number).containsExactly(1);
      assertThat(check.remedy())
          .hasValue(
              "Go back to a sound generation ('tolmach rollback 1'), look at the disk, then build"
                  + " anew from the archives ('tolmach rebuild ARCHIVE...').");
      Generations.rollback(directory, "1");
      assertThat(IndexView.of(directory).article("a:one.md").title()).isEqualTo("First");
    }
  }

  @Test
  void damageOfAnOlderGenerationNeedsNothing() throws IOException {
    Set<String> live = Set.copyOf(filesOf(0));
    String damaged =
        filesOf(1).stream().filter(name -> !live.contains(name)).findFirst().orElseThrow();
    Files.delete(folder.resolve(damaged));

    try (Directory directory = FSDirectory.open(folder)) {
      IndexCheck check = Generations.check(directory);
      assertThat(check.isSound()).isFalse();
      assertThat(check.remedy().orElseThrow()).startsWith("The live generation is sound");
    }
  }

  @Test
  void anOlderGenerationThatCannotBeReadIsDroppedByTheNextBuildWhichSaysSo() throws IOException {
    for (String file : listsOfTheOlder()) {
      byte[] damaged = Objects.requireNonNull(whole.get(file)).clone();
      damaged[damaged.length / 2] ^= 0x55;
      Files.write(folder.resolve(file), damaged);

      try (Directory directory = FSDirectory.open(folder)) {
        assertThatExceptionOfType(DamagedIndexException.class)
            .as(file)
            .isThrownBy(() -> Generations.list(directory))
            .withMessageContaining("of a generation that is not live, 'segments_1': ")
            .withMessageContaining("Run 'tolmach check' to see which generations");
        MemoryArchive archive =
            new MemoryArchive("a").add("one.md", article("Third", ENGLISH)).add("two.md", CHINESE);
        IndexReport report = indexer().update(directory, List.of(archive));
        assertThat(report.notices())
            .as(file)
            .singleElement()
            .satisfies(notice ->
                assertThat(notice)
                    .startsWith("A generation that was kept could not be read: 'segments_1' (")
                    .endsWith("). It was dropped, and the live one is sound. Look at the disk."));
        assertThat(Generations.list(directory))
            .extracting(Generation::number)
            .containsExactly(3, 2);
        assertThat(Generations.check(directory).problems()).isEmpty();
        assertThat(indexer().update(directory, List.of(archive)).notices()).isEmpty();
      }
      empty();
      restore();
    }
  }

  @Test
  void aGenerationIsNotDroppedWhereTheLiveOneCannotBeReadEither() throws IOException {
    for (String name : List.of("segments_1", "segments_2")) {
      Files.write(folder.resolve(name), new byte[] {1, 2, 3});
    }

    assertThatExceptionOfType(DamagedIndexException.class)
        .isThrownBy(() -> rebuild("Third", ENGLISH))
        .withMessageEndingWith("or 'tolmach rebuild ARCHIVE...'.");
    assertThat(folder.resolve("segments_1")).exists();
  }

  @Test
  void aBuildOnADamagedIndexSaysSoOrSucceeds() throws IOException {
    for (var file : whole.entrySet()) {
      byte[] damaged = file.getValue().clone();
      damaged[damaged.length / 2] ^= 0x55;
      Files.write(folder.resolve(file.getKey()), damaged);
      try {
        rebuild("Third", ENGLISH);
      } catch (IOException e) {
        assertThat(e).as(file.getKey()).hasMessageStartingWith("The index is damaged: '");
      }
      empty();
      restore();
    }
  }

  private void isSeen(String name) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      try {
        IndexCheck check = Generations.check(directory);
        assertThat(check.problems()).as(name).isNotEmpty();
        assertThat(check.remedy()).as(name).isPresent();
      } catch (IOException e) {
        assertThat(e)
            .as(name)
            .hasMessageStartingWith("The index is damaged: '")
            .hasMessageEndingWith("or 'tolmach rebuild ARCHIVE...'.");
      }
    }
    restore();
  }

  /* The list of the older generation's files, and those of its segments. */
  private List<String> listsOfTheOlder() throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      var commits = org.apache.lucene.index.DirectoryReader.listCommits(directory);
      Set<String> live = Set.copyOf(commits.get(1).getFileNames());
      List<String> lists =
          commits.get(0).getFileNames().stream()
              .filter(name -> !live.contains(name))
              .filter(name -> name.startsWith("segments") || name.endsWith(".si"))
              .toList();
      assertThat(lists).hasSizeGreaterThan(1).contains("segments_1");
      return lists;
    }
  }

  private void empty() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path made : files.toList()) {
        Files.delete(made);
      }
    }
  }

  private void restore() throws IOException {
    for (var file : whole.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /* The data files of a generation that is kept, the newest being 0. */
  private List<String> filesOf(int generation) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      var commits = org.apache.lucene.index.DirectoryReader.listCommits(directory);
      return commits.get(commits.size() - 1 - generation).getFileNames().stream()
          .filter(name -> !name.startsWith("segments") && !name.endsWith(".si"))
          .sorted()
          .toList();
    }
  }

  private void rebuild(String title, String text) throws IOException {
    MemoryArchive archive =
        new MemoryArchive("a").add("one.md", article(title, text)).add("two.md", CHINESE);
    try (Directory directory = FSDirectory.open(folder)) {
      indexer().rebuild(directory, List.of(archive), Set.of());
    }
  }
}
