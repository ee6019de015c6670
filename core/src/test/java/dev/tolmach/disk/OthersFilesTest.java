package dev.tolmach.disk;

import static dev.tolmach.build.IndexFixture.CHINESE;
import static dev.tolmach.build.IndexFixture.ENGLISH;
import static dev.tolmach.build.IndexFixture.indexer;
import static dev.tolmach.build.IndexFixture.settings;
import static dev.tolmach.build.IndexFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.ArticleIndex;
import dev.tolmach.BuildRequest;
import dev.tolmach.article.ArticleId;
import dev.tolmach.build.ArticleWriter;
import dev.tolmach.build.MemoryArchive;
import dev.tolmach.build.OthersFiles;
import dev.tolmach.generation.Generations;
import dev.tolmach.generation.IndexFiles;
import dev.tolmach.generation.LiveGeneration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An index shares its folder with nobody's files, and loses none of those that come later. */
@Timeout(120)
class OthersFilesTest {
  private static final MemoryArchive ARCHIVE = new MemoryArchive("a").add("one.md", ENGLISH);

  @TempDir Path base;

  /** Something that would write an index. */
  private interface Writing {
    void in(Directory directory) throws Exception;
  }

  private static final List<Writing> WRITINGS =
      List.of(
          directory -> indexer().rebuild(directory, List.of(ARCHIVE), Set.of()),
          directory -> indexer().update(directory, List.of(ARCHIVE)),
          directory -> ArticleWriter.open(directory, settings().build(), terms().build()).close());

  private static final List<Writing> LOOKING_AFTER =
      List.of(
          Generations::list,
          directory -> Generations.rollback(directory, null),
          directory -> Generations.keep(directory, 1),
          Generations::check,
          directory -> LiveGeneration.open(directory, settings().build()));

  @ParameterizedTest
  @EnumSource(OthersFiles.class)
  void folderOfOthersIsRefusedAndLeftAsItIs(OthersFiles others) throws IOException {
    Path folder = Files.createDirectory(base.resolve("folder"));
    others.putInto(folder);
    Map<String, String> before = contents(base);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> ArticleIndex.open(folder, settings().build()))
        .withMessage(
            "Not an index of Tolmach: '"
                + folder
                + "' (it holds "
                + others.named()
                + "). Expected an index that Tolmach built, or, to build one, a missing or empty"
                + " folder. Name another folder.");
    try (Directory directory = FSDirectory.open(folder)) {
      for (Writing writing : WRITINGS) {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> writing.in(directory))
            .withMessageStartingWith("Not an index of Tolmach: '" + folder + "' (");
        assertThat(contents(base)).isEqualTo(before);
      }
      for (Writing looking : LOOKING_AFTER) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> looking.in(directory));
        assertThat(contents(base)).isEqualTo(before);
      }
    }
  }

  @Test
  void filesThatComeIntoAnIndexLaterOutliveEverythingThatWritesIt() throws Exception {
    Path folder = base.resolve("index");
    try (ArticleIndex index = ArticleIndex.open(folder, settings().keepGenerations(1).build())) {
      index.rebuild(ARCHIVE);
      Map<String, String> others =
          put(
              folder,
              Map.ofEntries(
                  Map.entry("_index.md", "# Home\n"),
                  Map.entry("_header.md", ""),
                  Map.entry("_0.md", "x"),
                  Map.entry("_1.doc", "\u00d0\u00cf\u0011\u00e0 letter"),
                  Map.entry("_intro.doc", "\u00d0\u00cf\u0011\u00e0 letter"),
                  Map.entry("_zzzzzzzzzzzzzzzz.doc", "x"),
                  Map.entry("_partial_notes_1.html", "<p>"),
                  Map.entry("segments", "x"),
                  Map.entry("segments.txt", "x"),
                  Map.entry("segments_of_a_line", "x"),
                  Map.entry("pending_segments.md", "x"),
                  Map.entry("readme", "x")));
      index.update(ARCHIVE.add("two.md", CHINESE));
      index.put(MemoryArchive.source(new ArticleId("b", "3"), ENGLISH));
      index.remove(new ArticleId("b", "3"));
      index.run(BuildRequest.rebuild(ARCHIVE).drop("b").build());
      index.rollback(index.generations().getLast().name());
      index.update(ARCHIVE);
      index.run(BuildRequest.rebuild(ARCHIVE).drop("b").build());

      assertThat(index.search("lighthouse").total()).isEqualTo(1);
      assertThat(contents(folder)).containsAllEntriesOf(others);
    }
    try (Directory directory = FSDirectory.open(folder)) {
      assertThat(Generations.check(directory).problems()).isEmpty();
    }
  }

  @Test
  void textWithTheNameOfAGenerationIsNotReadAndHoldsBackWhoWrites() throws IOException {
    Path folder = built();
    Map<String, String> others = put(folder, Map.of("segments_9", "nine lines\n"));

    try (ArticleIndex index = ArticleIndex.open(folder, settings().build())) {
      assertThat(index.search("lighthouse").total()).isEqualTo(1);
    }
    try (Directory directory = FSDirectory.open(folder)) {
      assertThat(Generations.list(directory)).hasSize(1);
      for (Writing writing : WRITINGS) {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> writing.in(directory))
            .withMessage(
                "In the way of the index: '"
                    + folder.resolve("segments_9")
                    + "' (it is no list of files of ours). Expected no file of others by this name."
                    + " Move it away and run this again.");
      }
    }
    assertThat(contents(folder)).containsAllEntriesOf(others);
  }

  @Test
  void notesThatAreLinksPipesOrSomebodysAreNeitherReadNorReplaced() throws Exception {
    Path folder = built();
    Path note = folder.resolve(WriterNote.FILE);
    Path target = Files.writeString(base.resolve("target"), "dear diary\n");

    Files.createSymbolicLink(note, target);
    rebuild(folder);
    assertThat(note).isSymbolicLink();
    assertThat(target).hasContent("dear diary\n");
    Files.delete(note);

    assertThat(new ProcessBuilder("mkfifo", note.toString()).start().waitFor(20, TimeUnit.SECONDS))
        .isTrue();
    rebuild(folder);
    assertThat(Files.isRegularFile(note)).isFalse();
    Files.delete(note);

    Files.writeString(note, "process of a diary\n");
    rebuild(folder);
    assertThat(note).hasContent("process of a diary\n");
  }

  @Test
  void lockThatLeadsOutOfAnIndexIsNotFollowed() throws IOException {
    Path folder = built();
    Path lock = folder.resolve(IndexWriter.WRITE_LOCK_NAME);
    Files.delete(lock);
    Files.createSymbolicLink(lock, base.resolve("nowhere"));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> rebuild(folder))
        .withMessageStartingWith(
            "In the way of the index: '" + lock + "' (it is no lock of ours). Expected ");
    assertThat(base.resolve("nowhere")).doesNotExist();
    assertThat(lock).isSymbolicLink();
  }

  @Test
  void filesThatComeBetweenTheLookAndTheLockAreSafe() throws IOException {
    Path folder = Files.createDirectory(base.resolve("index"));
    try (Directory late =
        new FilterDirectory(FSDirectory.open(folder)) {
          @Override
          public Lock obtainLock(String name) throws IOException {
            Files.writeString(folder.resolve("_index.md"), "# Home\n");
            return in.obtainLock(name);
          }
        }) {
      indexer().rebuild(late, List.of(ARCHIVE), Set.of());
    }
    assertThat(folder.resolve("_index.md")).hasContent("# Home\n");
  }

  @Test
  void indexThatComesBetweenTheLookAndTheLockIsLeftToItsOwner() throws IOException {
    Path folder = Files.createDirectory(base.resolve("index"));
    try (Directory late =
        new FilterDirectory(FSDirectory.open(folder)) {
          @Override
          public Lock obtainLock(String name) throws IOException {
            try (IndexWriter writer = new IndexWriter(in, new IndexWriterConfig())) {
              writer.addDocument(new Document());
            }
            return in.obtainLock(name);
          }
        }) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> indexer().rebuild(late, List.of(ARCHIVE), Set.of()))
          .withMessageStartingWith("Not an index of Tolmach: '");
    }
    assertThat(contents(folder)).containsKey("segments_1").doesNotContainKey(IndexMark.FILE);
  }

  @Test
  void whatIsNoFolderIsRefused() throws IOException {
    Path file = Files.writeString(base.resolve("file"), "x");
    Path dangling = Files.createSymbolicLink(base.resolve("link"), base.resolve("nowhere"));
    for (Path path : List.of(file, dangling, file.resolve("index"))) {
      Path named = path.startsWith(file) ? file : dangling;
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> ArticleIndex.open(path, settings().build()))
          .withMessage(
              "Not a folder: '" + named + "'. Expected the folder of an index. Choose another.");
    }
    assertThat(contents(base)).containsOnlyKeys("file", "link");
  }

  @Test
  void linkToAFolderIsAsGoodAsTheFolder() throws IOException {
    Path link = Files.createSymbolicLink(base.resolve("link"), built());
    rebuild(link);
    try (Directory directory = FSDirectory.open(link)) {
      assertThat(Generations.list(directory)).hasSize(2);
    }
    assertThat(link).isSymbolicLink();
  }

  @Test
  void indexWithoutAMarkIsOursByItsGenerationsAndGetsOne() throws IOException {
    Path folder = built();
    Path mark = folder.resolve(IndexMark.FILE);
    Files.delete(mark);
    try (Directory directory = FSDirectory.open(folder)) {
      assertThat(Generations.list(directory)).hasSize(1);
    }
    assertThat(mark).doesNotExist();
    rebuild(folder);
    assertThat(mark).exists();

    Files.delete(mark);
    Path newest = folder.resolve("segments_2");
    byte[] damaged = Files.readAllBytes(newest);
    Files.write(newest, Arrays.copyOf(damaged, damaged.length / 2));
    IndexFiles.check(folder); // An older generation tells.
    Files.delete(newest);
    Files.write(folder.resolve("segments_1"), new byte[] {1, 2, 3});
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> IndexFiles.check(folder))
        .withMessageStartingWith("Not an index of Tolmach: '");
  }

  @Test
  void indexWithAMarkIsOursHoweverDamaged() throws IOException {
    Path folder = built();
    for (byte[] left : List.of(new byte[0], new byte[100], new byte[] {1, 2, 3})) {
      Files.write(folder.resolve("segments_1"), left);
      Files.write(folder.resolve(IndexMark.FILE), left);
      IndexFiles.check(folder);
    }
  }

  @Test
  void whatAKilledFirstBuildLeftIsGoneOnWith() throws IOException {
    Path folder = Files.createDirectory(base.resolve("index"));
    IndexMark.writeInto(folder);
    Files.createFile(folder.resolve(IndexWriter.WRITE_LOCK_NAME));
    Files.writeString(folder.resolve(WriterNote.FILE), "process 999999999 since 2025");
    Files.createFile(folder.resolve("_0.fdt"));
    Files.write(folder.resolve("_0.fdm"), new byte[] {0x3f, (byte) 0xd7, 0x6c, 0x17, 1, 2});
    Files.write(folder.resolve("pending_segments_1"), new byte[] {0x3f});

    rebuild(folder);
    assertThat(contents(folder)).doesNotContainKeys("_0.fdt", "_0.fdm", "pending_segments_1");
    try (Directory directory = FSDirectory.open(folder)) {
      assertThat(Generations.check(directory).problems()).isEmpty();
    }
  }

  private Path built() throws IOException {
    return built("index");
  }

  private Path built(String name) throws IOException {
    Path folder = base.resolve(name);
    Files.createDirectory(folder);
    rebuild(folder);
    return folder;
  }

  private static void rebuild(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      indexer().rebuild(directory, List.of(ARCHIVE), Set.of());
    }
  }

  private static Map<String, String> put(Path folder, Map<String, String> files)
      throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return files;
  }

  /** All that is in a folder and its folders, by name; of files, with what they hold. */
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(path -> !path.equals(folder)).toList()) {
        boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        contents.put(
            folder.relativize(path).toString(),
            file ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8) : "");
      }
    }
    return contents;
  }
}
