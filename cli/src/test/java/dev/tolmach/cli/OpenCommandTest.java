package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCommandTest {
  @TempDir private Path folder;

  private Path opened;

  @BeforeEach
  void build() throws IOException {
    Magazine.write(folder);
    Magazine.file(
        folder.resolve("content/page.md"),
        "---\nurl: https://site.example/a?b=1&c=2\n---\nA page.\n");
    Magazine.file(
        folder.resolve("content/bad.md"), "---\nurl: javascript:alert(1)\n---\nNo page.\n");
    new Session(folder).run("rebuild", "content", "--now", Magazine.NOW);
    opened = folder.resolve("opened");
    for (String name : new String[] {"vim", "code", "browser", "broken"}) {
      Path program = folder.resolve(name);
      Files.writeString(
          program,
          "#!/bin/sh\nprintf '%s|' \"$@\" >'"
              + opened
              + "'\n"
              + (name.equals("broken") ? "exit 3" : ""));
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private Session.Outcome open(String editor, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "open";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    Map<String, String> variables = new HashMap<>();
    variables.put("BROWSER", folder.resolve("browser").toString());
    variables.put("VISUAL", ""); // As if it were not set.
    variables.put("EDITOR", folder.resolve(editor).toString());
    return new Session(folder).withVariables(variables).run(all);
  }

  private String openedWith() throws IOException {
    return Files.readString(opened).replace(folder.toString(), "FOLDER");
  }

  @Test
  void editorOpensTheFileAtItsLine() throws IOException {
    assertThat(open("vim", "ru/mayak.md")).isEqualTo(new Session.Outcome(0, "", ""));
    assertThat(openedWith()).isEqualTo("FOLDER/content/ru/mayak.md|");
    open("vim", "ru/mayak.md:8");
    assertThat(openedWith()).isEqualTo("+8|FOLDER/content/ru/mayak.md|");
    open("code --wait", "content/ru/mayak.md:8");
    assertThat(openedWith()).isEqualTo("--wait|--goto|FOLDER/content/ru/mayak.md:8|");
  }

  @Test
  void browserOpensThePage() throws IOException {
    open("vim", "page.md", "--browser");
    assertThat(openedWith()).isEqualTo("https://site.example/a?b=1&c=2|");
    assertThat(open("vim", "page.md", "--browser", "--print").out())
        .isEqualTo("https://site.example/a?b=1&c=2\n");
  }

  @Test
  void onlyPagesOfTheWebAreOpened() {
    assertThat(open("vim", "bad.md", "--browser"))
        .isEqualTo(
            new Session.Outcome(
                2,
                "",
                "Nothing to open: 'bad.md'. Expected an article with a 'url' of its own that"
                    + " begins with https://. Leave out --browser to open its file, or read it"
                    + " with 'tolmach show'.\n"));
    assertThat(opened).doesNotExist();
  }

  @Test
  void editorThatFailsOrIsMissingIsReported() {
    assertThat(open("broken", "page.md").err())
        .isEqualTo(
            "Cannot open it with '"
                + folder
                + "/broken': it ended with 3. Expected a program that opens files. Set EDITOR, or"
                + " use --print.\n");
    assertThat(open("nosuch", "page.md").err()).contains("there is no such program");
    assertThat(open("vim", "nosuch.md").err()).startsWith("No such article: 'nosuch.md'.");
  }
}
