package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says to those who lack what it needs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LauncherMessagesTest {
  private static final String FOLDERS = "(?s)for each in /usr/lib/jvm/\\*.*?; do";

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
  void aMachineWithoutJavaIsSaidToHaveNone() throws Exception {
    // Neither a newer Java of this machine on the PATH nor one in a usual folder.
    change(FOLDERS, "for each in /nonexistent; do");
    change("command -v java ", "command -v java-that-is-not-here ");
    checkout.useJava("17.0.15");
    String java = folder.resolve("java").toString();

    assertThat(checkout.start(Map.of("TOLMACH_JAVA", "", "JAVA_HOME", java), "--version").end())
        .isEqualTo(
            new LauncherCheckout.Outcome(
                2,
                "",
                "tolmach: No Java 21 or newer was found. Looked at TOLMACH_JAVA, JAVA_HOME, PATH"
                    + " and the usual folders. Install a JDK 21 or newer, or set TOLMACH_JAVA to"
                    + " one.\n"));
  }

  @Test
  void aJavaThatIsTooOldIsNamed() throws Exception {
    checkout.useJava("17.0.15");

    assertThat(checkout.run("--version"))
        .isEqualTo(
            new LauncherCheckout.Outcome(
                2,
                "",
                "tolmach: TOLMACH_JAVA is not a Java 21 or newer: '"
                    + folder.resolve("java")
                    + "'. Expected a java program or the folder of a JDK. Correct or unset it.\n"));
  }

  @Test
  void aMachineWithoutMavenIsSaidToHaveNone() throws Exception {
    change("command -v mvn ", "command -v mvn-that-is-not-here ");

    assertThat(checkout.run("--version"))
        .isEqualTo(
            new LauncherCheckout.Outcome(
                2,
                "",
                "tolmach: Maven is not installed, and this checkout is not built yet. Expected"
                    + " 'mvn' on the PATH. Install Maven 3.8.7 or newer, or use the zip.\n"));
    assertThat(checkout.builds()).isEmpty();
  }

  private void change(String part, String other) throws IOException {
    Path script = checkout.home.resolve("bin/tolmach");
    String text = Files.readString(script);
    String changed = text.replaceFirst(part, other);
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(script, changed);
  }
}
