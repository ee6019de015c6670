package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tolmach.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line does with an archive that lost its articles. */
class LossRefusedTest {
  @TempDir private Path folder;
  private Path posts;

  @BeforeEach
  void build() throws IOException {
    posts = Files.createDirectories(folder.resolve("posts"));
    for (int i = 0; i < 4; i++) {
      Files.writeString(posts.resolve(i + ".md"), "# Rook " + i + "\n\nA rook calls.\n");
    }
    assertThat(run("index", "posts", "--index", "i").code()).isZero();
  }

  private Outcome run(String... arguments) {
    return new Session(folder).run(arguments);
  }

  private void delete(int first, int end) throws IOException {
    for (int i = first; i < end; i++) {
      Files.delete(posts.resolve(i + ".md"));
    }
  }

  private void assertStillThere(int articles) {
    assertThat(run("search", "rook", "--index", "i", "--format", "json").out())
        .contains("\"total\":" + articles + ",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index --index i",
        "index posts --index i",
        "rebuild posts --index i",
        "index posts --index i --on-mismatch rebuild"
      })
  void lossOfAllArticlesEndsWithThreeUnlessItIsAllowed(String command) throws IOException {
    delete(0, 4);

    Outcome refused = run((command + " --report r.json").split(" "));

    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err())
        .contains(
            "Archive 'posts' at '", "the 4 articles that it had", "--allow-empty", "stays live");
    assertThat(Files.readString(folder.resolve("r.json")))
        .contains(
            "\"refused\":[{\"place\":\"Archive 'posts'",
            "\"expected\":",
            "\"generation\":\"000001");
    assertStillThere(4);

    Outcome allowed = run((command + " --allow-empty").split(" "));
    assertThat(allowed.code()).isZero();
    assertThat(allowed.err()).contains("Archive 'posts' at '", "has no articles");
    assertStillThere(0);
  }

  @Test
  void shareOfArticlesIsAnOption() throws IOException {
    delete(0, 2);
    assertThat(run("index", "--index", "i", "--refuse-loss", "50").code()).isEqualTo(3);
    assertStillThere(4);
    assertThat(run("index", "--index", "i", "--refuse-loss", "51").code()).isZero();
    assertStillThere(2);
    assertThat(run("index", "--index", "i", "--refuse-loss", "0").code()).isEqualTo(2);
    assertThat(run("index", "--index", "i", "--refuse-loss", "101").err())
        .isEqualTo(
            "Out of range: '--refuse-loss 101'. Expected --refuse-loss PERCENT with 1 to 100."
                + " Choose a number in that range.\n");
  }

  @Test
  void filesOfOtherKindsAreInTheSummaryAndTheReport() throws IOException {
    Files.writeString(posts.resolve("a.rst"), "Rook\n====\n");
    Files.writeString(posts.resolve("b.org"), "* Rook\n");
    Files.writeString(posts.resolve("c.org"), "* Rook\n");
    Outcome build = run("index", "posts", "--index", "i", "--report", "r.json");
    assertThat(build.out()).contains("Files not read: .org 2, .rst 1.");
    assertThat(build.err()).isEmpty();
    assertThat(Files.readString(folder.resolve("r.json")))
        .contains(
            "\"notices\":[\"Files of kinds that are not read: .org 2, .rst 1. Articles are",
            "\"unread\":{\"org\":2,\"rst\":1}");
  }
}
