package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tolmach.FaultyDirectory.Fault;
import dev.tolmach.FaultyDirectory.Step;
import dev.tolmach.analysis.LanguageAnalyzers;
import dev.tolmach.generation.Generations;
import dev.tolmach.index.IndexSettings;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The disk breaks at each step of everything that writes an index: the index stays whole, searches
 * find what they found before or what they are to find afterwards, and the next build needs no
 * help.
 */
class FaultsTest {
  /** Whether every step is tried, and small ones, rather than a random share of them. */
  private static final boolean LONG = Boolean.getBoolean("tests.long");

  private static final int BYTES_A_STEP = LONG ? 512 : 1024;
  private static final int STEPS_ONE_OF_WHICH_IS_TRIED = LONG ? 1 : 12;
  private static final int UNBROKEN_AT_THE_END = LONG ? 60 : 2;
  private static final int POWER_FAILURES_A_STEP = LONG ? 3 : 1;
  private static final IndexSettings SETTINGS =
      IndexSettings.builder().analyzers(LanguageAnalyzers.standard()).build();

  private final long seed = Long.getLong("tests.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @ParameterizedTest
  @EnumSource(Undertaking.class)
  void aDiskThatBreaksLosesNothing(Undertaking undertaking) throws IOException {
    Directory before = prepared(undertaking);
    for (Fault fault : Fault.values()) {
      Map<Step, Integer> tried = new EnumMap<>(Step.class);
      int step = random.nextInt(STEPS_ONE_OF_WHICH_IS_TRIED);
      // Merges go on during a build, so one that has few steps does not say that all have.
      for (int unbroken = 0; unbroken < UNBROKEN_AT_THE_END; ) {
        Step at = tryOut(undertaking, before, fault, step);
        if (at == null) {
          unbroken++;
        } else {
          unbroken = 0;
          tried.merge(at, 1, Integer::sum);
        }
        step += 1 + random.nextInt(2 * STEPS_ONE_OF_WHICH_IS_TRIED - 1);
      }
      tell(undertaking + " on a disk that breaks " + fault + ": " + tried);
    }
  }

  @ParameterizedTest
  @EnumSource(Undertaking.class)
  void aPowerFailureLosesNothing(Undertaking undertaking) throws IOException {
    Directory before = prepared(undertaking);
    int tried = 0;
    boolean broken = true;
    for (int step = 0; broken; step += 1 + random.nextInt(2 * STEPS_ONE_OF_WHICH_IS_TRIED - 1)) {
      CachedDisk disk = new CachedDisk(copy(before));
      FaultyDirectory faulty = new FaultyDirectory(disk, Fault.DEAD, step, BYTES_A_STEP);
      boolean through = run(undertaking, faulty);
      broken = faulty.broken() != null;
      for (int i = 0; i < POWER_FAILURES_A_STEP; i++) {
        Directory left = disk.afterPowerFailure(random);
        String what = undertaking + " without power at step " + step + again();
        boolean done = assertWhole(undertaking, left, what);
        assertThat(done || !through).as(what).isTrue();
        assertNextNeedsNoHelp(undertaking, left, what);
        tried++;
      }
    }
    tell(undertaking + " without power: " + tried);
  }

  @Test
  void aFullDiskIsNamed() {
    Directory full = new FaultyDirectory(new ByteBuffersDirectory(), Fault.FULL, 4, BYTES_A_STEP);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Undertaking.FIRST_BUILD.run(open(full)))
        .withMessage(
            "The index cannot be written: 'an index in memory' (No space left on device)."
                + " Expected a disk that has room and takes what is written. Free some space or"
                + " choose another folder, and run the build again.");
  }

  /** Returns at which kind of step the disk broke; null if it was done before. */
  private @Nullable Step tryOut(Undertaking undertaking, Directory before, Fault fault, int step)
      throws IOException {
    Directory disk = copy(before);
    FaultyDirectory faulty = new FaultyDirectory(disk, fault, step, BYTES_A_STEP);
    boolean through = run(undertaking, faulty);
    Step at = faulty.broken();
    String what = undertaking + " on a disk that breaks " + fault + " at step " + step + again();
    boolean done = assertWhole(undertaking, disk, what);
    if (through) {
      assertThat(done).as(what).isTrue();
    } else if (done) {
      // It is live, but files of an older generation are left, or nobody was there to hear of it.
      assertThat(at == Step.DELETE || fault == Fault.DEAD).as(what).isTrue();
    }
    assertNextNeedsNoHelp(undertaking, disk, what);
    return at;
  }

  private static void tell(String figures) {
    if (LONG) {
      System.out.println(figures);
    }
  }

  private String again() {
    return "; again with -Dtests.seed=" + seed;
  }

  private static Directory prepared(Undertaking undertaking) throws IOException {
    Directory disk = new ByteBuffersDirectory();
    undertaking.prepare(open(disk));
    return disk;
  }

  private static ArticleIndex open(Directory disk) {
    return new EmbeddedArticleIndex(disk, SETTINGS);
  }

  private static Directory copy(Directory files) throws IOException {
    Directory copy = new ByteBuffersDirectory();
    for (String name : files.listAll()) {
      copy.copyFrom(files, name, name, IOContext.READONCE);
    }
    return copy;
  }

  /** Does it on a disk that breaks; returns whether it came through all the same. */
  private static boolean run(Undertaking undertaking, Directory disk) {
    try (ArticleIndex index = open(disk)) {
      undertaking.run(index);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns whether the index holds what was to come rather than what was before. */
  private static boolean assertWhole(Undertaking undertaking, Directory disk, String what)
      throws IOException {
    if (!DirectoryReader.indexExists(disk)) {
      assertThat(undertaking).as(what).isEqualTo(Undertaking.FIRST_BUILD);
      return false;
    }
    ArticleIndex index = open(disk);
    Contents found = Contents.of(index);
    boolean done = found.equals(Contents.of(undertaking.after()));
    Edition edition = done ? undertaking.after() : Undertaking.before();
    assertThat(found).as(what).isEqualTo(Contents.of(edition));
    Contents.assertEachIsFound(edition, index);
    assertThat(Generations.check(disk).problems()).as(what).isEmpty();
    return done;
  }

  private static void assertNextNeedsNoHelp(Undertaking undertaking, Directory disk, String what)
      throws IOException {
    ArticleIndex index = open(disk);
    undertaking.run(index);
    assertThat(Contents.of(index)).as(what).isEqualTo(Contents.of(undertaking.after()));
    assertThat(Generations.check(disk).problems()).as(what).isEmpty();
    assertThat(disk.listAll()).as(what).containsExactlyInAnyOrderElementsOf(needed(disk));
  }

  private static Set<String> needed(Directory disk) throws IOException {
    Set<String> files = new TreeSet<>();
    for (IndexCommit commit : DirectoryReader.listCommits(disk)) {
      files.addAll(commit.getFileNames());
    }
    return files;
  }
}
