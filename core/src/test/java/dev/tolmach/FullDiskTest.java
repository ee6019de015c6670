package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.FaultyDirectory.Fault;
import dev.tolmach.FaultyDirectory.Step;
import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.article.ArticleParseException;
import dev.tolmach.build.ArticleWriter;
import dev.tolmach.build.Terms;
import dev.tolmach.generation.Generations;
import dev.tolmach.index.CommittedException;
import dev.tolmach.index.IndexSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that fails is reported as that, and takes nothing of what was begun with it. */
class FullDiskTest {
  private static final boolean LONG = Boolean.getBoolean("tests.long");
  private static final int MOST_STEPS_AT_ONCE = LONG ? 1 : 12;
  private static final IndexSettings SETTINGS =
      IndexSettings.builder().analyzers(LanguageAnalyzers.standard()).build();

  @TempDir Path base;

  private final long seed = Long.getLong("tests.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @ParameterizedTest
  @EnumSource(Undertaking.class)
  void whateverEndsForWantOfRoomLeavesTheFilesThatWereThere(Undertaking undertaking)
      throws IOException {
    Path prepared = Files.createDirectory(base.resolve("prepared"));
    try (ArticleIndex index = ArticleIndex.open(prepared, SETTINGS)) {
      undertaking.prepare(index);
    }
    boolean full = true;
    for (int step = 0; full; step += 1 + random.nextInt(MOST_STEPS_AT_ONCE)) {
      String what = undertaking + ", full at step " + step + "; -Dtests.seed=" + seed;
      Path folder = copy(prepared, base.resolve("step" + step));
      Map<String, Long> before = sizes(folder);
      full = !run(undertaking, folder, step, what);
      if (full) {
        assertThat(sizes(folder)).as(what).isEqualTo(before);
      }
    }
  }

  /** Returns whether there was room enough. */
  private static boolean run(Undertaking undertaking, Path folder, int step, String what)
      throws IOException {
    try (Directory files = FSDirectory.open(folder);
        ArticleIndex index =
            new EmbeddedArticleIndex(
                new FaultyDirectory(files, Fault.FULL, step, 4096), SETTINGS)) {
      undertaking.run(index);
      return true;
    } catch (IOException e) {
      assertThat(e).as(what).hasMessageStartingWith("The index cannot be written: '" + folder);
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyMethodOfAWriterReportsTheDisk(Fault fault) throws Exception {
    Directory prepared = new ByteBuffersDirectory();
    Undertaking.UPDATE.prepare(new EmbeddedArticleIndex(prepared, SETTINGS));
    boolean broken = true;
    for (int step = 0; broken; step += 1 + random.nextInt(MOST_STEPS_AT_ONCE)) {
      Directory files = copy(prepared);
      FaultyDirectory faulty = new FaultyDirectory(files, fault, step, 1024);
      String what = fault + " at step " + step + "; -Dtests.seed=" + seed;
      try {
        write(faulty);
      } catch (CommittedException e) {
        // After the commit an older generation is deleted, and the folder is synced.
        assertThat(faulty.broken()).as(what).isIn(Step.DELETE, Step.SYNC);
        assertThat(SegmentInfos.getLastCommitGeneration(files))
            .as(what)
            .isGreaterThan(SegmentInfos.getLastCommitGeneration(prepared));
      } catch (IOException e) {
        assertThat(e).as(what).hasMessageStartingWith("The index cannot be written: '");
        assertThat(e.getSuppressed()).as(what).allMatch(IOException.class::isInstance);
      }
      broken = faulty.broken() != null;
    }
  }

  private static void write(Directory directory) throws IOException, ArticleParseException {
    try (ArticleWriter writer = ArticleWriter.open(directory, SETTINGS, new Terms().build())) {
      writer.put(Edition.source(1, 9));
      writer.put(Edition.source(30, 9));
      try (DirectoryReader reader = writer.reader()) {
        assertThat(reader.numDocs()).isPositive();
      }
      writer.remove(Edition.id(4));
      writer.commit();
    }
    Generations.rollback(directory, "2");
    Generations.keep(directory, 1);
  }

  private static Map<String, Long> sizes(Path folder) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        sizes.put(String.valueOf(file.getFileName()), Files.size(file));
      }
    }
    return sizes;
  }

  private static Path copy(Path folder, Path target) throws IOException {
    Files.createDirectory(target);
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
    return target;
  }

  private static Directory copy(Directory files) throws IOException {
    Directory copy = new ByteBuffersDirectory();
    for (String name : files.listAll()) {
      copy.copyFrom(files, name, name, IOContext.READONCE);
    }
    return copy;
  }
}
