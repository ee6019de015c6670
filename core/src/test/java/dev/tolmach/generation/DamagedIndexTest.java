package dev.tolmach.generation;

import static dev.tolmach.build.IndexFixture.CHINESE;
import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.RUSSIAN;
import static dev.tolmach.build.IndexFixture.article;
import static dev.tolmach.build.IndexFixture.indexer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.build.IndexView;
import dev.tolmach.build.MemoryArchive;
import dev.tolmach.index.DamagedIndexException;
import dev.tolmach.index.Generation;
import dev.tolmach.index.IndexCheck;
import dev.tolmach.index.IndexReport;
import dev.tolmach.index.Refusal;
import dev.tolmach.index.RefusedException;
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
    read(whole);
    assertThat(whole).hasSizeGreaterThan(6);
  }

  /* The files that Lucene wrote. */
  private void read(Map<String, byte[]> read) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.matches("(_|segments).*")) {
          read.put(name, Files.readAllBytes(file));
        }
      }
    }
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
      isSeen(name);
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
                  + " again from the archives ('tolmach rebuild ARCHIVE...').");
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
      flip(file);

      try (Directory directory = FSDirectory.open(folder)) {
        assertThat(Generations.list(directory)).extracting(Generation::number).containsExactly(2);
        assertThat(update(directory).notices())
            .as(file)
            .containsExactly(
                "An older generation is damaged: 'segments_1' ('"
                    + file
                    + "' is not as it was written). It is dropped when a build goes live. Check the"
                    + " disk.");
        assertThat(Generations.list(directory))
            .extracting(Generation::number)
            .containsExactly(3, 2);
        assertThat(Generations.check(directory).problems()).isEmpty();
        assertThat(update(directory).notices()).isEmpty();
      }
      empty();
      restore();
    }
  }

  @Test
  void anOlderGenerationThatLacksAFileEndsNoBuild() throws IOException {
    Set<String> live = Set.copyOf(filesOf(0));
    for (String file : filesOf(1)) {
      if (!live.contains(file)) {
        Files.delete(folder.resolve(file));
        try (Directory directory = FSDirectory.open(folder)) {
          assertThat(update(directory).notices())
              .singleElement()
              .satisfies(notice ->
                  assertThat(notice).startsWith("A generation is damaged: 'segments_1' ('" + file));
          assertThat(Generations.check(directory).problems()).as(file).isEmpty();
        }
        empty();
        restore();
      }
    }
  }

  @Test
  void aRebuildWorksOverAnyDamageOfTheLiveGenerationAndSaysSo() throws IOException {
    Set<String> older = Set.copyOf(filesOf(1));
    for (String file : whole.keySet()) {
      if (older.contains(file) || !file.matches("(_|segments).*")) {
        continue;
      }
      for (byte[] damaged : List.of(new byte[0], flipped(file), half(file))) {
        Files.write(folder.resolve(file), damaged);
        assertThat(rebuild("Third", ENGLISH).notices()).as(file).isNotEmpty();
        assertSound("Third");
        empty();
        restore();
      }
    }
  }

  @Test
  void aRebuildWorksOverListsOfFilesThatAreAllEmpty() throws IOException {
    Files.write(folder.resolve("segments_1"), new byte[0]);
    Files.write(folder.resolve("segments_2"), new byte[0]);

    try (Directory directory = FSDirectory.open(folder)) {
      IndexCheck check = Generations.check(directory);
      assertThat(check.live()).isEmpty();
      assertThat(check.problems()).hasSize(2);
      assertThat(check.remedy().orElseThrow()).contains("'tolmach rebuild ARCHIVE...'");
      assertThatExceptionOfType(DamagedIndexException.class)
          .isThrownBy(() -> update(directory))
          .withMessageContaining("'segments_2' ends too early");
      assertThatExceptionOfType(DamagedIndexException.class)
          .isThrownBy(() -> Generations.rollback(directory, null));
    }
    rebuild("Third", ENGLISH);
    assertSound("Third");
  }

  @Test
  void aGenerationWhoseListOfFilesIsGoneIsMissed() throws IOException {
    Files.delete(folder.resolve("segments_2"));

    try (Directory directory = FSDirectory.open(folder)) {
      IndexCheck check = Generations.check(directory);
      assertThat(check.live()).isEmpty();
      assertThat(check.problems())
          .containsExactly(
              "The newest generation is lost: generation '000002-20250906T101500Z' ('segments_2' is"
                  + " missing). Searches see an older one, if there is one.");
      Generations.rollback(directory, "1");
      assertThat(Generations.check(directory).problems()).isEmpty();
    }
  }

  @Test
  void anOlderGenerationWhoseListOfFilesIsGoneIsMissedUntilTheNextBuild() throws IOException {
    Files.delete(folder.resolve("segments_1"));

    try (Directory directory = FSDirectory.open(folder)) {
      assertThat(Generations.check(directory).problems())
          .containsExactly("An older generation is lost: 'segments_1' is missing.");
      assertThat(update(directory).notices())
          .containsExactly("An older generation is lost: 'segments_1' is missing. Check the disk.");
      assertThat(Generations.check(directory).problems()).isEmpty();
    }
  }

  @Test
  void generationsThatAreRemovedOnPurposeAreNotMissed() throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      assertThat(Generations.keep(directory, 1)).hasSize(1);
      assertThat(Generations.check(directory).problems()).isEmpty();
    }
  }

  @Test
  void anIndexAllOfWhoseListsAreGoneIsDamagedNotMissing() throws IOException {
    Files.delete(folder.resolve("segments_1"));
    Files.delete(folder.resolve("segments_2"));

    try (Directory directory = FSDirectory.open(folder)) {
      assertThat(Generations.check(directory).problems()).hasSize(1);
      assertThatExceptionOfType(DamagedIndexException.class)
          .isThrownBy(() -> Generations.list(directory))
          .withMessageContaining("'segments_2' is missing");
      assertThatExceptionOfType(DamagedIndexException.class).isThrownBy(() -> update(directory));
    }
    rebuild("Third", ENGLISH);
    assertSound("Third");
  }

  @Test
  void aRollbackLeadsOutOfADamagedLiveGeneration() throws IOException {
    flip("segments_2");

    try (Directory directory = FSDirectory.open(folder)) {
      Generation live = Generations.rollback(directory, null);
      assertThat(live.origin()).isEqualTo(1);
      assertThat(live.number()).isEqualTo(3);
    }
    assertSound("First");
  }

  @Test
  void aRollbackToADamagedGenerationIsRefused() throws IOException {
    Set<String> live = Set.copyOf(filesOf(0));
    flip(filesOf(1).stream().filter(file -> !live.contains(file)).findFirst().orElseThrow());

    try (Directory directory = FSDirectory.open(folder)) {
      assertThatExceptionOfType(DamagedIndexException.class)
          .isThrownBy(() -> Generations.rollback(directory, "1"));
      assertThat(Generations.list(directory)).extracting(Generation::number).contains(2);
    }
  }

  @Test
  void aBuildThatFailsLeavesADamagedIndexAsItWas() throws IOException {
    flip("segments_2");
    Map<String, byte[]> before = new TreeMap<>();
    read(before);
    try (Directory directory = FSDirectory.open(folder)) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() ->
              indexer()
                  .rebuild(
                      directory,
                      List.of(new MemoryArchive("a").add("one.md", article("X", ENGLISH))),
                      Set.of(),
                      uncommitted -> List.of(new Refusal("gate:1", "x", "one", "none"))));
    }
    Map<String, byte[]> after = new TreeMap<>();
    read(after);
    assertThat(after).containsExactlyEntriesOf(before);
  }

  private void assertSound(String title) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      assertThat(Generations.check(directory).problems()).isEmpty();
      assertThat(IndexView.of(directory).article("a:one.md").title()).isEqualTo(title);
    }
  }

  private static IndexReport update(Directory directory) throws IOException {
    MemoryArchive archive =
        new MemoryArchive("a").add("one.md", article("Third", ENGLISH)).add("two.md", CHINESE);
    return indexer().update(directory, List.of(archive));
  }

  private void flip(String file) throws IOException {
    Files.write(folder.resolve(file), flipped(file));
  }

  private byte[] flipped(String file) {
    byte[] bytes = Objects.requireNonNull(whole.get(file)).clone();
    bytes[bytes.length / 2] ^= 0x55;
    return bytes;
  }

  private byte[] half(String file) {
    byte[] bytes = Objects.requireNonNull(whole.get(file));
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private void isSeen(String name) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      IndexCheck check = Generations.check(directory);
      assertThat(check.problems()).as(name).isNotEmpty();
      assertThat(check.remedy()).as(name).isPresent();
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

  private IndexReport rebuild(String title, String text) throws IOException {
    MemoryArchive archive =
        new MemoryArchive("a").add("one.md", article(title, text)).add("two.md", CHINESE);
    try (Directory directory = FSDirectory.open(folder)) {
      return indexer().rebuild(directory, List.of(archive), Set.of());
    }
  }
}
