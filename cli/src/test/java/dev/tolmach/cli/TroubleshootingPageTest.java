package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of messages quotes messages that the program has. */
class TroubleshootingPageTest {
  private static final Path ROOT = Path.of("..");
  private static final List<String> SOURCES =
      List.of("articles/src/main", "query/src/main", "core/src/main", "cli/src/main");
  private static final Pattern MESSAGE = Pattern.compile("(?m)^### `(.*)`$");

  /** Pieces of one message are strings with a plus sign between them. */
  private static final Pattern SEAM = Pattern.compile("\"\\s*\\+\\s*\"");

  @Test
  void everyMessageIsOneOfTheProgram() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/troubleshooting.md"));
    List<String> messages = MESSAGE.matcher(page).results().map(m -> m.group(1)).toList();
    String program = launcher() + sources();
    assertThat(messages)
        .hasSizeGreaterThanOrEqualTo(20)
        .allSatisfy(message -> assertThat(program).contains(message));
  }

  private static String launcher() throws IOException {
    return Files.readString(ROOT.resolve("bin/tolmach")).replace("$least", "21");
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String folder : SOURCES) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        for (Path file :
            files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList())) {
          all.append(SEAM.matcher(Files.readString(file)).replaceAll("")).append('\n');
        }
      }
    }
    return all.toString();
  }
}
