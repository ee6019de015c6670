package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.index.IndexSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Threads of several processes search an index while it is rebuilt and updated: no search fails,
 * and each answer is that of one generation.
 */
class ReadersTest {
  private static final int PROCESSES = 2;
  private static final int REBUILDS = Integer.getInteger("tests.rebuilds", 5);
  private static final int UPDATES_A_REBUILD = Integer.getInteger("tests.updates", 4);

  @TempDir Path folder;

  @Test
  void readersSeeWholeGenerationsOnly() throws Exception {
    IndexSettings settings = IndexSettings.builder().build();
    try (ArticleIndex index = ArticleIndex.open(folder, settings)) {
      int generation = 1;
      index.rebuild(edition(generation).archive());
      List<Process> readers = new ArrayList<>();
      try {
        for (int i = 0; i < PROCESSES; i++) {
          readers.add(OtherJava.start(IndexReaders.class, Map.of(), folder.toString()));
        }
        for (Process reader : readers) {
          assertThat(line(reader)).isEqualTo(IndexReaders.READY);
        }
        for (int i = 0; i < REBUILDS; i++) {
          index.rebuild(edition(++generation).archive());
          for (int j = 0; j < UPDATES_A_REBUILD; j++) {
            index.update(edition(++generation).archive());
          }
        }
        for (Process reader : readers) {
          reader.getOutputStream().close();
          String summary = line(reader);
          assertThat(reader.waitFor()).as(summary).isZero();
          assertThat(summary).contains(" 0 errors", "up to generation " + generation + ",");
          if (REBUILDS > 10) {
            System.out.println(summary);
          }
        }
      } finally {
        readers.forEach(Process::destroyForcibly);
      }
    }
  }

  private static Edition edition(int generation) {
    return Edition.of(IndexReaders.articles(generation), generation);
  }

  @SuppressWarnings("NullAway") // At the end of what it prints there is nothing to compare.
  private static String line(Process process) throws IOException {
    // Not closed: more is read from the same process.
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    return out.readLine();
  }
}
