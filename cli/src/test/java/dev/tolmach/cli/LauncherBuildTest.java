package dev.tolmach.cli;

import static dev.tolmach.cli.LauncherCheckout.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.LauncherCheckout.Outcome;
import dev.tolmach.cli.LauncherCheckout.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the launcher builds a checkout: alone, next to others, and after others were killed. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LauncherBuildTest {
  @TempDir Path folder;
  private LauncherCheckout checkout;

  @BeforeEach
  void make() throws IOException {
    checkout = new LauncherCheckout(folder.resolve("checkout"), folder);
  }

  @AfterEach
  void end() throws IOException {
    checkout.close();
  }

  @Test
  void buildsOnceAndAgainWhenASourceHasChanged() throws Exception {
    Outcome first = checkout.run("--version");
    assertThat(first.code()).isZero();
    assertThat(first.out()).endsWith("<dev.tolmach.cli.Main><--version>");
    assertThat(first.err().replaceAll("tolmach: still building \\(\\d+ s\\)\n", ""))
        .isEqualTo(
            "tolmach: building from source with Maven; it takes a minute or two; the log: '"
                + checkout.home.toRealPath().resolve(".build/build.log")
                + "'\n");
    assertThat(checkout.run("--version").err()).isEmpty();
    checkout.change();
    checkout.run("--version");
    assertThat(checkout.builds()).hasSize(2);
    assertThat(checkout.leftovers()).isEmpty();
  }

  @Test
  void mavenWritesToAFolderOfItsOwnAndSurvivesACleanByAnother() throws Exception {
    Files.createFile(checkout.hold);
    Running running = checkout.start(Map.of(), "--version");
    checkout.helperOfBuild(1);
    assertThat(checkout.builds().get(0)).contains(checkout.home.toRealPath() + "/.build/");
    Files.delete(checkout.lock.resolve("pid"));
    Files.delete(checkout.lock);
    Files.delete(checkout.lock.getParent());
    Files.delete(checkout.hold);
    assertThat(running.end().code()).isZero();
    assertThat(checkout.program.resolve("lib/tolmach-cli-0.jar")).exists();
    assertThat(checkout.leftovers()).isEmpty();
  }

  @Test
  void aSecondLauncherWaitsForTheFirstAndSaysSo() throws Exception {
    Files.createFile(checkout.hold);
    Running first = checkout.start(Map.of(), "one");
    checkout.helperOfBuild(1);
    Running second = checkout.start(Map.of(), "two");
    await(() -> second.said().contains("(20 s)"));
    String owner = Long.toString(first.process().pid());
    assertThat(second.said())
        .startsWith("tolmach: waiting up to 15 minutes for the build of process " + owner + ";")
        .contains("tolmach: waiting for the build of process " + owner + " (10 s)\n");
    Files.delete(checkout.hold);
    assertThat(first.end().out()).endsWith("<one>");
    assertThat(second.end().out()).endsWith("<two>");
    assertThat(checkout.builds()).hasSize(1);
  }

  @Test
  void aBuildThatGoesOnForLongShowsThatItIsAlive() throws Exception {
    Files.createFile(checkout.hold);
    Running running = checkout.start(Map.of(), "--version");
    await(() -> running.said().contains("(30 s)"));
    Files.delete(checkout.hold);
    assertThat(running.end().err())
        .contains(
            "tolmach: still building (2 s)\n",
            "tolmach: still building (10 s)\n",
            "tolmach: still building (20 s)\n");
  }

  @Test
  void aWaitThatIsTooLongEndsWithTheProcessToLookAt() throws Exception {
    Files.createFile(checkout.hold);
    Running first = checkout.start(Map.of(), "one");
    checkout.helperOfBuild(1);
    checkout.waitOnlyMinutes(1);
    Outcome second = checkout.start(Map.of("NAP", "0"), "two").end();
    assertThat(second.code()).isEqualTo(2);
    assertThat(second.err())
        .contains(
            "Another build takes longer than 1 minutes: process '"
                + first.process().pid()
                + "'. Its log: '")
        .endsWith("build.log'. Wait for it or end it.\n");
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143", "HUP,129", "QUIT,131"})
  void aSignalEndsMavenWithAllItHasStartedAndLeavesNoLock(String signal, int code)
      throws Exception {
    Files.createFile(checkout.hold);
    Running running = checkout.start(Map.of(), "--version");
    long helper = checkout.helperOfBuild(1);
    running.signal(signal);
    assertThat(running.end().code()).isEqualTo(code);
    assertThat(LauncherCheckout.isAtWork(helper)).isFalse();
    assertThat(checkout.leftovers()).isEmpty();
    assertThat(checkout.program).doesNotExist();
  }

  @Test
  void aReaderOfItsMessagesWhoLeavesDoesNotEndABuildHalfway() throws Exception {
    Files.createFile(checkout.hold);
    Running running = checkout.startBefore("head -c 1", "--version");
    checkout.helperOfBuild(1);
    Files.delete(checkout.hold);
    running.end();
    await(() -> Files.exists(checkout.program.resolve(".built")) && checkout.leftovers().isEmpty());
  }

  @Test
  void aKilledLauncherLeavesNothingThatIsUsed() throws Exception {
    Files.createFile(checkout.hold);
    Running killed = checkout.start(Map.of(), "one");
    checkout.helperOfBuild(1);
    killed.process().destroyForcibly().waitFor();
    assertThat(checkout.lock).exists();
    Files.delete(checkout.hold);
    Outcome next = checkout.run("two");
    assertThat(next.out()).endsWith("<two>");
    assertThat(next.err())
        .startsWith(
            "tolmach: the build of process "
                + killed.process().pid()
                + " ended before it was done; starting again\n");
    assertThat(checkout.builds()).hasSize(2);
    assertThat(checkout.leftovers()).isEmpty();
  }

  @Test
  void aBuildThatFailsNamesItsLogAndKeepsTheProgramThatIsThere() throws Exception {
    checkout.run("--version");
    checkout.change();
    Files.createFile(checkout.broken);
    Outcome failed = checkout.run("--version");
    assertThat(failed.code()).isEqualTo(2);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err())
        .contains("[ERROR] broken as asked\n", "tolmach: The build failed. Its log: '");
    assertThat(checkout.program.resolve("lib/tolmach-cli-0.jar")).exists();
    assertThat(checkout.leftovers()).isEmpty();
    Files.delete(checkout.broken);
    assertThat(checkout.run("--version").code()).isZero();
    assertThat(checkout.builds()).hasSize(3);
  }

  @Test
  void aProgramThatHasLostAJarIsBuiltAgain() throws Exception {
    checkout.run("--version");
    Files.delete(checkout.program.resolve("lib/b.jar"));
    checkout.run("--version");
    assertThat(checkout.builds()).hasSize(2);
    assertThat(checkout.program.resolve("lib/b.jar")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nobody signed it
        "\n",
        "somebody\nelse\n",
        "999999999\n", // no such process
        "SELF\n", // an older launcher's, or a number given to another program
        "SELF\n0b7a4f7e-0000-4000-8000-000000000000 4711\n", // signed before the last start of the
        // machine
      })
  void aLockThatNobodyHoldsIsTakenAndSaidSo(String signature) throws Exception {
    Files.createDirectories(checkout.lock);
    String self = Long.toString(ProcessHandle.current().pid());
    Files.writeString(checkout.lock.resolve("pid"), signature.replace("SELF", self));
    Outcome outcome = checkout.run("--version");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err())
        .containsPattern("the build of process [^ ]+ ended before it was done");
    assertThat(checkout.leftovers()).isEmpty();
  }

  @Test
  void aLockWithoutASignatureOrThatIsAFileIsTaken() throws Exception {
    Files.createDirectories(checkout.lock);
    assertThat(checkout.run("--version").code()).isZero();
    checkout.change();
    Files.createFile(checkout.lock);
    assertThat(checkout.run("--version").code()).isZero();
    assertThat(checkout.lock).doesNotExist();
    assertThat(checkout.builds()).hasSize(2);
  }

  @Test
  void oneOfManyBuildsAfterALockWasLeft() throws Exception {
    Files.createDirectories(checkout.lock);
    Files.writeString(checkout.lock.resolve("pid"), "999999999\n1 1\n");
    Files.createFile(checkout.hold);
    List<Running> all =
        List.of(
            checkout.start(Map.of(), "a"),
            checkout.start(Map.of(), "b"),
            checkout.start(Map.of(), "c"));
    checkout.helperOfBuild(1);
    Files.delete(checkout.hold);
    for (Running each : all) {
      assertThat(each.end().code()).isZero();
    }
    assertThat(checkout.builds()).hasSize(1);
    assertThat(checkout.leftovers()).isEmpty();
  }

  @Test
  void aCheckoutThatCannotBeWrittenIsNamedInOneLine() throws Exception {
    Files.createDirectories(checkout.home.resolve("cli"));
    Files.createFile(checkout.home.resolve("cli/target"));
    Outcome outcome = checkout.run("--version");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "tolmach: Cannot write to the checkout: '"
                + checkout.home.toRealPath()
                + "'. Building needs that. Make it writable or use the zip.\n");
  }
}
