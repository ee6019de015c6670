package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.arguments.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /* A shell takes quotation marks and parentheses for itself, and some refuse a lone asterisk. */
  @Test
  void queriesWithSyntaxAreQuotedForAShell() throws IOException {
    Pattern query = Pattern.compile("(?m)^(?:\\$ )?tolmach (?:search|why) (.*)$");
    Pattern quoted = Pattern.compile("'[^']*'");
    List<String> queries = new ArrayList<>();
    for (String name : List.of("getting-started", "searching", "across-languages")) {
      String text = Files.readString(Path.of("..", "docs", name + ".md"));
      query.matcher(text).results().forEach(match -> queries.add(match.group(1)));
    }
    for (Usage usage : Commands.usages()) {
      for (Usage.Example example : usage.examples()) {
        query.matcher(example.typed()).results().forEach(match -> queries.add(match.group(1)));
      }
    }
    assertThat(queries).hasSizeGreaterThan(40).anyMatch(each -> each.contains("\""));
    for (String each : queries) {
      assertThat(quoted.matcher(each).replaceAll("").split("  ")[0])
          .as(each)
          .doesNotContain("\"", "*", "(");
    }
  }

  private static String read() {
    try {
      return Files.readString(Path.of("..", "docs", "commands.md"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
