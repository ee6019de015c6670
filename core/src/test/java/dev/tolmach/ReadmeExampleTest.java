package dev.tolmach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first Java example of the README, compiled and run as it is there. */
class ReadmeExampleTest {
  private static final Pattern JAVA_BLOCK =
      Pattern.compile("^```java\\R(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir Path folder;

  @Test
  void indexesAFolderAndPrintsHitsAndTags() throws IOException, InterruptedException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("mayak.md"),
        "---\ntitle: Маяк и нейросеть\ntags: [AI, море]\n---\nНейросеть смотрит на маяк.\n");
    Files.writeString(articles.resolve("bread.md"), "# Bread\n\nNothing but bread.\n");
    Files.writeString(folder.resolve("Example.java"), program(example()));

    assertThat(run()).containsExactly("Маяк и нейросеть [ru] mayak.md", "AI 1", "море 1");
  }

  @Test
  void isNoLongerThanTwelveLines() throws IOException {
    assertThat(example().lines()).hasSizeLessThanOrEqualTo(12);
  }

  private static String example() throws IOException {
    Matcher block = JAVA_BLOCK.matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(block.find()).as("the README has a Java example").isTrue();
    return block.group(1);
  }

  private static String program(String example) {
    return """
    import dev.tolmach.*;
    import dev.tolmach.archive.*;
    import dev.tolmach.query.*;
    import dev.tolmach.search.*;
    import java.nio.file.Path;

    class Example {
      public static void main(String[] arguments) throws Exception {
        EXAMPLE
      }
    }
    """
        .replace("EXAMPLE", example);
  }

  private List<String> run() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                everyPath(),
                "Example.java")
            .directory(folder.toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(() -> readErrors()).isZero();
    return lines;
  }

  private String readErrors() {
    try {
      return Files.readString(folder.resolve("errors"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /* What these tests run on, modules or not, as one class path. */
  private static String everyPath() {
    return Stream.of("jdk.module.path", "java.class.path")
        .map(property -> System.getProperty(property, ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
