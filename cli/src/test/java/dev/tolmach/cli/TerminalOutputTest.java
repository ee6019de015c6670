package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What commands print on terminals of several widths, in three scripts. With {@code
 * -Dterminal=write} the files take what is printed now.
 */
class TerminalOutputTest {
  private static final Path SHOWN = Path.of("src", "test", "resources", "dev", "tolmach", "cli");

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("search", "маяк", "смотритель", "--facet", "tag"),
          List.of("search", "灯塔", "--facet", "language"),
          List.of("search", "lighthouse keeper", "--limit", "1"),
          List.of("search", "ничего такого"),
          List.of("search", "--tag", "Море", "--sort", "newest", "--limit", "1", "--page", "2"),
          List.of("similar", "long/ru.md"),
          List.of("suggest", "мая"),
          List.of("facets"),
          List.of("why", "long/ru.md", "маяк", "корабль"),
          List.of("show", "long/zh.md"),
          List.of("lint", "content", "--warnings"),
          List.of("generations"),
          List.of("help", "suggest"));

  @TempDir private Path folder;

  @BeforeEach
  void build() throws IOException {
    Magazine.write(folder);
    Path content = folder.resolve("content");
    Magazine.file(
        content.resolve("long/ru.md"),
        """
        ---
        title: Как смотритель дальнего маяка тридцать лет вёл дневник погоды и ни разу не опоздал с записью
        date: 2023-04-18
        tags: [Море, Дневники, Погода на побережье]
        translationKey: keeper
        url: https://magazine.example/ru/keeper/
        ---
        Смотритель маяка записывал погоду трижды в день: утром, в полдень и после заката, когда зажигал лампу. За тридцать лет
        набралось сорок тетрадей, и в каждой маяк стоит на первой странице.
        """);
    Magazine.file(
        content.resolve("long/zh.md"),
        """
        ---
        title: 守灯人的日记：三十年里每天三次记下天气，从来没有晚过一次，也没有漏掉一天
        date: 2023-05-09
        tags: [海, 日记]
        translationKey: keeper
        ---
        守灯人每天三次记下天气：早上、中午和日落以后点灯的时候。三十年写满了四十本日记，每一本的第一页都画着这座灯塔，旁边写着“风从西边来，
        浪很高，灯塔平安”（这是他父亲教给他的写法）。
        """);
    Magazine.file(
        content.resolve("long/en.md"),
        """
        ---
        title: How the keeper of a distant lighthouse kept a weather diary for thirty years and was never late
        date: 2023-06-01
        tags: [Sea, Diaries]
        ---
        The keeper of the lighthouse wrote down the weather three times a day: in the morning, at noon and after sunset, when he lit the
        lamp. In thirty years he filled forty notebooks, each with a drawing of the lighthouse on its first page.
        """);
    assertThat(new Session(folder).run("rebuild", "content", "--now", Magazine.NOW).code())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 200})
  void commandsFitTheTerminal(int columns) throws IOException {
    StringBuilder all = new StringBuilder();
    for (List<String> command : COMMANDS) {
      all.append("$ tolmach ").append(String.join(" ", command)).append('\n');
      Session.Outcome outcome = run(columns, command);
      all.append(outcome.out()).append(outcome.err()).append('\n');
    }
    String printed = all.toString().replaceAll("\\d{6}-\\d{8}T\\d{6}Z", "000001-20260101T000000Z");
    Path file = SHOWN.resolve("terminal-" + columns + ".txt");
    if ("write".equals(System.getProperty("terminal"))) {
      Files.createDirectories(SHOWN);
      Files.writeString(file, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(file));
  }

  @Test
  void whatIsNoTerminalIsNotBroken() {
    Session.Outcome piped =
        new Session(folder)
            .withVariables(Map.of("COLUMNS", "40"))
            .run("search", "смотритель", "--limit", "1");
    assertThat(piped.out().lines())
        .anyMatch(line -> line.length() > 100)
        .anyMatch(line -> line.contains(" · long/ru.md"));
  }

  @Test
  void pathsAreLinksThatTheTerminalOpens() throws IOException {
    String file = folder.resolve("content/long/en.md").toString();
    assertThat(linked("search", "notebooks"))
        .contains("\u001b]8;;file://")
        .contains(file + "\u001b\\")
        .contains("content/long/en.md\u001b[0m\u001b]8;;\u001b\\");
    assertThat(linked("search", "notebooks", "--hyperlink-format", "vscode"))
        .contains("\u001b]8;;vscode://file" + file + ":1:1\u001b\\");
    assertThat(linked("search", "дневник"))
        .contains("\u001b]8;;https://magazine.example/ru/keeper/\u001b\\");
    assertThat(linked("search", "notebooks", "--hyperlinks", "never")).doesNotContain("\u001b]8;");
    assertThat(run(80, List.of("search", "notebooks")).out()).doesNotContain("\u001b");
    assertThat(new Session(folder).run("search", "x", "--hyperlink-format", "x").err())
        .isEqualTo(
            "No format of links: 'x'. Expected one of cursor, file, kitty, macvim, textmate,"
                + " vscode, vscodium, or an address with {path}. Correct --hyperlink-format.\n");
  }

  private String linked(String... command) {
    return new Session(folder)
        .onATerminal()
        .withVariables(Map.of("TERM", "xterm-256color", "COLUMNS", "400"))
        .run(command)
        .out();
  }

  private Session.Outcome run(int columns, List<String> command) {
    return new Session(folder)
        .onATerminal()
        .withVariables(
            Map.of("COLUMNS", Integer.toString(columns), "NO_COLOR", "1", "TERM", "dumb"))
        .run(command.toArray(String[]::new));
  }
}
