package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight threads use one index in every way, in a Java with 256 MB of heap. */
class StressTest {
  private static final int SECONDS = Integer.getInteger("tests.stress", 15);
  private static final String HEAP = "256m";

  @TempDir Path folder;

  @Test
  void everyBuildEndsAndNothingIsLostLockedOrLeaked() throws Exception {
    String seed = Long.toString(Long.getLong("tests.seed", System.nanoTime()));
    Process stress =
        OtherJava.start(
            Stress.class,
            HEAP,
            Map.of(),
            folder.resolve("index").toString(),
            Integer.toString(SECONDS),
            seed);
    try {
      String summary = new String(stress.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(stress.waitFor()).as("-Dtests.seed=%s: %s", seed, summary).isZero();
      if (Boolean.getBoolean("tests.long")) {
        System.out.println("stress of " + SECONDS + " s: " + summary);
      }
    } finally {
      stress.destroyForcibly();
    }
  }
}
