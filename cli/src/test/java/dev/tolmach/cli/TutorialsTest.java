package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorials work as they are written: each section's files are written into an empty folder,
 * its commands are run there, and print what the page shows.
 */
class TutorialsTest {
  private static final Path PAGE = Path.of("..", "docs", "tutorials.md");
  private static final Pattern SECTION = Pattern.compile("(?ms)^## (.*?)\n(.*?)(?=^## |\\z)");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+) ?(.*?)\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("(?ms)^\\$ (tolmach|mvn) (.*?)\n(.*?)(?=^\\$ |\\z)");

  @TempDir private Path folder;

  @TestFactory
  List<DynamicTest> everyTutorialEndsAsItSays() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    Matcher sections = SECTION.matcher(Files.readString(PAGE));
    while (sections.find()) {
      String name = sections.group(1);
      String text = sections.group(2);
      tests.add(DynamicTest.dynamicTest(name, () -> follow(folder.resolve(name), text)));
    }
    assertThat(tests).hasSize(4);
    return tests;
  }

  private static void follow(Path place, String text) throws Exception {
    Files.createDirectories(place);
    for (MatchResult block : BLOCK.matcher(text).results().toList()) {
      switch (block.group(1)) {
        case "md", "java", "xml" -> Magazine.file(place.resolve(block.group(2)), block.group(3));
        case "console" -> type(place, block.group(3));
        default -> {} // Text.
      }
    }
  }

  private static void type(Path place, String console) throws Exception {
    for (MatchResult command : COMMAND.matcher(console).results().toList()) {
      String words = command.group(2);
      String printed =
          command.group(1).equals("mvn") ? runProgram(place) : runCommand(place, words);
      assertThat(printed).as(words).isEqualTo(command.group(3));
    }
  }

  private static String runCommand(Path place, String words) {
    Session.Outcome outcome = new Session(place).run(words.split(" "));
    assertThat(outcome.code()).as(words).isZero();
    return (outcome.out() + outcome.err()).replace(place + "/", "");
  }

  /* Compiles and starts the one program of a folder, without Maven. */
  private static String runProgram(Path place) throws Exception {
    Process process =
        RealProcess.ofClass(place, "src/main/java/Search.java")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed;
  }

  @Test
  void programIsThatOfTheReadme() throws IOException {
    String program =
        BLOCK
            .matcher(Files.readString(PAGE))
            .results()
            .filter(block -> block.group(1).equals("java"))
            .map(block -> block.group(3))
            .findFirst()
            .orElseThrow();
    String body =
        program
            .lines()
            .filter(line -> line.startsWith("    "))
            .map(line -> line.substring(4))
            .collect(Collectors.joining("\n"));
    assertThat(body).startsWith("try (ArticleIndex index = ").endsWith("\n}");
    assertThat(Files.readString(Path.of("..", "README.md"))).contains(body);
  }
}
