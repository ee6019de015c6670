package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.arguments.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFilesTest {
  @TempDir private Path folder;

  @Test
  void everyCommandHasAPageAndEveryShellAScript() throws IOException {
    SharedFiles.write(folder, "1.2.3");
    Path manual = folder.resolve("man/man1");
    assertThat(Commands.usages())
        .extracting(Usage::name)
        .allSatisfy(name -> assertThat(manual.resolve("tolmach-" + name + ".1")).exists());
    assertThat(manual.resolve("tolmach.1"))
        .content()
        .startsWith(".TH TOLMACH 1 \"\" \"tolmach 1.2.3\" \"Tolmach\"\n")
        .contains(".SH COMMANDS", ".BR tolmach\\-search (1)");
    assertThat(
            Stream.of(
                "bash-completion/completions/tolmach",
                "zsh/site-functions/_tolmach",
                "fish/vendor_completions.d/tolmach.fish",
                "powershell/tolmach.ps1"))
        .allSatisfy(script -> assertThat(folder.resolve(script)).isNotEmptyFile());
  }

  @Test
  void noLineOfAPageIsTakenForARequest() throws IOException {
    SharedFiles.write(folder, "1.2.3");
    try (Stream<Path> pages = Files.list(folder.resolve("man/man1"))) {
      assertThat(pages)
          .allSatisfy(page ->
              assertThat(Files.readAllLines(page))
                  .allMatch(line ->
                      !line.startsWith("'")
                          && (!line.startsWith(".") || line.matches("\\.(TH|SH|TP|B|BR|I).*"))));
    }
  }
}
