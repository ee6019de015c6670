package dev.tolmach.checks.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index of the decisions lists each page once, by its title. */
class DecisionPagesTest {
  private static final Path FOLDER = Path.of("..", "..", "docs", "development", "decisions");

  // "- [0084](0084-one-front-door.md) · One front door"
  private static final Pattern ENTRY =
      Pattern.compile("^- \\[\\d{4}\\]\\((\\S+)\\) · (.+)$", Pattern.MULTILINE);

  @Test
  void everyPageIsListedOnceByItsTitle() throws IOException {
    List<MatchResult> entries =
        ENTRY.matcher(Files.readString(FOLDER.resolve("README.md"))).results().toList();
    List<Path> pages;
    try (Stream<Path> files = Files.list(FOLDER)) {
      pages = files.filter(file -> file.getFileName().toString().matches("\\d.*")).toList();
    }

    assertThat(entries.stream().map(entry -> entry.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            pages.stream().map(page -> page.getFileName().toString()).toList());
    for (MatchResult entry : entries) {
      String page = Files.readString(FOLDER.resolve(entry.group(1)));
      String number = entry.group(1).substring(0, 4);
      assertThat(page).startsWith("# " + number + " · " + entry.group(2) + "\n");
    }
  }
}
