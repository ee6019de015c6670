package dev.tolmach.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveLocationTest {

  @TempDir Path temp;

  @Test
  void folderGivesItsName() throws IOException {
    Path blog = Files.createDirectories(temp.resolve("blog"));
    assertThat(ArticleArchive.at(blog.toString()).name()).isEqualTo("blog");
    assertThat(ArticleArchive.at(blog + "/.").name()).isEqualTo("blog");
    assertThat(ArticleArchive.at(blog + "/../blog").name()).isEqualTo("blog");
  }

  @Test
  void nameBeforeThePathCountsMore() throws IOException {
    Path blog = Files.createDirectories(temp.resolve("blog"));
    Files.writeString(blog.resolve("tolmach.yaml"), "name: own\n");
    assertThat(ArticleArchive.at(blog.toString()).name()).isEqualTo("own");
    assertThat(ArticleArchive.at("given=" + blog).name()).isEqualTo("given");
  }

  @Test
  void pathWithAnEqualsSignIsAPath() throws IOException {
    Path odd = Files.createDirectories(temp.resolve("a=b"));
    assertThat(ArticleArchive.at(odd.toString()).name()).isEqualTo("a=b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "blog=", "blog= "})
  void anEmptyPathIsNotTheCurrentFolder(String written) {
    assertThatThrownBy(() -> ArticleArchive.at(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("There is no archive at '" + written + "'.");
  }

  @Test
  void locationMakesTheSameArchiveAgain() throws IOException {
    Path blog = Files.createDirectories(temp.resolve("blog"));
    String location = ArticleArchive.at(blog.toString()).location().orElseThrow();
    assertThat(ArticleArchive.at("n=" + location).location()).contains(location);
  }

  @Test
  void rowsGiveTheNameOfTheirFile() throws IOException {
    Files.writeString(temp.resolve("wiki.ndjson"), "{}");
    Files.writeString(temp.resolve("wiki2.ndjson.gz"), "");
    assertThat(ArticleArchive.at(temp.resolve("wiki.ndjson").toString()).name()).isEqualTo("wiki");
    assertThat(ArticleArchive.at(temp.resolve("wiki2.ndjson.gz").toString()).name())
        .isEqualTo("wiki2");
  }

  @Test
  void brokenSettingsAreAnErrorWithTheirLine() throws IOException {
    Path file = Files.writeString(temp.resolve("tolmach.yaml"), "name: n\n  x: [\n");
    assertThatThrownBy(() -> ArticleArchive.at(temp.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not valid YAML in '" + file + "':2");
  }

  @Test
  void whatIsNoArchiveIsAnErrorThatNamesIt() {
    assertThatThrownBy(() -> ArticleArchive.at("nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no archive at 'nowhere'. Expected a folder, or a file that ends in .ndjson or"
                + " .ndjson.gz. Check the path.");
    assertThatThrownBy(() -> ArticleArchive.at("\0")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nameMayNotHoldAColon() {
    assertThatThrownBy(() -> ArticleArchive.folder("a:b", temp))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Not an archive name: 'a:b'.");
    assertThatThrownBy(() -> ArticleArchive.folder(" ", temp))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
