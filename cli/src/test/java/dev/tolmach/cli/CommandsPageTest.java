package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.arguments.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/commands.md tells all commands and options, and none that is not there. */
class CommandsPageTest {
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z]+(-[a-z]+)*");

  private final String page = read();

  @Test
  void everyCommandIsDescribed() {
    Commands.usages()
        .forEach(usage -> assertThat(page).contains("\ntolmach " + usage.name() + " "));
  }

  @Test
  void optionsAreThoseThatAreThere() {
    TreeSet<String> there = new TreeSet<>();
    for (Usage usage : Commands.usages()) {
      usage.options().forEach(option -> there.add(option.name()));
    }
    there.add(Usage.HELP.name());
    there.add("--version");
    there.add(Pager.OFF);

    TreeSet<String> described = new TreeSet<>();
    OPTION.matcher(page).results().forEach(match -> described.add(match.group()));

    assertThat(described).isEqualTo(there);
  }

  private static String read() {
    try {
      return Files.readString(Path.of("..", "docs", "commands.md"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
