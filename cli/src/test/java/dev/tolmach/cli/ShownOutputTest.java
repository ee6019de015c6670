package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.ArticleIndex;
import dev.tolmach.BuildRequest;
import dev.tolmach.archive.ArticleArchive;
import dev.tolmach.testdata.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documentation shows what the program prints. Every block of some pages that is marked {@code
 * console} holds commands after {@code $ tolmach}, each with its whole output, and is run on the
 * bundled archive. With {@code -Dshown=write} the pages take what is printed now.
 */
class ShownOutputTest {
  private static final List<String> PAGES =
      List.of("getting-started.md", "searching.md", "commands.md");
  private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern GATE =
      Pattern.compile("### A gate\n.*?```text\n(.*?)```", Pattern.DOTALL);
  private static final String ARCHIVE = "testdata/src/main/resources/dev/tolmach/testdata/archive";
  private static final String GATED = "маяк\tru/posts/lighthouse.md";
  private static final String MISSING = "маяк\tru/posts/mayak.md";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
  private static final String PROMPT = "$ tolmach ";

  /** A command as typed, and what it prints. */
  private record Shown(Path page, String typed, String output) {
    void replaceOutput(String printed) throws IOException {
      String text = Files.readString(page);
      String before = PROMPT + typed + '\n' + output;
      Files.writeString(page, text.replace(before, PROMPT + typed + '\n' + printed));
    }
  }

  @TestFactory
  List<DynamicTest> everyOutputIsWhatTheCommandPrints(@TempDir Path folder) throws IOException {
    index(folder);
    Files.writeString(folder.resolve("gate.tsv"), gate().replace(GATED, MISSING));
    List<Shown> shown = new ArrayList<>();
    for (String page : PAGES) {
      List<Shown> onPage = shown(Path.of("..", "docs", page));
      assertThat(onPage).as(page).isNotEmpty();
      shown.addAll(onPage);
    }
    return shown.stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.typed(),
                () -> {
                  Session.Outcome outcome = new Session(folder).run(words(each.typed()));
                  String printed = (outcome.out() + outcome.err()).replace(folder + "/", "");
                  if ("write".equals(System.getProperty("shown"))) {
                    each.replaceOutput(printed);
                  } else {
                    assertThat(printed).isEqualTo(each.output());
                  }
                }))
        .toList();
  }

  @Test
  void theGateOfThePageIsFulfilled(@TempDir Path folder) throws IOException {
    index(folder);
    assertThat(gate()).contains(GATED);
    Files.writeString(folder.resolve("gate.tsv"), gate());

    Session.Outcome outcome =
        new Session(folder).run("rebuild", "magazine=" + ARCHIVE, "--gate", "gate.tsv");

    assertThat(outcome.code()).as(outcome.err()).isZero();
  }

  private static String gate() throws IOException {
    Matcher gate = GATE.matcher(Files.readString(Path.of("..", "docs", "commands.md")));
    assertThat(gate.find()).isTrue();
    return gate.group(1);
  }

  private static void index(Path folder) throws IOException {
    ArticleArchive magazine = ArticleArchive.folder("magazine", TestData.archive());
    try (ArticleIndex index = ArticleIndex.open(folder.resolve(".tolmach"))) {
      index.run(BuildRequest.rebuild(magazine).now(Instant.parse("2026-01-01T00:00:00Z")).build());
    }
    copy(Path.of("..").resolve(ARCHIVE), folder.resolve(ARCHIVE));
  }

  /* Where it is in a checkout, as the pages say. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(Files.isDirectory(file) ? copy : copy.getParent());
        if (!Files.isDirectory(file)) {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static List<Shown> shown(Path page) throws IOException {
    List<Shown> shown = new ArrayList<>();
    for (Matcher block = BLOCK.matcher(Files.readString(page)); block.find(); ) {
      assertThat(block.group(1)).startsWith(PROMPT);
      for (String each : block.group(1).split("(?m)^" + Pattern.quote(PROMPT))) {
        int end = each.indexOf('\n');
        if (end >= 0) {
          shown.add(new Shown(page, each.substring(0, end), each.substring(end + 1)));
        }
      }
    }
    return shown;
  }

  /* As a shell does, as far as the page needs it. */
  private static String[] words(String typed) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(typed); word.find(); ) {
      words.add(word.group().replaceAll("^(['\"])(.*)\\1$", "$2"));
    }
    return words.toArray(new String[0]);
  }
}
