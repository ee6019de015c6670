package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option --preset, and what commands say of presets. */
class PresetOptionTest {
  @TempDir Path folder;

  @BeforeEach
  void site() throws IOException {
    Magazine.file(folder.resolve("site/mkdocs.yml"), "nav:\n  - 首页: index.md\n");
    Magazine.file(folder.resolve("site/docs/index.md"), "# Начало\n\nСлова о ржаном хлебе.\n");
  }

  private Session.Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }

  @Test
  void lintSaysByWhichPresetItReadsAndWhy() {
    assertThat(run("lint", "site").out())
        .contains("title       首页", "\npreset mkdocs: mkdocs.yml\n");
    assertThat(run("lint", "site", "--format", "json").out())
        .contains(
            "\"presets\":[{\"archive\":\"site\",\"preset\":\"mkdocs\",\"reason\":\"mkdocs.yml\"}]");
    assertThat(run("lint", "site", "--preset", "none").out())
        .contains("Начало")
        .doesNotContain("preset", "首页");
    assertThat(run("lint", "site", "--preset", "Hugo").out()).contains("\npreset hugo: --preset\n");
  }

  @Test
  void buildsSayItTooAndTakeTheOption() throws IOException {
    Session.Outcome built = run("rebuild", "site", "--report", "report.json");
    assertThat(built.out() + built.err()).contains("Read with preset mkdocs: mkdocs.yml.");
    assertThat(Files.readString(folder.resolve("report.json")))
        .contains("\"presets\":[{\"archive\":\"site\",\"preset\":\"mkdocs\"");
    Session.Outcome updated = run("index", "--preset", "none");
    assertThat(updated.out() + updated.err()).contains("1 indexed").doesNotContain("preset");
    assertThat(run("search", "хлеб").out()).contains("Начало");
  }

  /* What docs/serve.md advises where hits shall lead to the site. */
  @Test
  void pagesThatHugoBuiltHaveTheirAddresses() throws IOException {
    String head = "<html lang='en'><head><title>T</title><link rel='canonical' href='https://e.org";
    Magazine.file(folder.resolve("hugo/hugo.toml"), "baseURL = 'https://e.org/'\n");
    for (String page : List.of("/", "/posts/a/", "/tags/sea/")) {
      String html = head + page + "'></head><body><main><h1>A lamp</h1></main></body></html>";
      Magazine.file(folder.resolve("hugo/public" + page + "index.html"), html);
    }
    String settings =
        Files.readString(Path.of("..", "docs", "serve.md"))
            .lines()
            .filter(line -> line.startsWith("exclude: "))
            .findFirst()
            .orElseThrow();
    Magazine.file(folder.resolve("hugo/public/tolmach.yaml"), settings + "\n");

    assertThat(run("lint", "hugo/public", "--format", "ndjson").out())
        .hasLineCount(1)
        .contains("\"id\":\"posts/a/index.html\"", "\"url\":\"https://e.org/posts/a/\"");
  }

  @Test
  void aPresetThatThereIsNotIsAnError() {
    Session.Outcome outcome = run("rebuild", "site", "--preset", "wordpress");
    assertThat(outcome.code()).isEqualTo(ExitCode.ERROR);
    assertThat(outcome.err()).contains("Unknown preset: 'wordpress'. Expected one of astro");
    assertThat(run("lint", "site", "--preset", "wordpress").code()).isEqualTo(ExitCode.ERROR);
  }
}
