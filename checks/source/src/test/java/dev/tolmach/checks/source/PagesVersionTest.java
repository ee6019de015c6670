package dev.tolmach.checks.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages tell readers to depend on is the version that this tree builds. */
class PagesVersionTest {
  private static final Path HOME = Path.of("..", "..");

  private static final Pattern OURS =
      Pattern.compile(
          "<groupId>dev\\.tolmach</groupId>\\s*<artifactId>[^<]+</artifactId>\\s*"
              + "<version>([^<]+)</version>");

  @Test
  void dependenciesOnPagesHaveTheVersionOfThePom() throws IOException {
    Matcher pom = OURS.matcher(Files.readString(HOME.resolve("pom.xml")));
    assertThat(pom.find()).isTrue();

    List<String> shown = new ArrayList<>();
    for (Path page : pages()) {
      OURS.matcher(Files.readString(page)).results().forEach(each -> shown.add(each.group(1)));
    }
    assertThat(shown).isNotEmpty().containsOnly(pom.group(1));
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(HOME.resolve("README.md")));
    try (Stream<Path> docs = Files.walk(HOME.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    return pages;
  }
}
