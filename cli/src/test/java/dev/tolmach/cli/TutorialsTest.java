package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
      Pattern.compile("(?ms)^\\$ tolmach (.*?)\n(.*?)(?=^\\$ tolmach |\\z)");

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

  private static void follow(Path place, String text) throws IOException {
    Files.createDirectories(place);
    for (MatchResult block : BLOCK.matcher(text).results().toList()) {
      switch (block.group(1)) {
        case "md" -> Magazine.file(place.resolve(block.group(2)), block.group(3));
        case "console" -> type(place, block.group(3));
        default -> {} // Java, which another test compiles, and text.
      }
    }
  }

  private static void type(Path place, String console) {
    for (MatchResult command : COMMAND.matcher(console).results().toList()) {
      Session.Outcome outcome =
          new Session(place).run(Arrays.stream(command.group(1).split(" ")).toArray(String[]::new));
      String printed = (outcome.out() + outcome.err()).replace(place + "/", "");
      assertThat(printed).as(command.group(1)).isEqualTo(command.group(2));
      assertThat(outcome.code()).as(command.group(1)).isZero();
    }
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
    assertThat(Files.readString(Path.of("..", "README.md"))).contains(program);
  }
}
