package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.LauncherCheckout.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cache of loaded classes: when it is made, used, and passed over. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LauncherCacheTest {
  private static final String USED = "<-XX:AOTCache=";

  @TempDir Path folder;

  @Test
  void theFirstStartMakesItForTheNext() throws Exception {
    try (LauncherCheckout checkout = checkout("25.0.3")) {
      Outcome first = checkout.run("search", "x");
      assertThat(first.out()).startsWith("<-XX:TieredStopAtLevel=1>").doesNotContain(USED);
      assertThat(first.out()).contains("<-Xshare:auto>");
      LauncherCheckout.await(() -> caches().size() == 1 && isMade());
      Outcome second = checkout.run("search", "x");
      assertThat(second.out())
          .contains(USED + caches().getFirst() + ">", "<-Xlog:disable>")
          .doesNotContain("-Xshare")
          .endsWith("<search><x>");
      assertThat(second.err()).isEmpty();
    }
  }

  @Test
  void otherJarsOrAnotherJavaNeedAnotherOne() throws Exception {
    try (LauncherCheckout checkout = checkout("25.0.3")) {
      makeCache(checkout);
      Path first = caches().getFirst();
      Files.writeString(checkout.program.resolve("lib/b.jar"), "changed");
      assertThat(checkout.run("x").out()).doesNotContain(USED);
      LauncherCheckout.await(() -> caches().size() == 1 && !caches().contains(first) && isMade());
      Path second = caches().getFirst();
      checkout.useJava("26");
      assertThat(checkout.run("x").out()).doesNotContain(USED);
      LauncherCheckout.await(() -> caches().size() == 1 && !caches().contains(second) && isMade());
    }
  }

  @Test
  void anotherBuildNeedsAnotherOneThoughItsJarsLookTheSame() throws Exception {
    try (LauncherCheckout checkout = checkout("25.0.3")) {
      makeCache(checkout);
      checkout.change();
      Outcome outcome = checkout.run("x");
      assertThat(checkout.builds()).hasSize(2);
      assertThat(outcome.out()).doesNotContain(USED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TOLMACH_AOT, never",
    "TOLMACH_OPTS, -Xshare:off",
    "TOLMACH_OPTS, -XX:AOTMode=off",
    "JAVA_TOOL_OPTIONS, -javaagent:spy.jar",
    "XDG_CACHE_HOME, /dev/null",
  })
  void itIsNeitherMadeNorUsedWhere(String variable, String value) throws Exception {
    try (LauncherCheckout checkout = checkout("25.0.3")) {
      checkout.start(Map.of(variable, value), "x").end();
      assertThat(folder.resolve("caches")).doesNotExist();
      makeCache(checkout);
      assertThat(checkout.start(Map.of(variable, value), "x").end().out()).doesNotContain(USED);
    }
  }

  @Test
  void aJavaThatDoesNotSayWhichOneItIsHasNone() throws Exception {
    try (LauncherCheckout checkout = checkout("25.0.3")) {
      makeCache(checkout);
      Files.delete(folder.resolve("java/release"));
      Path java = folder.resolve("java/bin/java");
      String says = "[ \"$1\" != -version ] || echo 'openjdk version \"25.0.3\"'\n";
      Files.writeString(java, Files.readString(java).replace("case \"$*\"", says + "case \"$*\""));
      assertThat(checkout.run("x").out()).endsWith("<x>").doesNotContain(USED);
    }
  }

  @Test
  void whatProgramsLeftThatAreGoneIsRemoved() throws Exception {
    Path caches = Files.createDirectories(folder.resolve("caches/tolmach"));
    Instant longAgo = Instant.now().minus(100, ChronoUnit.DAYS);
    for (String name : List.of("classes-1-2.aot", "classes-3-4.aot.making", "notes.aot")) {
      Path old = Files.writeString(caches.resolve(name), "old");
      Files.setLastModifiedTime(old, FileTime.from(longAgo));
    }
    Files.writeString(caches.resolve("classes-5-6.aot"), "another program's");
    try (LauncherCheckout checkout = checkout("25.0.3")) {
      checkout.run("x");
      LauncherCheckout.await(() -> caches().size() == 3 && isMade());
      assertThat(caches())
          .extracting(file -> file.getFileName().toString())
          .contains("notes.aot", "classes-5-6.aot")
          .doesNotContain("classes-1-2.aot");
    }
  }

  @Test
  void anOlderJavaHasNone() throws Exception {
    try (LauncherCheckout checkout = checkout("24.0.1")) {
      assertThat(checkout.run("x").out()).contains("<-Xshare:auto>").doesNotContain(USED);
      assertThat(folder.resolve("caches")).doesNotExist();
    }
  }

  @Test
  void theTrainingRunNeedsNothingButAFolder() throws IOException {
    assertThat(TrainingRun.run(folder)).isTrue();
    assertThat(folder.resolve("index")).isDirectory();
  }

  private LauncherCheckout checkout(String java) throws IOException {
    LauncherCheckout checkout = new LauncherCheckout(folder.resolve("home"), folder);
    checkout.useJava(java);
    return checkout;
  }

  private void makeCache(LauncherCheckout checkout) throws Exception {
    checkout.run("x");
    LauncherCheckout.await(() -> caches().size() == 1 && isMade());
    assertThat(checkout.run("x").out()).contains(USED);
  }

  /* Whoever makes one removes its folder last. */
  private boolean isMade() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("caches/tolmach"))) {
      return files.noneMatch(file -> file.toString().endsWith(".making"));
    }
  }

  private List<Path> caches() throws IOException {
    Path caches = folder.resolve("caches/tolmach");
    if (!Files.exists(caches)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(caches)) {
      return files.filter(file -> file.toString().endsWith(".aot")).toList();
    }
  }
}
