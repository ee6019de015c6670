package dev.tolmach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What programs that embed Tolmach compare their JSON with is what the command line prints. With
 * {@code -Dshown=write} it is written.
 */
class EmbeddingJsonTest {
  private static final Path PROJECT =
      Path.of("..", "checks", "embedding", "src", "it", "embedding").toAbsolutePath();

  @Test
  void theRecordedSearchIsThatOfTheCommandLine(@TempDir Path folder) throws IOException {
    Session session = new Session(folder);
    Session.Outcome built = session.run("index", "notes=" + PROJECT.resolve("articles"));
    assertThat(built.code()).as(built.err()).isZero();
    String printed =
        session
            .run("search", "lighthouse", "--translate", "never", "--format", "json")
            .out()
            .replaceFirst("\"tookMillis\":[0-9.]+", "\"tookMillis\":0");
    Path recorded = PROJECT.resolve("search.json");
    if ("write".equals(System.getProperty("shown"))) {
      Files.writeString(recorded, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(recorded));
  }
}
