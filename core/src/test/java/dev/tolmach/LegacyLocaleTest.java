package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a program gets whose Java was started in a locale without Unicode. */
class LegacyLocaleTest {
  private static final String ARTICLE = "---\ntitle: Кошки\n---\nКошки живут в нашем доме.\n";

  @TempDir Path folder;

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere file names are Unicode anyway")
  void filesThatCannotBeNamedAreRefusedWithTheRemedy() throws Exception {
    Path plain = Files.createDirectory(folder.resolve("plain"));
    Files.writeString(plain.resolve("cats.md"), ARTICLE);
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(Files.createDirectory(other.resolve("архив")).resolve("cats.md"), ARTICLE);
    Process process =
        OtherJava.start(
            EmbedderWithoutUnicode.class,
            Map.of("LC_ALL", "C", "JDK_JAVA_OPTIONS", "-Dfile.encoding=COMPAT"),
            plain.toString(),
            other.toString());
    String remedy =
        "'. Expected one whose file names are UTF-8. Set LC_ALL=C.UTF-8 in the environment in"
            + " which Java is started.";
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said.lines())
        .containsExactly(
            "Кошки",
            "This Java cannot name a file: '"
                + other
                + "/"
                + "\uFFFD".repeat(10)
                + "/cats.md"
                + remedy,
            "This Java cannot name a file: 'архив" + remedy,
            "1");
  }
}
