package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index is looked for as Git looks for its folder. */
class FoundIndexTest {
  @TempDir private Path folder;

  private Path inner;

  @BeforeEach
  void build() throws IOException {
    Magazine.write(folder);
    new Session(folder).run("rebuild", "content", "--now", Magazine.NOW);
    inner = Files.createDirectories(folder.resolve("notes/2025"));
  }

  private Session.Outcome run(Path place, Map<String, String> variables, String... arguments) {
    return new Session(place).withVariables(variables).run(arguments);
  }

  @Test
  void indexOfAFolderAboveIsFound() {
    assertThat(run(inner, Map.of(), "search", "маяк").code()).isZero();
    assertThat(run(folder.resolve("content/ru"), Map.of(), "show", "mayak.md").out())
        .startsWith("Год на маяке");
  }

  @Test
  void nearestOneWins() {
    run(inner, Map.of(), "rebuild", "../../content/zh", "--index", ".tolmach");
    assertThat(run(inner, Map.of(), "search", "маяк").code()).isOne();
  }

  @Test
  void nothingIsLookedForAboveTheHomeFolder() {
    assertThat(run(inner, Map.of("HOME", inner.toString()), "search", "маяк").err())
        .startsWith("No index: '.tolmach'.");
    assertThat(run(inner, Map.of("HOME", folder.toString()), "search", "маяк").code()).isZero();
  }

  @Test
  void whatSomebodyElseOwnsIsPassedOver() throws IOException {
    assumeThat(System.getProperty("user.name"))
        .as("the user who may give files away")
        .isEqualTo("root");
    Path index = folder.resolve(".tolmach");
    Files.setOwner(
        index,
        index.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    assertThat(run(inner, Map.of(), "search", "маяк").err()).startsWith("No index: '.tolmach'.");
    assertThat(run(folder, Map.of(), "search", "маяк").code()).isZero();
  }

  @Test
  void buildSaysFirstWhichFolderItWritesIfThatIsNotHere() {
    assertThat(run(inner, Map.of(), "index", "../../content", "--now", Magazine.NOW).err())
        .startsWith("The index is '../../.tolmach'.\n");
    assertThat(run(folder, Map.of(), "index", "content", "--now", Magazine.NOW).err())
        .doesNotContain("The index is");
  }

  @Test
  void variableNamesTheIndex() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Map<String, String> named = Map.of("TOLMACH_INDEX", folder.resolve(".tolmach").toString());
    assertThat(run(elsewhere, named, "search", "маяк").code()).isZero();
    assertThat(run(elsewhere, named, "search", "маяк", "--index", "none").err())
        .startsWith("No index: 'none'.");
  }
}
